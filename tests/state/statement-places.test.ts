import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan';
import type { Statement, StatementTable } from '../../src/domain/statement-schema';
import { loadPlan, loadStatements } from '../../src/plan/load-plan';
import { indexFeatures } from '../../src/state/feature-index';
import { statementPlaces } from '../../src/state/statement-places';
import { packFilesOf, tinyPack } from '../plan/tiny-pack';

describe('the places of a statement', () => {
  let plan: Plan;
  let table: StatementTable;
  beforeAll(async () => {
    const files = packFilesOf(tinyPack());
    const [{ plan: read }, { statements }] = await Promise.all([loadPlan(files), loadStatements(files)]);
    if (!read || !statements) throw new Error('The tiny pack is sound.');
    plan = read;
    table = statements;
  });

  function placesOf(id: string, changes: Partial<Statement> = {}): string[] {
    const statement = table.statements.find((one) => one.id === id);
    if (!statement) throw new Error(`The tiny pack has no ${id}.`);
    const found = statementPlaces({ ...statement, ...changes }, plan, indexFeatures(plan), table.townLayer);
    return found.map(({ layer, feature }) => `${layer.id}/${feature.id}`);
  }

  it('are all of its features that have one, in whatever layers', () => {
    expect(placesOf('said-1', { features: ['zone-1', 'road-1', 'project-2'] })).toEqual([
      'zones/zone-1',
      'roads/road-1',
    ]);
  });

  it('are its towns where it is known no better, named or concluded', () => {
    expect(placesOf('said-2')).toEqual(['county/county-1']);
    expect(placesOf('said-2', { towns: [], townsInferred: ['Name of county-1'] })).toEqual([
      'county/county-1',
    ]);
  });

  it('are no more exact than its towns where it is withheld', () => {
    expect(placesOf('said-2', { reason: { kind: 'sensitive' } })).toEqual(['county/county-1']);
  });

  it('are what the plan speaks for where it is said of the whole', () => {
    expect(placesOf('said-3', { reason: { kind: 'county' } })).toEqual(['county/county-1']);
  });

  it.each(['unlocated', 'outside', 'non-spatial'] as const)('are none where it is %s', (kind) => {
    expect(placesOf('said-3', { reason: { kind }, towns: ['Name of county-1'] })).toEqual([]);
  });
});
