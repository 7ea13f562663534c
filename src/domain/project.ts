import type { Measure } from './measure';
import type { Scene } from './scene-schema';
import type { ProjectLayer, ProjectResults } from './project-schema';
import type { Box } from './schema-parts';
import type { Site } from './site';
import type { View } from './view';

/** What the user made over a plan. */
export interface ProjectDocument {
  /** the plan that it was made over: its id and its version */
  plan: { id: string; version: string };
  sites: readonly Site[];
  /** null as long as they are the plan's own */
  scenes: readonly Scene[] | null;
  view: View;
  /** what of the map is seen beside the panels; null before the map was drawn */
  camera: Box | null;
  /** official layers that were used, without their zones unless the user wants them handed on: they may be confidential */
  layers: readonly ProjectLayer[];
  /** what the checks had found; null where nothing was checked */
  results: ProjectResults | null;
  /** paths that were measured and kept */
  measures: readonly Measure[];
}
