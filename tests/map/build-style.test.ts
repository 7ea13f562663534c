import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan';
import { buildStyle } from '../../src/map/build-style';
import { emptyOverlay } from '../../src/map/overlay';
import { idIsOneOf } from '../../src/map/symbol-layers';
import { loadPlan } from '../../src/plan/load-plan';
import { packFilesOf, tinyPack } from '../plan/tiny-pack';

const words = { locale: 'zh', schematicMark: '（示意）' } as const;
const packs = fileURLToPath(new URL('../../geodata/', import.meta.url));

const everything = (plan: Plan) => ({
  visible: plan.manifest.layers.map(({ id }) => id),
  opacity: {},
  order: plan.manifest.tree.flatMap(({ layers }) => layers),
  filters: {},
});

async function opened(files: Parameters<typeof loadPlan>[0]): Promise<Plan> {
  const { plan, issues } = await loadPlan(files);
  if (!plan) throw new Error(JSON.stringify(issues));
  return plan;
}

describe('the style of a plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await opened(packFilesOf(tinyPack()));
  });

  it('draws the layers in the view’s order, the first on top, labels and overlay above all', () => {
    const view = everything(plan);
    const drawn = buildStyle(plan, [], view, emptyOverlay, words).layers.map(({ id }) => id.split('/')[0]);
    const firstSeen = [...new Set(drawn)].filter((id) => view.order.includes(id ?? ''));
    expect(firstSeen).toEqual(view.order.toReversed());
    expect(drawn[0]).toBe('background');
    expect(drawn.at(-1)).toBe('overlay');
  });

  it('leaves out what is switched off, and keeps the identity of the data of what stays', () => {
    const view = everything(plan);
    const [first = '', ...rest] = view.visible;
    const all = buildStyle(plan, [], view, emptyOverlay, words);
    const some = buildStyle(plan, [], { ...view, visible: rest }, emptyOverlay, words);
    expect(Object.keys(some.sources)).not.toContain(first);
    expect(some.layers.some(({ id }) => id.startsWith(`${first}/`))).toBe(false);
    for (const id of rest) expect(sourceData(some, id)).toBe(sourceData(all, id));
  });

  it('gives schematic zones no sharp edge: a feather below and dashes above', () => {
    const zones = plan.manifest.layers.find(({ role }) => role === 'control');
    const lines = buildStyle(plan, [], everything(plan), emptyOverlay, words).layers.filter(
      (layer) => layer.type === 'line' && layer.source === zones?.id,
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some(({ paint }) => paint && 'line-blur' in paint)).toBe(true);
    expect(lines.every(({ paint }) => paint && ('line-blur' in paint || 'line-dasharray' in paint))).toBe(
      true,
    );
  });

  it('multiplies the plan’s opacity by the user’s', () => {
    const view = everything(plan);
    const zones = plan.manifest.layers.find(({ role }) => role === 'control')?.id ?? '';
    const fillOf = (opacity: number): unknown =>
      buildStyle(plan, [], { ...view, opacity: { [zones]: opacity } }, emptyOverlay, words).layers.flatMap(
        (layer) => (layer.type === 'fill' && layer.source === zones ? [layer.paint?.['fill-opacity']] : []),
      )[0];
    expect(Number(fillOf(0.5))).toBeCloseTo(Number(fillOf(1)) / 2);
  });

  it('lays a base map under everything, and takes the areas of the plan’s own ground away from above it', () => {
    const ground = { key: '7', opacity: 0.5, depths: [18, 18] };
    const over = buildStyle(plan, [], everything(plan), emptyOverlay, words, ground);
    const bare = buildStyle(plan, [], everything(plan), emptyOverlay, words);
    expect(over.layers.slice(0, 3).map(({ type }) => type)).toEqual(['background', 'raster', 'raster']);
    expect(validateStyleMin(over)).toEqual([]);
    const based = new Set(plan.manifest.layers.filter(({ role }) => role === 'base').map(({ id }) => id));
    const gone = bare.layers.filter(({ id }) => !over.layers.some((layer) => layer.id === id));
    expect(gone.every((layer) => layer.type === 'fill' && based.has(layer.source))).toBe(true);
    expect(over.layers.some((layer) => layer.type === 'fill' && based.has(layer.source))).toBe(false);
    expect(bare.layers.some(({ type }) => type === 'raster')).toBe(false);
  });

  it('draws and names of a filtered layer only the features of the filter', () => {
    const view = everything(plan);
    const [layer] = plan.manifest.layers;
    const wanted = plan.layers.get(layer?.id ?? '')?.features[0]?.id ?? '';
    const filters = { [layer?.id ?? '']: { field: 'id', values: [wanted] } };
    const { layers } = buildStyle(plan, [], { ...view, filters }, emptyOverlay, words);
    const parts = layers.filter(({ id }) => id.startsWith(`${layer?.id}/`));
    const filterOf = (part: (typeof parts)[number]) => JSON.stringify('filter' in part ? part.filter : null);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(filterOf(part)).toContain(JSON.stringify(idIsOneOf([wanted])));
  });
});

const sourceData = ({ sources }: ReturnType<typeof buildStyle>, id: string): unknown => {
  const source = sources[id];
  return source?.type === 'geojson' ? source.data : undefined;
};

describe('every pack', async () => {
  const names = (await readdir(packs, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'build')
    .map(({ name }) => name);
  it.each(names)('%s makes a style that MapLibre takes', async (name) => {
    const plan = await opened({
      read: async (path) => new Uint8Array(await readFile(`${packs}${name}/${path}`)),
    });
    expect(validateStyleMin(buildStyle(plan, [], everything(plan), emptyOverlay, words))).toEqual([]);
  });
});
