import { buildStyle } from '../map/build-style';
import { formatDegrees } from '../domain/format-coordinates';
import { areaOverlay, findingsOverlay, highlightsOverlay, marksOverlay, sitesOverlay } from './overlay-of';
import type { Session } from './session.svelte';

/** What the map on the screen shows: the plan in the view, the user's sites, what was found and what is lit up. */
export class MapPicture {
  readonly #session: Session;

  #sites = $derived.by(() => {
    const { sites, siteDesk, drawing } = this.#session;
    const edited = drawing.mode.kind === 'edit' ? drawing.mode.site : null;
    return sitesOverlay(sites.all, siteDesk.selectedId, edited);
  });
  #findings = $derived.by(() => {
    const { panel, siteDesk } = this.#session;
    const { record, focusedRule } = siteDesk;
    return findingsOverlay(panel === 'check' ? (record?.result ?? null) : null, focusedRule);
  });
  #marks = $derived.by(() => {
    const { marked, importPlaces } = this.#session;
    return marksOverlay(marked.place, marked.place ? formatDegrees(marked.place) : '', importPlaces);
  });
  #area = $derived.by(() => {
    const { panel, area } = this.#session;
    return areaOverlay(panel === 'area' ? (area.area?.geometry ?? null) : null);
  });
  #highlights = $derived.by(() => {
    const { inspection, importPlaces } = this.#session;
    return highlightsOverlay(inspection.highlights, importPlaces);
  });

  /** null as long as there is no plan */
  style = $derived.by(() => {
    const { plan, officials, view, settings, words, presentation, look, baseMaps } = this.#session;
    if (!plan) return null;
    const overlay = {
      ...this.#sites,
      grid: look.grid.overlay,
      area: this.#area,
      findings: this.#findings,
      highlights: this.#highlights,
      marks: this.#marks,
      clearing: this.#session.clearing.overlay,
      measures: this.#session.measuring.overlay,
      isByVerdict: this.#session.batch.isOnMap,
    };
    const labels = { locale: settings.locale, schematicMark: words.map.schematicMark };
    return buildStyle(
      plan,
      officials.forMap(),
      presentation.asidePicture?.view ?? view.current,
      overlay,
      labels,
      presentation.isOn ? null : baseMaps.ground,
    );
  });

  constructor(session: Session) {
    this.#session = session;
  }
}
