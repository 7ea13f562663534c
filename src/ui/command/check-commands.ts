import type { Command } from './command';
import { pickFiles } from './pick-files';

/** The sites and their checks. */
export const checkCommands: readonly Command[] = [
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
    id: 'exportSites',
    menu: 'check',
    icon: 'save',
    isAvailable: ({ sites }) => sites.all.length > 0,
    run: ({ siteExport }) => siteExport.open(),
  },
  {
    id: 'checkAll',
    menu: 'check',
    icon: 'sheet',
    isAvailable: ({ sites, checks }) => sites.all.length > 0 && !checks.running,
    run: ({ siteDesk, sites }) => siteDesk.checkAll(sites.all),
  },
  {
    id: 'results',
    menu: 'check',
    icon: 'table',
    keys: ['Shift+T'],
    isOn: ({ table }) => table.isOpen && table.isOfResults,
    run: ({ batch }) => batch.toggle('table'),
  },
  {
    id: 'resultSummary',
    menu: 'check',
    icon: 'chart',
    isOn: ({ table, batch }) => table.isOpen && table.isOfResults && batch.view === 'summary',
    run: ({ batch }) => batch.toggle('summary'),
  },
  {
    id: 'clearSite',
    menu: 'check',
    icon: 'edit',
    isAvailable: ({ clearing }) => clearing.candidates.length > 0,
    run: ({ clearing }) => clearing.open(),
  },
  {
    id: 'compareOutlines',
    menu: 'check',
    icon: 'compare',
    isAvailable: ({ clearing }) => clearing.comparison.canOpen,
    run: ({ clearing }) => clearing.comparison.open(),
  },
  {
    id: 'checkPackage',
    menu: 'check',
    icon: 'save',
    isAvailable: ({ sites }) => sites.all.length > 0,
    run: ({ checkPackage }) => checkPackage.open(),
  },
  { id: 'checkProjects', menu: 'check', icon: 'list', run: (session) => (session.panel = 'projects') },
  {
    id: 'officialLayer',
    menu: 'check',
    icon: 'shield',
    run: ({ officialDialog }) => officialDialog.open(),
  },
];
