import type { Finding, ZoneFinding } from '../domain/finding';
import type { CheckedSite, ReadFile, ResultSource, ResultWriter } from './result-writer';

const zone = ({ id, name, overlapAreaM2, distanceM }: ZoneFinding): object => ({
  id,
  name,
  overlapAreaM2,
  distanceM,
});

const finding = ({ rule, layer, state, because, zones, ...figures }: Finding): object => ({
  rule,
  layer,
  state,
  ...(because === null ? {} : { because }),
  overlapAreaM2: figures.overlapAreaM2,
  share: figures.share,
  minOverlapM2: figures.minOverlapM2,
  maxOverlapM2: figures.maxOverlapM2,
  distanceM: figures.distanceM,
  zones: zones.map(zone),
});

const siteLine = ({ site, result }: CheckedSite): string =>
  JSON.stringify({
    id: site.id,
    name: site.name,
    areaM2: result.areaM2,
    planarAreaM2: result.planarAreaM2,
    verdict: result.state,
    findings: result.findings.map(finding),
  });

const fileNote = ({ file, ...read }: ReadFile): object => ({ file, read });

/**
 * A result as JSON, a site a line; `src/cli/check-result.schema.json` describes it. Figures are the engine's own, unrounded, and null
 * where they are not known.
 */
export const resultJsonWriter = ({ tool, plan, files = [] }: ResultSource): ResultWriter => ({
  head: `{"engine":${JSON.stringify(`${tool.name} ${tool.version}`)},"plan":${JSON.stringify(plan)},"files":${JSON.stringify(files.map(fileNote))},"sites":[`,
  site: (checked, index) => `${index === 0 ? '' : ','}\n${siteLine(checked)}`,
  tail: '\n]}\n',
});
