import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { Plan, PlanFeature } from '../domain/plan';
import type { Contradiction, Statement, StatementTable } from '../domain/statement-schema';
import { checkKnown, checkUnique, idsOf } from './check-ids';
import { packFiles } from './plan-files';

const file = packFiles.statements;

interface Known {
  documents: ReadonlySet<string>;
  fields: ReadonlySet<string>;
  towns: ReadonlySet<string>;
  statements: ReadonlySet<string>;
  /** features by id, with whether what the documents say must be behind them */
  features: ReadonlyMap<string, { feature: PlanFeature; isDocumented: boolean }>;
}

/** Each statement is answered once: by features that have a place, or by the reason why none has. */
function checkAnswer(
  { features, reason, towns, townsInferred }: Statement,
  known: Known,
  at: IssuePlace,
): Issue[] {
  const isPlaced = features.some((id) => known.features.get(id)?.feature.geometry);
  if (isPlaced) return reason ? [errorIssue('plan-statement-twice', at)] : [];
  if (!reason) return [errorIssue('plan-statement-unanswered', at)];
  const hasTowns = towns.length + townsInferred.length > 0;
  return reason.kind === 'town' && !hasTowns ? [errorIssue('plan-statement-towns', at)] : [];
}

/** A feature that shows a statement cites its document, unless it is the map's ground. */
function checkCited({ document, features }: Statement, known: Known, at: IssuePlace): Issue[] {
  return features.flatMap((id) => {
    const found = known.features.get(id);
    const isCited = found?.feature.properties.sources.some((source) => source.document === document) ?? true;
    return isCited || !found?.isDocumented
      ? []
      : [errorIssue('plan-statement-uncited', at, { id, document })];
  });
}

function checkStatement(statement: Statement, known: Known, index: number): Issue[] {
  const path = `statements[${index}]`;
  const at = { file, path, featureName: statement.id };
  const { document, field, towns, townsInferred, features } = statement;
  return [
    ...checkKnown([document], known.documents, file, `${path}.document`),
    ...checkKnown([field], known.fields, file, `${path}.field`),
    ...checkKnown(towns, known.towns, file, `${path}.towns`),
    ...checkKnown(townsInferred, known.towns, file, `${path}.townsInferred`),
    ...checkKnown(features, new Set(known.features.keys()), file, `${path}.features`),
    ...checkAnswer(statement, known, at),
    ...checkCited(statement, known, at),
  ];
}

const checkContradiction = ({ sides }: Contradiction, known: Known, index: number): Issue[] =>
  sides.flatMap(({ document, statements }, side) => {
    const path = `contradictions[${index}].sides[${side}]`;
    return [
      ...checkKnown([document], known.documents, file, `${path}.document`),
      ...checkKnown(statements, known.statements, file, `${path}.statements`),
    ];
  });

/** What stands on the map beside its ground, stands there because a document says so. */
function checkServed({ manifest, layers }: Plan, { statements }: StatementTable): Issue[] {
  const served = new Set(statements.flatMap(({ features }) => features));
  return manifest.layers
    .filter(({ role }) => role !== 'base')
    .flatMap((layer) =>
      (layers.get(layer.id)?.features ?? []).flatMap(({ id, properties }, index) => {
        const at = { file: layer.file, path: `features[${index}]`, featureName: properties.name };
        return served.has(id) ? [] : [errorIssue('plan-feature-unstated', at, { id })];
      }),
    );
}

function known({ manifest, layers }: Plan, table: StatementTable): Known {
  const towns = layers.get(table.townLayer)?.features ?? [];
  return {
    documents: idsOf(manifest.documents),
    fields: idsOf(table.fields),
    towns: new Set(towns.map(({ properties }) => properties.name)),
    statements: idsOf(table.statements),
    features: new Map(
      manifest.layers.flatMap(({ id, role }) =>
        (layers.get(id)?.features ?? []).map((feature) => [
          feature.id,
          { feature, isDocumented: role !== 'base' },
        ]),
      ),
    ),
  };
}

/** Every statement is answered by what the pack holds or by a reason, and every feature of the plan serves a statement. */
export function checkStatements(plan: Plan, table: StatementTable): Issue[] {
  const found = known(plan, table);
  return [
    ...checkKnown([table.townLayer], idsOf(plan.manifest.layers), file, 'townLayer'),
    ...checkUnique(table.fields, file, 'fields'),
    ...checkUnique(table.statements, file, 'statements'),
    ...checkUnique(table.contradictions, file, 'contradictions'),
    ...table.statements.flatMap((statement, index) => checkStatement(statement, found, index)),
    ...table.contradictions.flatMap((contradiction, index) =>
      checkContradiction(contradiction, found, index),
    ),
    ...checkServed(plan, table),
    ...plan.indicators.flatMap(({ statements }, index) =>
      checkKnown(statements, found.statements, packFiles.indicators, `indicators[${index}].statements`),
    ),
  ];
}
