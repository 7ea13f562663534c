import type { IndicatorMeasure } from './indicator-schema';

/**
 * Units in which an indicator can be compared with what geometry says: how many of them one square metre, one metre or a share
 * of one makes. A count goes in whatever unit the document counts in.
 */
export const measuredUnits: Record<IndicatorMeasure['quantity'], Readonly<Record<string, number>>> = {
  area: { 'm²': 1, 公顷: 1e-4, 'km²': 1e-6, 亩: 15e-4, 万亩: 15e-8 },
  length: { m: 1, km: 1e-3, 公里: 1e-3 },
  share: { '%': 100 },
  count: {},
};
