import type { Site, SiteOrigin } from '../domain/site';
import { readingOf, type Understood } from '../io/origin-reading';
import type { ImportChoices, SourceReading } from '../io/read-site';
import type { ReadPolygon, ReadSourceResult, RepairOffer } from '../worker/messages';

/** What a polygon of a file becomes, before it has an id. */
export type NewSite = Omit<Site, 'id' | 'name' | 'claims' | 'overrides'> & {
  name: string | undefined;
  /** what the planner said of it already */
  claims?: Site['claims'];
};

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

export { readingOf };
