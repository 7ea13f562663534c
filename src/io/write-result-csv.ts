import type { CheckedSite, ResultWriter } from './result-writer';

/** By it Excel knows the text for UTF-8. */
const byteOrderMark = '\ufeff';

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
];

/** What spreadsheets take for the start of a formula (OWASP, CSV injection), in half and full width. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field by RFC 4180, in quotes always. Text that a spreadsheet would run is made text by an apostrophe. */
const textField = (text: string): string =>
  `"${(formulaStart.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const field = (value: string | number | null): string => {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : textField(value);
};

const row = (values: readonly (string | number | null)[]): string => `${values.map(field).join(',')}\r\n`;

function rowsOf({ site, result }: CheckedSite): string {
  const { areaM2, planarAreaM2, state: verdict } = result;
  const ofSite = [site.id, site.name, areaM2, planarAreaM2, verdict];
  return result.findings
    .map((found) =>
      row([
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
      ]),
    )
    .join('');
}

/**
 * A result as a table: a row for each site and rule, the columns named as in the JSON. UTF-8 with its mark, commas, CRLF (RFC 4180); a
 * figure that is not known is an empty field.
 */
export const resultCsvWriter = (): ResultWriter => ({
  head: byteOrderMark + row(columns),
  site: rowsOf,
  tail: '',
});
