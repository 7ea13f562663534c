import { plural } from './plural';
import type { Messages } from './messages.zh';

/** The project and its scenes in English. */
export const projectEn: Messages['project'] = {
  edits: {
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
    'A project holds the sites (with what was claimed and overridden), the scenes and what was drawn over them, and the layers and the view as they are. Official layers that were loaded are not written to the file.',
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
    'Removes all sites, and goes back to the plan’s scenes. It can’t be undone: save to a file first if you may need them.',
  clearSure: 'Clear it',
  keepIt: 'Keep it',
  opened: (sites) => `Project opened: ${plural(sites, 'site')}`,
  replaceHeading: 'Replace what is there by the project in the file?',
  replace: (file, sites, scenes) =>
    `Opening “${file}” replaces ${plural(sites, 'site')} and ${plural(scenes, 'scene')}, and can’t be undone. They are in no file yet.`,
  replaceSure: 'Replace',
  replaceSaveFirst: 'Save first, then replace',
};
