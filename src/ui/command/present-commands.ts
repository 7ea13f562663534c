import type { Command } from './command';

/** The meeting and what is taken along to it. */
export const presentCommands: readonly Command[] = [
  {
    id: 'startTalk',
    menu: 'present',
    icon: 'play',
    keys: ['F5'],
    // the scenes of a plan that has just been opened are waited for
    isAvailable: ({ talk, plan, whole }) => talk.length > 0 || (plan !== null && whole === null),
    run: ({ presentation }) => presentation.start(),
  },
  {
    id: 'resumeTalk',
    menu: 'present',
    keys: ['Shift+F5'],
    isAvailable: ({ talk }) => talk.length > 0,
    run: ({ presentation }) => presentation.start(presentation.lastScene),
  },
  {
    id: 'scenes',
    menu: 'present',
    icon: 'edit',
    run: (session) => {
      session.settings.change({ leftPanelOpen: true });
      session.leftTab = 'scenes';
    },
  },
  {
    id: 'takeAlong',
    menu: 'present',
    icon: 'take',
    keys: ['Mod+P'],
    run: ({ takeAlong }) => takeAlong.dialog.open(),
  },
  {
    id: 'mapSheet',
    menu: 'present',
    icon: 'print',
    isAvailable: ({ plan }) => plan !== null,
    run: ({ mapSheets }) => mapSheets.open(),
  },
];
