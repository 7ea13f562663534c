import type { Feature, FeatureCollection } from 'geojson';
import type { SubjectResult } from '../domain/finding';
import type { Areal, LonLat } from '../domain/geometry';
import type { Site } from '../domain/site';
import type { Overlay } from '../map/overlay';
import { boxPolygon, numberPlace, type ImportPlaces } from './import-places.svelte';
import type { Highlight } from './inspection.svelte';

/** One for all that is empty: the map tells by identity what changed. */
const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

export const collectionOf = (features: Feature[]): FeatureCollection =>
  features.length === 0 ? nothing : { type: 'FeatureCollection', features };

type SitesDrawn = Pick<Overlay, 'sites' | 'siteLabels'>;

/** The names of more sites than these are written from nearby: from afar few would find room, which the map looks for in every frame. */
const mostNamedAfar = 1000;

const drawn = new WeakMap<readonly Site[], { hidden: string | null; made: SitesDrawn }>();

/** The sites but for one that is being edited, and the places of their names; the same objects whichever of them is selected. */
export function sitesOverlay(
  sites: readonly Site[],
  selected: string | null,
  hidden: string | null,
): Pick<Overlay, 'sites' | 'selectedSite' | 'siteLabels'> {
  const known = drawn.get(sites);
  const made = known?.hidden === hidden ? known.made : drawSites(sites, hidden);
  drawn.set(sites, { hidden, made });
  const chosen = selected === hidden ? undefined : sites.find(({ id }) => id === selected);
  return {
    ...made,
    selectedSite: collectionOf(
      chosen ? [{ type: 'Feature', properties: { id: chosen.id }, geometry: chosen.geometry }] : [],
    ),
  };
}

function drawSites(sites: readonly Site[], hidden: string | null): SitesDrawn {
  const shown = sites.filter(({ id }) => id !== hidden);
  const properties = ({ id, name }: Site): Feature['properties'] => ({ id, name });
  const nearby = shown.length > mostNamedAfar;
  return {
    sites: collectionOf(
      shown.map((site): Feature => ({
        type: 'Feature',
        properties: properties(site),
        geometry: site.geometry,
      })),
    ),
    siteLabels: collectionOf(
      shown.map((site): Feature => ({
        type: 'Feature',
        properties: { ...properties(site), nearby },
        geometry: { type: 'Point', coordinates: site.labelAt },
      })),
    ),
  };
}

/** The overlapping pieces of a result, and the line to the nearest zone where there is no overlap. */
export const findingsOverlay = (result: SubjectResult | null, focus: string | null): FeatureCollection =>
  collectionOf(
    (result?.findings ?? [])
      .filter(({ rule }) => focus === null || rule === focus)
      .flatMap(({ overlap, nearest, distanceM, state }): Feature[] => {
        if (overlap) return [{ type: 'Feature', properties: { state }, geometry: overlap }];
        if (!nearest || !distanceM || focus === null) return [];
        return [
          {
            type: 'Feature',
            properties: { state },
            geometry: { type: 'LineString', coordinates: [...nearest] },
          },
        ];
      }),
  );

/** The area that is asked what lies in it; none for null. */
export const areaOverlay = (geometry: Areal | null): Overlay['area'] =>
  collectionOf(geometry ? [{ type: 'Feature', properties: {}, geometry }] : []);

const mark = (place: LonLat, text: string): Feature => ({
  type: 'Feature',
  properties: { text },
  geometry: { type: 'Point', coordinates: place },
});

/** A place that was marked, with its coordinates; then the numbers of candidates and the place of a problem. None for null. */
export const marksOverlay = (
  place: LonLat | null,
  text: string,
  { candidates, problem }: ImportPlaces,
): Overlay['marks'] =>
  collectionOf([
    ...(place ? [mark(place, text)] : []),
    ...candidates.map((candidate) => mark(numberPlace(candidate), String(candidate.number))),
    ...(problem ? [mark(problem, '')] : []),
  ]);

/** What lights up: features, and where a file would lie. */
export const highlightsOverlay = (
  highlights: readonly Highlight[],
  { candidates }: ImportPlaces,
): Overlay['highlights'] =>
  collectionOf([
    ...highlights.flatMap(({ feature: { geometry }, focus }): Feature[] =>
      geometry ? [{ type: 'Feature', properties: { focus }, geometry }] : [],
    ),
    ...candidates.map(({ box, isFocus }): Feature => ({
      type: 'Feature',
      properties: { focus: isFocus },
      geometry: boxPolygon(box),
    })),
  ]);
