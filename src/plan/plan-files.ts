/**
 * Where the files of a pack come from: fetched from a server, inlined as data: URLs, or read from a disk.
 * The loader knows nothing else of its surroundings.
 */
export interface PlanFiles {
  /**
   * The bytes of one file.
   * @param path inside the pack, forward slashes, e.g. `layers/rivers.geojson`
   * @throws anything, when the file isn't there or can't be read
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** The files that every pack has, beside its layers. */
export const packFiles = {
  plan: 'plan.json',
  rules: 'rules.json',
  scenes: 'scenes.json',
  indicators: 'indicators.json',
  statements: 'statements.json',
} as const;
