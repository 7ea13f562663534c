import { archiveIssueZh } from './archive-issue.zh';
import { binaryFormatIssueZh } from './binary-format-issue.zh';
import { frameIssueZh } from './frame-issue.zh';
import type { IssueWords } from './issue-words';
import { placedFeatureIssueZh } from './placed-feature-issue.zh';
import { textFormatIssueZh } from './text-format-issue.zh';
import { templateIssueZh } from './template-issue.zh';
import { writerIssueZh } from './writer-issue.zh';

/** Problems in the user's data, in Chinese. */
export const issueZh: IssueWords = {
  place: {
    file: '文件“{file}”',
    line: '第 {line} 行第 {column} 列',
    lineOnly: '第 {line} 行',
    path: '{path}',
    feature: '第 {n} 个要素',
    featureName: '“{name}”',
    part: '第 {n} 部分',
    ring: '第 {n} 环',
    vertex: '第 {n} 点',
    lonLat: '（经度 {lon}，纬度 {lat}）',
    comma: '，',
    colon: '：',
  },
  codes: {
    'coordinate-not-finite': '坐标不是有限的数（{lon}, {lat}）。请在原软件中改正该点后重新导出。',
    'longitude-out-of-range': '经度 {lon} 超出 −180～180。请核对坐标的单位和次序（先经度、后纬度）。',
    'latitude-out-of-range': '纬度 {lat} 超出 −90～90。请核对坐标的单位和次序（先经度、后纬度）。',
    'ring-too-short': '环只有 {count} 个点，闭合的环至少要 4 个（首尾同一点）。请补全或删去该环。',
    'ring-not-closed': '环没有闭合：末点与首点不同。程序不替您补点，请在原软件中闭合后重新导出。',
    'ring-zero-area': '环的各点在一条直线上，没有面积。请删去或改正该环。',
    'ring-crosses-antimeridian': '环跨越了 180° 经线。请先在 180° 处把它切成两部分（RFC 7946 第 3.1.9 节）。',
    'ring-crosses-itself':
      '环与自身相交：从此点起的边与从第 {otherVertex} 点起的边交叉。请调整点的次序或拆成几个面。',
    'ring-touches-itself':
      '环在此处又碰到自己（另一处为第 {otherVertex} 点起的边）。请在此处拆成两部分，或把里面的一圈改为洞。',
    'ring-retraces-itself': '环在此处沿原路折回，与第 {otherVertex} 点起的边重合。请删去多出的尖刺或连接线。',
    'rings-cross': '与同一个面的第 {otherRing} 环相交。洞必须在外环之内，洞与洞不能交叉，请改正边界。',
    'rings-share-edge':
      '与第 {otherPart} 部分第 {otherRing} 环有一段公共边。面积不受影响，照样载入；建议在原软件中合并或修整。',
    'hole-outside': '洞不在它的外环之内。请核对环的次序，或把它改为单独的面。',
    'hole-fills-ring': '洞与外环完全相同，面内没有面积。请删去其中之一。',
    'holes-overlap': '洞与同一个面的第 {otherRing} 环重叠。请合并这两个洞。',
    'parts-overlap': '与第 {otherPart} 部分重叠，重叠处的面积会算两次。请先合并（融合）这些部分。',
    'repeated-points': '有 {count} 个与前一点相同的点，不影响面积，照样载入，未作改动。',
    'geometry-too-intricate':
      '相互靠近的边超过 {limit} 对，无法在合理的时间内检查。请简化图形或拆成几个文件。',

    'file-unreadable': '读不到这个文件。请核对路径和读取权限。',
    'file-empty': '文件是空的。请核对文件，或重新导出。',
    'file-too-large': '文件有 {megabytes} MB，超过 {limit} MB 的上限。请只导出需要核查的地块。',
    'file-not-text': '不是文本文件，无法按 GeoJSON 读取。请在原软件中另存为 GeoJSON（UTF-8）。',
    'file-is-archive': '这是压缩文件。请解压后载入其中的 GeoJSON；Shapefile 请先转为 GeoJSON。',
    'file-is-xml': '这是 XML 文件（如 KML、GML），不是 GeoJSON。请先转为 GeoJSON。',
    'json-syntax': '不是正确的 JSON，此处不应出现“{found}”。请重新导出，或用文本编辑器检查此处。',
    'json-truncated': '文件在此处中断，内容不完整。可能没有下载或复制完，请重新获取。',
    'json-not-a-number':
      '出现“{token}”，JSON 不允许这样写，坐标或属性中有无效的数。请在原软件中改正后重新导出。',
    'json-too-deep': '嵌套超过 {limit} 层，不是正常的 GeoJSON。请核对文件来源。',
    'json-duplicate-key': '键“{key}”在同一对象中出现两次，无法确定以哪个为准。请删去其中之一。',
    'property-repeated': '属性“{key}”在同一要素中出现两次，取后一个；图形不受影响。',
    'issues-left-off': '另有 {count} 条问题没有列出。请先改正以上问题，再重新载入。',

    'geojson-type-unknown': '类型“{type}”不是 GeoJSON 的类型。请导出为 FeatureCollection。',
    'geojson-structure': '结构不符合 GeoJSON（校验器原文：{detail}）。请在原软件中重新导出。',
    'member-missing': '缺少“{member}”，或它的写法不对。请导出为标准的 GeoJSON（RFC 7946）。',
    'coordinate-not-number': '坐标 {found} 中有不是数的值。请在原软件中改正该点后重新导出。',
    'position-invalid': '此处应为一个点 [经度, 纬度]，实际为 {found}。请核对坐标的层次后重新导出。',
    'too-many-vertices': '顶点总数超过上限 {limit}。请只导出需要核查的地块，或适当分成几个文件。',
    'crs-not-supported':
      '坐标系为“{crs}”，本程序只读经纬度（CGCS2000 即 EPSG:4490，或 WGS 84）。请先在 GIS 软件中转换为 EPSG:4490。',
    'coordinates-projected':
      '坐标（{x}, {y}）看起来是以米为单位的投影坐标（如高斯—克吕格），不是经纬度；共 {features} 个要素如此。请先在 GIS 软件中转换为 CGCS2000 经纬度（EPSG:4490）。',
    'coordinates-swapped':
      '坐标（{x}, {y}）的经纬度次序颠倒了：对调后正好落在规划范围内；共 {features} 个要素如此。GeoJSON 先经度、后纬度，请对调后重新导出。',
    'outside-extent':
      '整个在规划范围之外，共 {features} 个要素如此。已载入，但这里没有管控数据可比；请核对坐标系和行政区。',
    'collection-empty': '文件里没有任何要素。请核对导出时的选择范围。',
    'no-polygons':
      '没有可以核查的面：点 {points} 个，线 {lines} 条，无图形 {nulls} 个。请导出项目范围的面（Polygon）；线须先构面。',
    'non-polygons-skipped': '点 {points} 个、线 {lines} 条没有载入，只载入了面。',
    'null-geometries-skipped': '有 {count} 个要素没有图形，没有载入。',
    'extra-ordinates-ignored': '坐标带有高程等第三个以后的数，没有使用；共 {features} 个要素如此。',

    'project-not-one': '不是舆图的项目文件。请选择由“保存到文件”得到的 .yutu.json 文件。',
    'project-newer':
      '项目文件的版本为 {found}，本程序只认识到版本 {known}。它由更新的程序保存，请用新版程序打开；文件没有改动。',
    'project-field':
      '应为 {expected}，实际为 {received}。文件可能不完整或被改动过，请改用原来保存的文件或备份。',
    'project-id-repeated': '编号“{id}”出现两次，无法确定以哪个为准。请改用原来保存的文件或备份。',
    'project-one-at-a-time': '一次只能打开一个项目文件，这一个没有打开。请单独打开它。',
    'project-plan-unknown': '项目所依据的规划“{plan}”不在本程序中。请用带有该规划的程序打开。',
    'project-layer-absent':
      '保存项目时使用的官方图层“{name}”没有随文件带来。请重新载入文件 {source}（SHA-256 {sha256}…），结论才与当时依据相同。',
    'project-verdict-changed':
      '{count} 个地块重新核查的结论与保存时不同（如“{name}”：保存时{before}，现在{after}）。请以现在的结论为准。',
    'project-plan-version':
      '项目是在规划的 {theirs} 版上做的，现在打开的是 {ours} 版。已载入；请核对场景，地块须重新核查。',

    'plan-file-unreadable': '读不到这个文件。请确认规划包完整。',
    'plan-not-utf8': '不是 UTF-8 文本。请另存为 UTF-8。',
    'plan-field-missing': '缺少字段“{key}”。',
    'plan-field-unknown': '没有“{key}”这个字段。请核对拼写，可用字段见 geodata/README.md。',
    'plan-field-invalid': '应为 {expected}，实际为 {received}。',
    'plan-id-repeated': '编号“{id}”重复。编号在规划包内必须唯一。',
    'plan-reference-unknown': '引用的“{id}”不存在。',
    'plan-tree-absent': '图层“{id}”没有放进图层树。',
    'plan-tree-repeated': '图层“{id}”在图层树中出现两次。',
    'plan-box-outside': '范围超出了规划的范围（extent）。',
    'plan-coverage-shape': '要素“{id}”不是面，不能作为规划的覆盖范围。',
    'plan-rule-layer': '图层“{id}”不是面状的管控图层，规则不能以它为准。',
    'plan-rule-value': '图层“{layer}”中没有字段“{field}”为“{value}”的要素，规则会形同虚设。',
    'plan-rule-answers': '各个答案都适用或都不适用，问了也没有用。至少各要有一个。',
    'plan-rule-none': '“{id}”表示“都不属于”，不能作情形的编号。',
    'plan-symbol-empty': '符号画不出这种图形（{geometry}）。',
    'plan-class-absent': '字段“{field}”的值 {value} 不属于任何一类，要素会画不出来。',
    'plan-field-unused': '没有要素有字段“{field}”。请核对拼写。',
    'plan-geometry-invalid': '几何类型不对：{received}。',
    'plan-position-invalid': '坐标不对：{received}。应为两个在范围之内的有限数（经度、纬度）。',
    'plan-line-short': '线至少要有两个不同的点。',
    'plan-feature-id-differs': '要素的 id“{id}”与属性中的 id“{other}”不同。',
    'plan-feature-shape': '图层应为 {expected}，要素却是 {received}。',
    'plan-feature-unplaced': '要素没有位置，也没有说明（note）或所在镇街（towns）。',
    'plan-feature-outside': '点（{lon}, {lat}）在规划的范围（extent）之外。',
    'plan-feature-unsourced': '要素没有出处（sources）。',
    'plan-measure-shape': '图层“{id}”不是 {expected}，量不出这个指标。',
    'plan-measure-unit': '单位“{unit}”与图上量算的结果无法对照，可用：{units}。',
    'plan-statement-unanswered': '这一条既没有上图的要素，也没有说明原因（reason）。',
    'plan-statement-twice': '这一条已有上图的要素，不应再写原因（reason）；只画出一部分的，写在 note。',
    'plan-statement-towns': '原因是“只到镇街”，却没有写镇街（towns 或 townsInferred）。',
    'plan-statement-uncited': '要素“{id}”的出处（sources）中没有文件“{document}”。',
    'plan-feature-unstated': '没有哪一条规划内容提到要素“{id}”。请在 statements.json 的某条中写上它。',
    'plan-scene-value': '图层“{layer}”中没有字段“{field}”为“{value}”的要素，场景会少画东西。',
    'plan-scene-unseen': '图层“{id}”在这个画面里没有显示，设置不起作用。请把它加进 layers，或删去这一项。',
    'plan-scene-site': '规划包里没有地块“{id}”，核查结果只能写在项目的场景里。请删去 check。',
    'plan-format-lines': '应一行一个要素：共 {expected} 个要素，却有 {found} 行。',
    'plan-format-decimals': '坐标的小数超过 {most} 位。请取到 {most} 位（约 1 厘米）。',

    'typed-coordinate-single': '只有一个角度。请再输入另一个，例如 121.25 30.2。',
    'typed-coordinate-sixtieths': '分和秒应小于 60，此处为 {found}。请核对度、分、秒。',
    'typed-coordinate-letters':
      '两个数都是同一方向（{first}、{second}）。应一个是经度（E/W），一个是纬度（N/S）。',
    'typed-coordinate-range': '{first}、{second} 超出经度 −180～180、纬度 −90～90。请核对数字。',
    'typed-coordinate-plane':
      '{first}、{second} 不像高斯—克吕格坐标：北坐标应为 7 位整数，东坐标应为 6 位，或带号加 6 位。请核对位数。',
    'typed-coordinate-belt':
      '带号 {zone} 不在我国范围：3° 带为 25～45，6° 带为 13～23。请核对东坐标的前两位。',
    ...archiveIssueZh,
    ...binaryFormatIssueZh,
    ...frameIssueZh,
    ...placedFeatureIssueZh,
    ...textFormatIssueZh,
    ...templateIssueZh,
    ...writerIssueZh,
  },
};
