/** English names of the counties that the packs' frames show, by division code (GB/T 2260). */
export const countyNames: Readonly<Record<string, string>> = {
  '330203': 'Haishu',
  '330205': 'Jiangbei',
  '330206': 'Beilun',
  '330211': 'Zhenhai',
  '330212': 'Yinzhou',
  '330281': 'Yuyao',
  '330282': 'Cixi',
  '330283': 'Fenghua',
  '330402': 'Nanhu',
  '330424': 'Haiyan',
  '330481': 'Haining',
  '330482': 'Pinghu',
  '330602': 'Yuecheng',
  '330604': 'Shangyu',
  '330902': 'Dinghai',
};
