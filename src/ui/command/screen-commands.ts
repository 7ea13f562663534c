import { FullScreen } from '../../state/full-screen';
import type { Command } from './command';

/** What is shown of the screen, and help. */
export const screenCommands: readonly Command[] = [
  {
    id: 'leftPanel',
    menu: 'screen',
    icon: 'menu',
    keys: ['L'],
    isOn: ({ settings }) => settings.leftPanelOpen,
    run: ({ settings }) => settings.change({ leftPanelOpen: !settings.leftPanelOpen }),
  },
  {
    id: 'grid',
    menu: 'screen',
    icon: 'grid',
    keys: ['G'],
    isOn: ({ look }) => look.grid.kind !== 'none',
    run: ({ look }) => look.grid.cycle(),
  },
  {
    id: 'baseMap',
    menu: 'screen',
    icon: 'globe',
    run: ({ baseMaps }) => baseMaps.dialog.open(),
  },
  { id: 'zoomIn', menu: 'screen', icon: 'plus', run: ({ stage }) => stage.pane?.zoomBy(1) },
  { id: 'zoomOut', menu: 'screen', icon: 'minus', run: ({ stage }) => stage.pane?.zoomBy(-1) },
  {
    id: 'fullScreen',
    menu: 'screen',
    keys: ['Shift+F'],
    isOn: () => document.fullscreenElement !== null,
    run: () => new FullScreen().toggle(),
  },
  {
    id: 'language',
    menu: 'screen',
    isAvailable: () => true,
    run: ({ settings }) => settings.change({ locale: settings.locale === 'zh' ? 'en' : 'zh' }),
  },
  {
    id: 'keys',
    menu: 'help',
    icon: 'info',
    keys: ['?'],
    isAvailable: () => true,
    run: ({ keysDialog }) => keysDialog.open(),
  },
  {
    id: 'about',
    menu: 'help',
    isAvailable: () => true,
    run: ({ aboutDialog }) => aboutDialog.open(),
  },
];
