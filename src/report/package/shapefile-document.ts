import type { CoordinateFrame } from '../../domain/coordinate-frame';
import { formatHectares, formatMu, formatPercent } from '../../domain/area-units';
import type { Issue } from '../../domain/issue';
import { findingWord, resultWord } from '../../domain/verdict-word';
import type { HashedArchive } from '../../io/hashed-archive';
import { shapefileEntries } from '../../io/writers/shapefile/write-shapefile';
import type { WrittenSite } from '../../io/writers/site-writer';
import type { PackageDocument } from './package-document';
import type { SiteEntry } from './site-entry';
import { siteNumber, type PackageNames } from './package-names';
import type { PackageBasis } from './package-order';

const lonLat: CoordinateFrame = { kind: 'geographic', datum: 'cgcs2000' };

/** Names of fields have ten letters at most. Areas are printed ones, so that a table made of them agrees with the sheets. */
function siteRecord(
  { index, checked: { site, result } }: SiteEntry,
  { sheetWords }: PackageBasis,
): WrittenSite {
  const { areaM2, planarAreaM2, state } = result;
  return {
    id: site.id,
    name: site.name,
    geometry: site.geometry,
    properties: {
      name: site.name,
      no: siteNumber(index),
      siteid: site.id,
      state,
      verdict: resultWord(sheetWords.finding, result),
      area_ha: areaM2 === null ? null : formatHectares(areaM2),
      area_mu: areaM2 === null ? null : formatMu(areaM2),
      area_m2: areaM2,
      plane_m2: planarAreaM2,
    },
  };
}

function pieceRecords(
  { index, checked: { site }, judged }: SiteEntry,
  { sheetWords, locale }: PackageBasis,
): WrittenSite[] {
  return judged.flatMap(({ finding, rule }) => {
    const { overlap, overlapAreaM2, share, state, layer } = finding;
    if (overlap === null) return [];
    const title = rule.title[locale];
    const properties = {
      name: `${site.name} · ${title}`,
      no: siteNumber(index),
      siteid: site.id,
      rule: rule.id,
      control: title,
      layer,
      state,
      verdict: findingWord(sheetWords.finding, finding),
      area_ha: overlapAreaM2 === null ? null : formatHectares(overlapAreaM2),
      area_mu: overlapAreaM2 === null ? null : formatMu(overlapAreaM2),
      area_m2: overlapAreaM2,
      share: share === null ? null : formatPercent(share),
    };
    return [{ id: `${site.id}/${rule.id}`, name: properties.name, geometry: overlap, properties }];
  });
}

/** Outlines of the sites, and the pieces of them that lie in zones, as two shapefiles; `note` is told what they can't hold. */
export function shapefileDocument(
  archive: HashedArchive,
  basis: PackageBasis,
  names: PackageNames,
  note: (issue: Issue) => void,
): PackageDocument {
  const sites: WrittenSite[] = [];
  const pieces: WrittenSite[] = [];
  const add = (written: readonly WrittenSite[], title: string): void => {
    const { entries, issues } = shapefileEntries(written, { frame: lonLat, shift: null, title });
    for (const { name, bytes } of entries ?? []) archive.add(names.shapefile(name), [bytes]);
    for (const issue of issues)
      note({ ...issue, at: { ...issue.at, file: names.shapefile(`${title}.shp`) } });
  };
  return {
    take: (entry) => {
      sites.push(siteRecord(entry, basis));
      pieces.push(...pieceRecords(entry, basis));
    },
    end: () => {
      add(sites, basis.words.names.sites);
      if (pieces.length > 0) add(pieces, basis.words.names.pieces);
    },
  };
}
