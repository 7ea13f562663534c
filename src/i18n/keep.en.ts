import type { keepZh } from './keep.zh';
import { plural } from './plural';

export const keepEn: typeof keepZh = {
  secrecy: {
    heading: 'Confidential mode',
    short: 'Internal',
    mark: 'Internal · keep confidential',
    badge: 'Confidential',
    intro: 'While it is on:',
    points: [
      'All data kept in this browser is removed: projects, snapshots and official layers of every plan. Nothing is kept from then on.',
      'No base map comes from the network.',
      'Check sheets, slides, handouts and pictures bear “Internal · keep confidential”, and file names begin with 【Internal】.',
    ],
    stays: 'What is on the screen stays until the page is closed; save to a file what you need.',
    unsaved: (sites) => `${plural(sites, 'site')} here are in no file.`,
    turnOn: 'Remove the data and turn it on',
    turnOff: 'Turn confidential mode off',
    isOn: 'Confidential mode is on: what you make is on this page only, and gone when it is closed.',
    failed: 'Some of the data could not be removed: close other windows of this program and try again.',
    again: 'Remove again',
  },
  link: {
    heading: 'Link to this view',
    intro: 'The link holds the plan, the place, the layers, the filters and the year.',
    address: 'Address',
    copy: 'Copy the link',
    copied: 'Copied',
    copyFailed: 'The browser lets nothing be copied: select the address and press Ctrl+C.',
    qr: 'QR code: the same address on a phone',
    tooLong: 'The link is too long for a QR code.',
    scene: 'Begin a talk with scene',
    noScene: 'No talk',
    lacks: 'What the link doesn’t hold: ',
    sites: (n) => `${plural(n, 'site')} with ${n === 1 ? 'its verdict' : 'their verdicts'}`,
    officials: (n) => plural(n, 'official layer'),
    scenes: 'scenes that were changed, and what was drawn over them',
    never: 'Your own data is never part of a link: save a project file to hand it on.',
    local:
      'This address works on this machine only. Others put the part from “#” on behind the address of their own viewer.',
  },
};
