import type { OriginReading, Site, SiteOrigin } from '../domain/site';
import type { ImportChoices, SourceReading } from '../io/read-site';
import type { ReadPolygon, ReadSourceResult, RepairOffer } from '../worker/messages';

/** What a polygon of a file becomes, before it has an id. */
export type NewSite = Omit<Site, 'id' | 'name' | 'claims' | 'overrides'> & { name: string | undefined };

/** What of a source tells how its coordinates were understood. */
type Understood = Pick<ReadSourceResult, 'placing' | 'detection' | 'encoding'>;

function byOf({ detection }: Understood, { placing, claim, shift }: ImportChoices): OriginReading['by'] {
  if (placing !== undefined || claim !== undefined || shift !== undefined) return 'chosen';
  if (detection === null) return 'declared';
  if (detection.outcome !== 'sure') return 'assumed';
  return detection.candidate.reasons.some(({ code }) => code === 'claimed' || code === 'belt-by-header')
    ? 'declared'
    : 'digits';
}

/** How the coordinates of a source were understood, and by whom; null where nothing was placed. */
export function readingOf(source: Understood, choices: ImportChoices): OriginReading | null {
  const { placing, encoding } = source;
  return placing === null ? null : { placing, by: byOf(source, choices), encoding: encoding?.name ?? null };
}

type FileOrigin = Extract<SiteOrigin, { kind: 'file' }>;

function originOf(
  source: Understood & Pick<ReadSourceResult, 'name' | 'sha256'>,
  choices: ImportChoices,
): FileOrigin {
  const { name, sha256 } = source;
  const reading = readingOf(source, choices);
  return { kind: 'file', file: name, sha256, ...(reading && { reading }) };
}

const siteOf = ({ declaredArea, ...polygon }: ReadPolygon, origin: SiteOrigin): NewSite => ({
  ...polygon,
  origin,
  ...(declaredArea === null ? {} : { declaredArea }),
});

/** The polygons of a source as sites, with where they came from and how their coordinates were understood. */
export function sitesOfSource(source: ReadSourceResult, choices: ImportChoices): NewSite[] {
  const origin = originOf(source, choices);
  return source.polygons.map((polygon) => siteOf(polygon, origin));
}

/** A feature that was refused, mended as the user chose. */
export function repairedSite(
  source: Parameters<typeof originOf>[0],
  choices: ImportChoices,
  { name, properties }: SourceReading['refused'][number],
  { geometry, labelAt, areaAfterM2, steps }: RepairOffer,
): NewSite {
  const repairs = steps.map(({ code }) => code);
  const origin = { ...originOf(source, choices), repairs };
  return { name, properties, geometry, labelAt, areaM2: areaAfterM2, origin };
}
