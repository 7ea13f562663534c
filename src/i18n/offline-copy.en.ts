import type { OfflineCopyWords } from './offline-copy-words';

/** Words of the dialog that saves the viewer as one file, in English. */
export const offlineCopyEn: OfflineCopyWords = {
  heading: 'Pack to take away',
  intro: (plans) =>
    `Saves one web page that holds the whole program and every plan (${plans.join(', ')}). Put it on a USB stick and open it with a double click in Chrome or Edge on any computer: nothing to install, no network.`,
  inside: (sites, scenes) =>
    `The current project goes with it: ${count(sites, 'site')}, ${count(scenes, 'scene')}, which layers are on and where the map is.`,
  notInside: 'Official layers that were loaded stay behind; load them again on the other computer.',
  handOn: 'Whoever has the file can see the sites and scenes in it: make sure that they may be passed on.',
  save: 'Save the file',
  busy: 'Packing …',
  failed: 'The file could not be made. Run npm start again and retry. The reason: ',
  fileWords: 'offline',
};

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
