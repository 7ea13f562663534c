import type { Command } from './command';
import { pickFiles } from './pick-files';

/** Files, the project and its edits. */
export const planCommands: readonly Command[] = [
  {
    id: 'openFiles',
    menu: 'plan',
    icon: 'open',
    keys: ['Mod+O'],
    run: async (session) => session.siteDesk.open(await pickFiles()),
  },
  {
    id: 'saveProject',
    menu: 'plan',
    icon: 'save',
    keys: ['Mod+S'],
    run: ({ project }) => project.save(),
  },
  { id: 'project', menu: 'plan', icon: 'folder', run: ({ project }) => project.dialog.open() },
  { id: 'packAway', menu: 'plan', icon: 'pack', run: ({ offlineCopy }) => offlineCopy.dialog.open() },
  { id: 'viewLink', menu: 'plan', icon: 'link', run: ({ viewLink }) => viewLink.dialog.open() },
  {
    id: 'secrecy',
    menu: 'plan',
    icon: 'shield',
    isOn: ({ secrecy }) => secrecy.isOn,
    run: ({ secrecy }) => secrecy.dialog.open(),
  },
  {
    id: 'undo',
    menu: 'plan',
    icon: 'undo',
    keys: ['Mod+Z'],
    isAvailable: ({ history }) => history.lastEdit !== null,
    run: ({ history }) => history.undo(),
  },
  {
    id: 'redo',
    menu: 'plan',
    icon: 'redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    isAvailable: ({ history }) => history.nextRedo !== null,
    run: ({ history }) => history.redo(),
  },
];
