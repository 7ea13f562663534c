import { plural } from './plural';
import type { Messages } from './messages.zh';

/** The project and its scenes in English. */
export const projectEn: Messages['project'] = {
  edits: {
    addLayer: 'loading an official layer',
    removeLayer: 'removing an official layer',
    keepMeasure: 'measuring',
    reshapeMeasure: 'moving a measured corner',
    removeMeasure: 'removing a measurement',
    wipeMeasures: 'wiping all measurements',
    openProject: 'opening a project',
    clearProject: 'clearing the project',
    recordScene: 'recording a scene',
    recaptureScene: 'taking a scene’s picture anew',
    duplicateScene: 'duplicating a scene',
    hideScene: 'hiding a scene',
    showScene: 'showing a hidden scene',
    moveScene: 'moving a scene',
    writeScene: 'changing a scene’s words',
    annotateScene: 'drawing over a scene',
    removeScene: 'deleting a scene',
    resetScenes: 'going back to the plan’s scenes',
  },
  heading: 'Project',
  button: 'Project: save, open, pack',
  intro:
    'A project holds the sites (with what was claimed and overridden), the scenes and what was drawn over them, and the layers and the view as they are. Verdicts are worked out anew when it is opened. Of official layers only names and hashes are written, unless you choose otherwise.',
  plan: 'Plan',
  contents: 'Contents',
  contentsValue: (sites, scenes) => `${plural(sites, 'site')}, ${plural(scenes, 'scene')}`,
  keeping: 'Kept by itself',
  kept: {
    nothing: 'Nothing to be kept yet',
    pending: 'Saving…',
    kept: 'Kept in this browser',
    impossible:
      'This browser can’t keep it (private window, no space, or switched off): save it to a file before you close the page, or it is lost.',
    elsewhere:
      'Another window works on the project of this plan: what you change here is not kept by itself. Save it to a file.',
    barred: 'Confidential mode: nothing is kept in this browser',
    newer:
      'A newer version of the program kept a project in this browser, which is left as it is: what you change here is not kept by itself. Save it to a file.',
  },
  keptAt: (time) => `Kept in this browser at ${time}`,
  save: 'Save to a file',
  saveShort: 'Save to a file',
  unsaved: 'Some changes are in no file yet',
  open: 'Open a project file',
  clear: 'Clear and begin anew',
  clearHint:
    'Removes all sites, and goes back to the plan’s scenes. A snapshot is kept first, and it can be undone.',
  clearSure: 'Clear it',
  keepIt: 'Keep it',
  withZones: 'Write the official layers’ outlines into the file, too',
  withZonesHint: 'Red-line vectors may be secret: only for those who may have them.',
  snapshots: {
    heading: 'Recent and snapshots',
    hint: 'Kept in this browser, a list for each plan. Opening one can be undone.',
    take: 'Take a snapshot',
    name: 'Name of the snapshot',
    unnamed: 'Snapshot',
    before: (what) => `Before “${what}” was opened`,
    beforeClear: 'Before the project was cleared',
    sites: (n) => plural(n, 'site'),
    open: (name) => `Open snapshot: ${name}`,
    remove: (name) => `Delete snapshot: ${name}`,
    none: 'No snapshots yet.',
    failed: 'This browser can’t keep snapshots (private mode, no room, or barred). Save to a file instead.',
  },
  opened: (sites) => `Project opened: ${plural(sites, 'site')}`,
  replaceHeading: 'Replace what is there by the project in the file?',
  replace: (file, sites, scenes) =>
    `Opening “${file}” replaces ${plural(sites, 'site')} and ${plural(scenes, 'scene')}. They are in no file yet; a snapshot is kept first, and it can be undone.`,
  replaceSure: 'Replace',
  replaceSaveFirst: 'Save first, then replace',
};
