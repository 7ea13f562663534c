import type { Areal, LonLat } from '../domain/geometry';
import { errorIssue, type Issue } from '../domain/issue';
import { parseProject } from '../domain/parse-project';
import type { ProjectDocument } from '../domain/project';
import type { ProjectFile } from '../domain/project-schema';
import type { Site } from '../domain/site';
import { labelPoint } from '../geo/label-point';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { validatePolygons } from '../geo/validate-polygons';
import { foldIssues } from './fold-issues';
import { parseJsonFile } from './parse-json-file';

/** A project, or null with everything that keeps it from being used. */
export interface ReadProject {
  document: ProjectDocument | null;
  issues: Issue[];
}

type SiteOfFile = ProjectFile['sites'][number];

/**
 * A project file, from bytes to a document. It is taken whole or not at all: a site that is no valid polygon refuses it, since half a
 * project would read as the whole of it. Areas are measured anew, and never believed.
 * @param centre middle of the plan's extent, that areas are measured about as everywhere else
 */
export function readProject(bytes: Uint8Array, file: string, centre: LonLat | null): ReadProject {
  const json = parseJsonFile(bytes, file);
  if (json.value === null) return { document: null, issues: json.issues.map(asProject) };
  const parsed = parseProject(json.value, file);
  if (parsed.value === null) return { document: null, issues: parsed.issues };
  const { sites, layers = [] } = parsed.value;
  const unfit = foldIssues([
    ...sites.flatMap(({ name, geometry }, at) =>
      validatePolygons(geometry, { file, path: `sites[${at}]`, featureName: name }),
    ),
    ...layers.flatMap(({ zones = [] }, at) =>
      zones.flatMap(({ name, geometry }, zone) =>
        validatePolygons(geometry, { file, path: `layers[${at}].zones[${zone}]`, featureName: name }),
      ),
    ),
  ]);
  if (unfit.some(({ severity }) => severity === 'error')) return { document: null, issues: unfit };
  return { document: documentOf(parsed.value, centre), issues: [...json.issues, ...unfit] };
}

/** A number or a word alone is JSON too, and no project. */
const asProject = (issue: Issue): Issue =>
  issue.code === 'geojson-type-unknown' ? errorIssue('project-not-one', issue.at) : issue;

function documentOf(
  { plan, sites, scenes, view, camera, layers, results, measures }: ProjectFile,
  centre: LonLat | null,
): ProjectDocument {
  return {
    plan,
    sites: sites.map((site) => siteOf(site, centre)),
    scenes: scenes ?? null,
    view,
    camera: camera ?? null,
    layers: layers ?? [],
    results: results ?? null,
    measures: measures ?? [],
  };
}

function siteOf(site: SiteOfFile, centre: LonLat | null): Site {
  const geometry: Areal = site.geometry;
  const areaM2 = centre ? ellipsoidalAreaM2(geometry, centre) : ellipsoidalAreaM2(geometry);
  return { ...site, labelAt: labelPoint(geometry), areaM2 };
}
