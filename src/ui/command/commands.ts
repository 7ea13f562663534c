import { FullScreen } from '../../state/full-screen';
import type { Command } from './command';
import { pickFiles } from './pick-files';

/** Every command: the menus, the keys, the palette and the sheet of keys read this table and nothing else. Within a menu in this order. */
export const commands: readonly Command[] = [
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

  { id: 'content', menu: 'inspect', icon: 'book', run: (session) => (session.panel = 'content') },
  { id: 'home', menu: 'inspect', icon: 'home', keys: ['0'], run: (session) => session.goHome() },

  {
    id: 'drawSite',
    menu: 'check',
    icon: 'draw',
    keys: ['D'],
    isAvailable: ({ drawing }) => !drawing.active,
    run: ({ siteDesk }) => siteDesk.draw(),
  },
  {
    id: 'importSites',
    menu: 'check',
    icon: 'open',
    run: async (session) => session.siteDesk.open(await pickFiles()),
  },
  {
    id: 'checkAll',
    menu: 'check',
    icon: 'sheet',
    isAvailable: ({ sites, checks }) => sites.all.length > 0 && !checks.running,
    run: ({ siteDesk, sites }) => siteDesk.check(sites.all),
  },
  { id: 'checkProjects', menu: 'check', icon: 'list', run: (session) => (session.panel = 'projects') },
  {
    id: 'officialLayer',
    menu: 'check',
    icon: 'shield',
    run: ({ officialDialog }) => officialDialog.open(),
  },

  {
    id: 'startTalk',
    menu: 'present',
    icon: 'play',
    keys: ['F5'],
    isAvailable: ({ talk }) => talk.length > 0,
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
    id: 'leftPanel',
    menu: 'screen',
    icon: 'menu',
    keys: ['L'],
    isOn: ({ settings }) => settings.leftPanelOpen,
    run: ({ settings }) => settings.change({ leftPanelOpen: !settings.leftPanelOpen }),
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
