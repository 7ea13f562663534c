import type { ControlLayer, Finding, ZoneFinding } from '../domain/finding';
import type { Rule } from '../domain/plan-schema';
import type { Judgement } from './judgement';
import { reachOf } from './judge';
import { failedContact, type LayerMeasure, type ZoneMeasure } from './layer-measure';

/** A finding where nothing could be looked at: no layer, or a subject without a place. */
export function unanalysedFinding(
  rule: Rule,
  layer: ControlLayer | null,
  because: 'layer-missing' | 'not-located',
): Finding {
  const { failure: _, ...nothing } = failedContact;
  return {
    ...nothing,
    rule: rule.id,
    layer: layer?.id ?? null,
    authority: layer?.authority ?? null,
    state: 'unanalysed',
    because,
    claim: null,
    distanceM: null,
    nearest: null,
    accuracyM: 0,
    zones: [],
  };
}

/** A rule's judgement with the figures that it rests on. */
export function toFinding(
  rule: Rule,
  layer: ControlLayer,
  judgement: Judgement,
  measure: LayerMeasure,
  claim: string | null,
): Finding {
  const { failure: _, coverage: __, zones, ...figures } = measure;
  const told = zonesToTell(measure, reachOf(rule));
  const [first] = zones;
  return {
    ...figures,
    ...judgement,
    claim,
    rule: rule.id,
    layer: layer.id,
    authority: layer.authority,
    distanceM: first?.nearest.distanceM ?? null,
    nearest: first ? [first.nearest.from, first.nearest.to] : null,
    accuracyM: told.reduce((most, { accuracyM }) => Math.max(most, accuracyM), 0),
    zones: told.map(zoneFinding),
  };
}

/** The zones met; where none is, the nearest and every one within the rule's reach and accuracy. */
function zonesToTell({ contact, zones }: LayerMeasure, reachM: number): readonly ZoneMeasure[] {
  const met = zones.filter((zone) => zone.contact === 'overlap' || zone.contact === 'sliver');
  if (met.length > 0 && (contact === 'overlap' || contact === 'sliver')) return met;
  return zones.filter(({ nearest, accuracyM }, i) => i === 0 || nearest.distanceM <= reachM + accuracyM);
}

const zoneFinding = ({ zone, overlapAreaM2, nearest }: ZoneMeasure): ZoneFinding => ({
  id: zone.id,
  name: zone.name,
  overlapAreaM2,
  distanceM: nearest.distanceM,
});
