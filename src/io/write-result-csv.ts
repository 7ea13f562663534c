import { crsName } from '../domain/crs-name';
import type { SiteOrigin } from '../domain/site';
import { prjText } from '../geo/frames/prj-text';
import { byteOrderMark, csvRow } from './csv-row';
import type { CheckedSite, ResultWriter } from './result-writer';

const columns = [
  'site',
  'siteName',
  'areaM2',
  'planarAreaM2',
  'verdict',
  'rule',
  'layer',
  'state',
  'because',
  'overlapAreaM2',
  'share',
  'minOverlapM2',
  'maxOverlapM2',
  'distanceM',
  'zones',
  'frame',
  'assumed',
];

/** The frame that the coordinates of the site's file are in, and whether it was assumed; unknown where no file was read. */
function readingFields(origin: SiteOrigin): [string | null, string | null] {
  if (origin.kind !== 'file' || !origin.reading) return [null, null];
  const { placing, by } = origin.reading;
  return [crsName(placing.frame) ?? prjText(placing.frame), String(by === 'assumed')];
}

function rowsOf({ site, result }: CheckedSite): string {
  const { areaM2, planarAreaM2, state: verdict } = result;
  const ofSite = [site.id, site.name, areaM2, planarAreaM2, verdict];
  const reading = readingFields(site.origin);
  return result.findings
    .map((found) =>
      csvRow([
        ...ofSite,
        found.rule,
        found.layer,
        found.state,
        found.because,
        found.overlapAreaM2,
        found.share,
        found.minOverlapM2,
        found.maxOverlapM2,
        found.distanceM,
        found.zones.map(({ name }) => name).join('; '),
        ...reading,
      ]),
    )
    .join('');
}

/**
 * A result as a table: a row for each site and rule, the columns named as in the JSON. UTF-8 with its mark, commas, CRLF (RFC 4180); a
 * figure that is not known is an empty field.
 */
export const resultCsvWriter = (): ResultWriter => ({
  head: byteOrderMark + csvRow(columns),
  site: rowsOf,
  tail: '',
});
