import type { Placement } from '../domain/placement';
import { cliCheckZh } from './cli-check.zh';
import { cliReadZh } from './cli-read.zh';
import { statementZh } from './statement.zh';

/** Words of the command line in Chinese. */
export const cliZh = {
  ...cliCheckZh,
  ...cliReadZh,
  help: { ...cliCheckZh.help, convert: cliReadZh.convertHelp },
  usage: (commands: readonly string[]) =>
    [
      '用法：yutu <命令> [参数] [--lang zh|en]',
      '',
      ...commands,
      '',
      '每个命令的选项：yutu <命令> --help',
      '退出码：0 没有问题 · 1 发现问题 · 2 命令用错或读不到文件',
    ].join('\n'),
  commands: {
    check:
      'check --sites <文件>… --plan <规划包文件夹>  核查地块，写出 JSON、GeoJSON、CSV、HTML、XLSX、DOCX 或成果包',
    convert: 'convert <文件>… --to <格式> --crs <坐标系> --out <文件>  转换格式和坐标系',
    overlay: 'overlay <面对.ndjson>  逐对计算两个面的重叠面积',
    validate: 'validate <规划包文件夹>…  校验规划包：结构、编号、引用、几何、范围、出处、写法',
  },
  unknownCommand: (name: string) => `没有“${name}”这个命令`,
  badOption: (message: string) => `参数有误：${message}`,
  folderMissing: '请给出至少一个规划包文件夹',
  noPack: (folder: string) => `${folder}：没有规划包（文件夹或其下一级须有 plan.json）`,
  error: '错误',
  warning: '注意',
  packPassed: (folder: string, layers: number, features: number, rules: number) =>
    `${folder}：通过，${layers} 个图层，${features} 个要素，${rules} 条规则`,
  packFailed: (folder: string, errors: number) => `${folder}：未通过，${errors} 处错误`,
  documentPlaced: (document: string, statements: number, counts: readonly string[]) =>
    `  ${document}：${statements} 条 · ${counts.join(' · ')}`,
  placed: (placement: Placement, n: number) => `${statementZh.placement[placement]} ${n}`,
  warnings: (n: number) => `，${n} 处注意`,
};

export type CliWords = typeof cliZh;
