import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPacks, packFolder } from '../../src/cli/pack-folder';
import { findEntries, type SearchHit } from '../../src/domain/find-entries';
import { grades } from '../../src/domain/match-word';
import { charactersOf, indexEntry, type SearchEntry } from '../../src/domain/search-entry';
import { loadStatements } from '../../src/plan/load-plan';
import { validatePack } from '../../src/plan/validate-pack';
import { planEntries } from '../../src/state/search-entries';
import { readingsOf } from '../../src/worker/readings-of';

const packs = await findPacks(fileURLToPath(new URL('../../geodata', import.meta.url)));

async function searchOf(pack: string) {
  const files = packFolder(pack);
  const { plan } = await validatePack(files);
  if (!plan) throw new Error(`${pack} can't be read`);
  const { statements } = await loadStatements(files);
  const entries = planEntries(plan, statements);
  const readings = new Map(readingsOf(charactersOf(entries)));
  const index = entries.map((entry) => indexEntry(entry, (sign) => readings.get(sign) ?? []));
  const find = (text: string): SearchHit[] =>
    findEntries(index, text, () => true).flatMap(({ hits }) => hits);
  /** How well one of them is met. */
  const gradeOf = (entry: SearchEntry, text: string): number => {
    const only = index.filter((indexed) => indexed.entry === entry);
    return findEntries(only, text, () => true)[0]?.hits[0]?.grade ?? Infinity;
  };
  /** The first letters of a name as it is usually read; letters and digits as they are. */
  const initials = (name: string): string =>
    [...name.normalize('NFKC').toLowerCase()]
      .map((sign) => readings.get(sign)?.[0]?.[0] ?? (/[a-z0-9]/.test(sign) ? sign : ''))
      .join('');
  return { entries, statements, plan, find, gradeOf, initials };
}

const unspaced = (name = ''): string => name.replaceAll(/[\s,;，、；]/g, '');

describe.each(packs)('the search in %s', async (pack) => {
  const { entries, statements, plan, find, gradeOf, initials } = await searchOf(pack);
  const features = entries.filter(({ kind }) => ['feature', 'project', 'town'].includes(kind));

  it('knows every feature that can be asked, every statement, indicator and layer', () => {
    const queryable = plan.manifest.layers.filter(({ queryable }) => queryable !== false);
    const count = queryable.reduce((sum, { id }) => sum + (plan.layers.get(id)?.features.length ?? 0), 0);
    expect(features).toHaveLength(count);
    expect(entries).toHaveLength(
      count + queryable.length + plan.indicators.length + (statements?.statements.length ?? 0),
    );
    expect(features.filter(({ kind }) => kind === 'town').length).toBeGreaterThan(0);
    expect(features.filter(({ kind }) => kind === 'project').length).toBeGreaterThan(0);
  });

  it('finds each feature by its own name', () => {
    const lost = features.filter((entry) => gradeOf(entry, unspaced(entry.names[0])) !== grades.exact);
    expect(lost.map(({ names }) => names[0])).toEqual([]);
  });

  it('finds each feature by the initials of its name', () => {
    const lost = features.filter((entry) => gradeOf(entry, initials(entry.names[0] ?? '')) > grades.initials);
    expect(lost.map(({ names }) => names[0])).toEqual([]);
  });

  it('lists a feature among all others by its name and by its initials', () => {
    for (const { id, names } of features.filter((_, n) => n % 40 === 0)) {
      expect(find(unspaced(names[0])).map(({ entry }) => entry.id)).toContain(id);
      expect(find(initials(names[0] ?? '')).map(({ entry }) => entry.id)).toContain(id);
    }
  });

  it('finds each layer and each indicator by its name in both languages', () => {
    const named = entries.filter(({ kind }) => kind === 'layer' || kind === 'indicator');
    for (const { id, names } of named) {
      for (const name of names) expect(find(name).map(({ entry }) => entry.id)).toContain(id);
    }
  });
});
