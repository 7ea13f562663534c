/** Words of the dialog that saves the viewer as one file. */
export interface OfflineCopyWords {
  heading: string;
  intro: (plans: readonly string[]) => string;
  /** what of the project goes into the file */
  inside: (sites: number, scenes: number) => string;
  /** official layers stay behind */
  notInside: string;
  handOn: string;
  save: string;
  busy: string;
  failed: string;
  /** the name of a file without the plan's */
  fileWords: string;
}
