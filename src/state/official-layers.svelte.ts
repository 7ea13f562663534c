import type { OfficialLayer } from '../check/bind-rules';
import { planCoverage } from '../check/bind-rules';
import { boundsOf, type Areal } from '../domain/geometry';
import type { ControlZone } from '../domain/finding';
import { officialSymbology } from '../domain/official-symbology';
import type { LayerData, Plan } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { ExtraLayer } from '../map/build-style';
import type { History } from './history.svelte';
import { forgetLayer, keepLayer, keptLayers } from './kept-layers';
import type { OfficialRecord } from './official-record';
import type { ViewState } from './view-state.svelte';

/** The user's own official control layers for the plan that is open; they take the schematic ones' place in checks. */
export class OfficialLayers {
  records = $state.raw<readonly OfficialRecord[]>([]);
  readonly #history: History;
  readonly #view: ViewState;

  constructor(history: History, view: ViewState) {
    this.#history = history;
    this.#view = view;
  }

  /** Brings back what the user asked to keep for this plan. A browser without storage has kept nothing. */
  async restore(plan: string): Promise<void> {
    this.records = await keptLayers(plan);
  }

  /** Puts a layer to use, on top of all others; false when it was to be kept in the browser and could not be. */
  async add(record: OfficialRecord): Promise<boolean> {
    this.#history.make(
      'addLayer',
      () => this.#put([...this.records, record], record),
      () => this.#take(record.id),
    );
    return this.#keep(record);
  }

  /** Takes a layer off the map and out of the browser's storage; the page has it until then only to put it back. */
  remove(id: string): void {
    const { records } = this;
    const record = records.find((one) => one.id === id);
    const view = this.#view.chosen;
    if (!record) return;
    this.#history.make(
      'removeLayer',
      () => this.#take(id),
      () => {
        this.#put(records, record);
        this.#view.restore(view);
        void this.#keep(record);
      },
    );
  }

  /** Puts layers to use that came with a project; no step of the history of its own. */
  join(records: readonly OfficialRecord[]): void {
    if (records.length > 0) this.records = [...this.records, ...records];
  }

  #put(records: readonly OfficialRecord[], { id }: OfficialRecord): void {
    this.records = records;
    this.#view.addOnTop(id);
  }

  #take(id: string): void {
    this.#view.forget(id);
    this.records = this.records.filter((record) => record.id !== id);
    void forgetLayer(id);
  }

  async #keep(record: OfficialRecord): Promise<boolean> {
    if (!record.form.keep) return true;
    try {
      await keepLayer(record);
      return true;
    } catch {
      this.records = this.records.map((one) =>
        one.id === record.id ? { ...record, form: { ...record.form, keep: false } } : one,
      );
      return false;
    }
  }

  /** As the engine judges by them. */
  forCheck(plan: Plan): OfficialLayer[] {
    return this.records.map((record) => controlLayerOf(record, plan));
  }

  /** As the map draws them. */
  forMap(): ExtraLayer[] {
    return this.records.map((record) => ({ layer: mapLayerOf(record), data: layerDataOf(record) }));
  }
}

const controlLayers = new WeakMap<OfficialRecord, OfficialLayer>();

function controlLayerOf(record: OfficialRecord, plan: Plan): OfficialLayer {
  const known = controlLayers.get(record);
  if (known) return known;
  const { form, zones } = record;
  const made: OfficialLayer = {
    rules: form.rules,
    layer: {
      id: record.id,
      name: form.name,
      authority: 'statutory',
      version: form.version,
      date: form.date,
      source: form.source,
      sha256: record.sha256,
      official: true,
      ...(record.reading && { reading: record.reading }),
      superseded: null,
      zones: zones.map((zone): ControlZone => ({ ...zone, accuracyM: form.accuracyM, properties: {} })),
      coverage: form.coversPlan ? planCoverage(plan) : boxOf(zones.map(({ geometry }) => geometry)),
    },
  };
  controlLayers.set(record, made);
  return made;
}

const drawn = new WeakMap<OfficialRecord, LayerData>();

function layerDataOf(record: OfficialRecord): LayerData {
  const known = drawn.get(record);
  if (known) return known;
  const features = record.zones.map(({ id, name, geometry }) => ({
    type: 'Feature' as const,
    id,
    geometry,
    properties: {
      id,
      name,
      kind: 'official',
      status: 'existing' as const,
      sources: [],
      basis: record.form.source,
      accuracyM: record.form.accuracyM,
    },
  }));
  const made = { features, sha256: record.sha256 };
  drawn.set(record, made);
  return made;
}

const mapLayerOf = ({ id, form }: OfficialRecord): PlanLayer => ({
  id,
  name: { zh: form.name, en: form.name },
  file: 'layers/official.geojson',
  geometry: 'polygon',
  role: 'control',
  authority: 'statutory',
  version: form.version,
  date: form.date,
  symbology: officialSymbology,
  visible: true,
});

/** The box around some areas, as a polygon. */
function boxOf(areas: readonly Areal[]): Areal {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const area of areas) {
    const bounds = boundsOf(area);
    if (!bounds) continue;
    west = Math.min(west, bounds[0]);
    south = Math.min(south, bounds[1]);
    east = Math.max(east, bounds[2]);
    north = Math.max(north, bounds[3]);
  }
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
