import type { ArchiveIssueCode } from '../domain/issue-code';

/** Problems of archives and of files that belong together, in Chinese. */
export const archiveIssueZh: Readonly<Record<ArchiveIssueCode, string>> = {
  'archive-damaged':
    '压缩包不完整或已损坏，找不到它的文件目录。可能没有下载或复制完，请重新获取，或解压后直接载入其中的文件。',
  'archive-entry-damaged':
    '压缩包中的这个文件已损坏，或与压缩包记录的大小不符，整个压缩包没有载入。请重新压缩或重新获取。',
  'archive-checksum':
    '压缩包中的这个文件与它的校验码（CRC-32）不符，内容可能被改动过或在传输中出错，整个压缩包没有载入。请向提供者重新索取。',
  'archive-encrypted': '压缩包设有密码。请先用密码解压，再载入其中的文件。',
  'archive-method':
    '这个文件用本程序不认识的方法压缩（方法 {method}）。请用“ZIP，标准压缩”重新打包，或解压后载入。',
  'archive-nested': '压缩包里面又是压缩包，没有载入。请先解压一次，再载入里面的压缩包。',
  'archive-too-large': '解压后超过 {limit} MB 的上限，已中止。请只打包需要核查的数据，或解压后分别载入。',
  'archive-ratio':
    '解压后超过压缩大小的 {limit} 倍，不像正常的数据，已中止。请核对来源，或解压后载入其中的文件。',
  'archive-entries': '压缩包里有 {count} 个文件，超过 {limit} 个的上限。请只打包需要核查的数据。',
  'archive-empty': '压缩包里没有可以载入的文件。请核对压缩包的内容。',
  'archive-names-reduced':
    '有 {count} 个文件名带有上级目录或绝对路径（如“{example}”），只取了最后的文件名。请留意压缩包的来源。',
  'shapefile-part-alone':
    '只有 .{extension}，没有同名的 .shp，没有载入。请把 .shp、.dbf、.prj、.cpg 一起选中载入，或打成一个 zip。',
  'geodatabase-not-read':
    '这是文件地理数据库（.gdb），本程序不能读取。请在 GIS 软件中导出为 Shapefile 或 GeoPackage。',
};
