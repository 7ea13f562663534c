import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { returningSources, withHidden } from '../../src/map/with-hidden';

const line = (id: string): LayerSpecification => ({ id, type: 'line', source: id });
const source: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** A style of a plan with so many layers, some of them shown. */
const style = (plan: string, shown: string): StyleSpecification => ({
  version: 8,
  metadata: returningSources([...plan]),
  sources: Object.fromEntries([...shown].map((id) => [id, source])),
  layers: [...shown].map(line),
});

const told = ({ layers }: StyleSpecification): string =>
  layers.map(({ id, layout }) => (layout?.visibility === 'none' ? `(${id})` : id)).join('');

describe('layers that are hidden for now', () => {
  it('stay on the map where they were, with their sources, and are shown again', () => {
    const all = style('abcde', 'abcde');
    const some = withHidden(all, style('abcde', 'bd'));
    expect(told(some)).toBe('(a)b(c)d(e)');
    expect(Object.keys(some.sources).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    const fewer = withHidden(some, style('abcde', 'd'));
    expect(told(fewer)).toBe('(a)(b)(c)d(e)');
    expect(told(withHidden(fewer, style('abcde', 'ade')))).toBe('a(b)(c)de');
  });

  it('leave the map when they leave the plan', () => {
    const before = withHidden(style('abc', 'abc'), style('abc', 'b'));
    const other = withHidden(before, style('bx', 'bx'));
    expect(told(other)).toBe('bx');
    expect(Object.keys(other.sources)).toEqual(['b', 'x']);
  });

  it('lie over what they lay over when the order is another', () => {
    const before = style('abc', 'abc');
    expect(told(withHidden(before, style('abc', 'ca')))).toBe('ca(b)');
  });
});
