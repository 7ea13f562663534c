import { errorIssue, type Issue } from '../domain/issue';
import type { IndicatorMeasure } from '../domain/indicator-schema';
import { measuredUnits } from '../domain/measured-units';
import type { Plan } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import { checkUnique, idsOf } from './check-ids';
import { packFiles } from './plan-files';

const file = packFiles.indicators;

const shapeFor: Record<IndicatorMeasure['quantity'], PlanLayer['geometry'] | null> = {
  area: 'polygon',
  share: 'polygon',
  length: 'line',
  count: null,
};

/** A layer that an indicator is measured on exists and has the shape that the quantity needs. */
function checkLayer(plan: Plan, id: string, quantity: IndicatorMeasure['quantity'], path: string): Issue[] {
  const layer = plan.manifest.layers.find((candidate) => candidate.id === id);
  if (!layer) return [errorIssue('plan-reference-unknown', { file, path }, { id })];
  const expected = shapeFor[quantity];
  return expected === null || layer.geometry === expected
    ? []
    : [errorIssue('plan-measure-shape', { file, path }, { id, expected })];
}

function checkMeasure(plan: Plan, measure: IndicatorMeasure, unit: string, path: string): Issue[] {
  const units = Object.keys(measuredUnits[measure.quantity]);
  return [
    ...checkLayer(plan, measure.layer, measure.quantity, `${path}.layer`),
    ...(measure.quantity === 'share' ? checkLayer(plan, measure.of.layer, 'share', `${path}.of.layer`) : []),
    ...(measure.quantity === 'count' || units.includes(unit)
      ? []
      : [errorIssue('plan-measure-unit', { file, path }, { unit, units: units.join(' ') })]),
  ];
}

/** Every figure has a known source, and what is measured for it can be. */
export function checkIndicators(plan: Plan): Issue[] {
  const documents = idsOf(plan.manifest.documents);
  const issues = plan.indicators.flatMap(({ values, measure, unit }, index) => [
    ...values.flatMap(({ source }, at) =>
      documents.has(source.document)
        ? []
        : [
            errorIssue(
              'plan-reference-unknown',
              { file, path: `indicators[${index}].values[${at}].source` },
              { id: source.document },
            ),
          ],
    ),
    ...(measure ? checkMeasure(plan, measure, unit, `indicators[${index}].measure`) : []),
  ]);
  return [...checkUnique(plan.indicators, file, 'indicators'), ...issues];
}
