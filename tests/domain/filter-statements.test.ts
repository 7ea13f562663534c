import { describe, expect, it } from 'vitest';
import {
  countFacet,
  filterStatements,
  noFilter,
  searchableStatements,
  toggleValue,
  type StatementFilter,
} from '../../src/domain/filter-statements';
import { facets, facetValues, sectionKey } from '../../src/domain/statement-facets';
import type { Statement } from '../../src/domain/statement-schema';

const statement = (id: string, changes: Partial<Statement> = {}): Statement => ({
  id,
  document: 'outline',
  section: '1',
  field: 'rail',
  names: [],
  text: { zh: '一句话', en: 'A sentence' },
  status: ['planned'],
  periods: [],
  amounts: [],
  towns: [],
  townsInferred: [],
  features: [],
  ...changes,
});

const statements = [
  statement('rail', {
    names: ['通苏嘉甬铁路'],
    periods: ['2021-2025'],
    towns: ['East'],
    features: ['line'],
    text: { zh: '高铁从北边进来', en: 'High-speed rail enters from the north' },
  }),
  statement('port', {
    document: 'report',
    field: 'port',
    periods: ['2026'],
    status: ['existing', 'target'],
    townsInferred: ['East', 'West'],
    reason: { kind: 'town' },
  }),
  statement('rule', { section: '2', field: 'zone', reason: { kind: 'non-spatial' } }),
  statement('twin', { document: 'report', field: 'rail', periods: ['2025'] }),
];
const searchable = searchableStatements(statements, (feature) => (feature === 'line' ? ['Ｇ92 北环'] : []));

const idsFor = (filter: Partial<StatementFilter>): string[] =>
  filterStatements(searchable, { ...noFilter, ...filter }).map(({ id }) => id);

describe('the filter of statements', () => {
  it('lets everything through in order when nothing is asked for', () => {
    expect(idsFor({})).toEqual(['rail', 'port', 'rule', 'twin']);
    expect(idsFor({ text: '  ' })).toHaveLength(4);
  });

  it('finds every word, in any order and any case, in names, both languages and towns', () => {
    expect(idsFor({ text: '通苏嘉甬' })).toEqual(['rail']);
    expect(idsFor({ text: 'NORTH 高铁 east' })).toEqual(['rail']);
    expect(idsFor({ text: 'north harbour' })).toEqual([]);
  });

  it('finds a statement by the alias of a feature that shows it, however wide its letters are', () => {
    expect(idsFor({ text: 'g92' })).toEqual(['rail']);
    expect(idsFor({ text: 'Ｇ９２' })).toEqual(['rail']);
  });

  it('takes any of the values of a facet, and one of every facet', () => {
    expect(idsFor({ chosen: { field: ['rail', 'port'] } })).toEqual(['rail', 'port', 'twin']);
    expect(idsFor({ chosen: { field: ['rail', 'port'], document: ['report'] } })).toEqual(['port', 'twin']);
    expect(idsFor({ chosen: { status: ['target'] } })).toEqual(['port']);
    expect(idsFor({ chosen: { placement: ['mapped'] } })).toEqual(['rail', 'twin']);
  });

  it('takes a period to hold all of its years, and those alone', () => {
    expect(idsFor({ chosen: { year: ['2023'] } })).toEqual(['rail']);
    expect(idsFor({ chosen: { year: ['2025'] } })).toEqual(['rail', 'twin']);
    expect(idsFor({ chosen: { year: ['2020'] } })).toEqual([]);
  });

  it('finds a town whether the document names it or the author concluded it', () => {
    expect(idsFor({ chosen: { town: ['East'] } })).toEqual(['rail', 'port']);
  });

  it('tells the chapters of two documents apart', () => {
    expect(idsFor({ chosen: { section: [sectionKey('report', '1')] } })).toEqual(['port', 'twin']);
  });

  it('counts for every value exactly what choosing it would leave', () => {
    const filter = { text: '', chosen: { document: ['outline', 'report'], year: ['2025'] } };
    for (const facet of facets) {
      const counts = countFacet(searchable, filter, facet);
      for (const value of new Set(statements.flatMap((one) => facetValues(one, facet)))) {
        const left = idsFor({ chosen: { ...filter.chosen, [facet]: [value] } });
        expect(counts.get(value) ?? 0, `${facet} ${value}`).toBe(left.length);
      }
    }
  });
});

describe('choosing a value', () => {
  it('and choosing it again leaves nothing chosen', () => {
    const once = toggleValue(noFilter, 'town', 'East');
    expect(once.chosen.town).toEqual(['East']);
    expect(toggleValue(once, 'town', 'East').chosen.town).toEqual([]);
  });

  it('drops the chapters of a document that is no longer asked for', () => {
    const chapters = [sectionKey('outline', '1'), sectionKey('report', '1')];
    const both = { text: '', chosen: { document: ['outline', 'report'], section: chapters } };
    expect(toggleValue(both, 'document', 'report').chosen.section).toEqual([chapters[0]]);
    expect(
      toggleValue({ text: '', chosen: { section: chapters } }, 'document', 'report').chosen.section,
    ).toEqual([chapters[1]]);
  });
});
