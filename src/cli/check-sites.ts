import { basename } from 'node:path';
import { PreparedLayers } from '../check/prepare-layer';
import { checkEach } from '../check/run-check';
import { noClaims, type CheckSubject, type Claims } from '../domain/site';
import { equalAreaPlane } from '../geo/equal-area-plane';
import type { CheckedSite } from '../io/result-writer';
import type { CheckBasis } from './check-basis';
import type { FileSite, ReadReport, SiteFile } from './site-file';

/** Sites that are judged together: few enough that progress is seen, so many that it costs little to start. */
const batchSize = 256;

/** How far the reading of all files together is. */
export interface ReadProgress {
  bytes: number;
}

type Subject = CheckedSite['site'] & Pick<CheckSubject, 'claims'>;

/** Reads and judges the sites of some files, one batch at a time. `report` is told every issue of the files. */
export async function* checkSites(
  files: readonly SiteFile[],
  basis: CheckBasis,
  progress: ReadProgress,
  report: ReadReport,
): AsyncGenerator<CheckedSite> {
  const layers = new PreparedLayers(equalAreaPlane(basis.centre));
  let batch: Subject[] = [];
  for await (const subject of subjectsOf(files, basis, progress, report)) {
    batch.push(subject);
    if (batch.length < batchSize) continue;
    yield* judge(batch, basis, layers);
    batch = [];
  }
  yield* judge(batch, basis, layers);
}

async function* subjectsOf(
  files: readonly SiteFile[],
  { extent }: CheckBasis,
  progress: ReadProgress,
  report: ReadReport,
): AsyncGenerator<Subject> {
  let before = 0;
  for (const file of files) {
    const name = nameAmong(file, files);
    const onBytes = (bytes: number): void => {
      progress.bytes = before + bytes;
    };
    for await (const read of file.sites(extent, report, onBytes)) yield toSubject(read, name, file.sha256);
    before += file.bytes;
  }
}

function* judge(
  batch: readonly Subject[],
  { bindings, centre }: CheckBasis,
  layers: PreparedLayers,
): Generator<CheckedSite> {
  const subjects = batch.map(({ id, name, geometry, claims }) => ({
    id,
    name,
    geometry,
    accuracyM: 0,
    claims,
  }));
  let at = 0;
  for (const result of checkEach({ subjects, bindings, centre, layers })) {
    const site = batch[at++];
    if (site) yield { site, result };
  }
}

/** What a result calls a file: its name without folders, unless another has the same. */
function nameAmong({ path }: SiteFile, files: readonly SiteFile[]): string {
  const alike = files.filter((file) => basename(file.path) === basename(path));
  return alike.length > 1 ? path : basename(path);
}

/** A feature's own id, or its `id` attribute, or its place in its file. */
function toSubject(
  { id, feature, name, geometry, properties, declaredArea, reading }: FileSite,
  file: string,
  sha256: string,
): Subject {
  const own = [id, properties.id].find(isId);
  const known = own === undefined ? `${file}#${feature + 1}` : String(own);
  return {
    id: known,
    name: name ?? known,
    geometry,
    origin: { kind: 'file', file, sha256, ...(reading && { reading }) },
    properties,
    claims: claimsOf(properties.claims),
    ...(declaredArea && { declaredArea }),
  };
}

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Answers to what rules ask, from the attribute `claims`: an object of texts or numbers by the question's key. */
function claimsOf(value: unknown): Claims {
  if (typeof value !== 'object' || value === null) return noClaims;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, answer]) => (isId(answer) ? [[key, String(answer)]] : [])),
  );
}
