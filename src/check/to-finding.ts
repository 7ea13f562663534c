import type { ControlLayer, Finding, ZoneFinding } from '../domain/finding';
import { claimsUnder } from '../domain/rule-questions';
import type { Rule } from '../domain/rule-schema';
import { noClaims, type Claims } from '../domain/site';
import type { Judgement } from './judgement';
import { reachOf } from './judge';
import type { BoundedMeasure, LayerMeasure, ZoneMeasure } from './layer-measure';

/** A finding where nothing could be looked at: no layer, or a subject without a place. */
export function unanalysedFinding(
  rule: Rule,
  layer: ControlLayer | null,
  because: 'layer-missing' | 'not-located',
): Finding {
  return {
    rule: rule.id,
    layer: layer?.id ?? null,
    authority: layer?.authority ?? null,
    state: 'unanalysed',
    because,
    claims: noClaims,
    contact: null,
    overlapAreaM2: null,
    shapeAreaM2: null,
    confirmed: null,
    shapeRetries: 0,
    minOverlapM2: null,
    maxOverlapM2: null,
    toleranceM2: 0,
    share: null,
    overlapLengthM: null,
    distanceM: null,
    nearest: null,
    accuracyM: 0,
    zones: [],
    overlap: null,
  };
}

/** A rule's judgement with the figures that it rests on. Written out, since an object made by spreading costs thirty times as much. */
export function toFinding(
  rule: Rule,
  layer: ControlLayer,
  judgement: Judgement,
  measure: BoundedMeasure,
  claims: Claims,
): Finding {
  const told = zonesToTell(measure, reachOf(rule));
  const [first] = measure.zones;
  const figures = isUnknown(measure) ? unknownFigures : measure;
  return {
    rule: rule.id,
    layer: layer.id,
    authority: layer.authority,
    state: judgement.state,
    because: judgement.because,
    claims: claimsUnder(rule, claims),
    contact: measure.contact,
    overlapAreaM2: figures.overlapAreaM2,
    shapeAreaM2: figures.shapeAreaM2,
    confirmed: isConfirmed(measure.failure, figures),
    shapeRetries: measure.shapeRetries,
    minOverlapM2: figures.minOverlapM2,
    maxOverlapM2: figures.maxOverlapM2,
    toleranceM2: measure.toleranceM2,
    share: figures.share,
    overlapLengthM: figures.overlapLengthM,
    distanceM: first?.nearest.distanceM ?? null,
    nearest: first ? [first.nearest.from, first.nearest.to] : null,
    accuracyM: told.reduce((most, { accuracyM }) => Math.max(most, accuracyM), 0),
    zones: told.map(zoneFinding),
    overlap: measure.overlap,
  };
}

type OverlapFigures = Pick<
  Finding,
  'overlapAreaM2' | 'shapeAreaM2' | 'minOverlapM2' | 'maxOverlapM2' | 'share' | 'overlapLengthM'
>;

const unknownFigures: OverlapFigures = {
  overlapAreaM2: null,
  shapeAreaM2: null,
  minOverlapM2: null,
  maxOverlapM2: null,
  share: null,
  overlapLengthM: null,
};

/** Where the layer says nothing of the subject, that none of its zones was met is not a measured nought. */
const isUnknown = ({ contact, coverage }: LayerMeasure): boolean =>
  contact === 'none' && coverage.extent !== 'inside';

/** Points are told apart by one method only. */
const isConfirmed = (
  failure: LayerMeasure['failure'],
  { overlapAreaM2, overlapLengthM }: OverlapFigures,
): boolean | null => {
  if (failure) return false;
  return overlapAreaM2 === null && overlapLengthM === null ? null : true;
};

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
