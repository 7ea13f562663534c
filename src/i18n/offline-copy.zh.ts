import type { OfflineCopyWords } from './offline-copy-words';

/** Words of the dialog that saves the viewer as one file, in Chinese. */
export const offlineCopyZh: OfflineCopyWords = {
  heading: '打包带走',
  intro: (plans) =>
    `存成一个网页文件，内有整个程序和全部规划（${plans.join('、')}）。拷进 U 盘，换台电脑双击即可用 Chrome、Edge 打开，不用安装，不用联网。`,
  inside: (sites, scenes) => `当前项目一并装入：${sites} 个地块、${scenes} 个场景，以及图层开关和地图位置。`,
  notInside: '载入的官方图层不装入文件，到了新电脑上要另行载入。',
  handOn: '拿到文件的人都能看到其中的地块和场景，转交前请确认可以外传。',
  save: '保存文件',
  busy: '正在打包……',
  failed: '没有打包成功。请重新运行 npm start 后再试。原因：',
  fileWords: '离线版',
};
