import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { indexAt } from '../../../../src/geo/number-at';
import type { Engine } from '../outcome';
import { pairwise } from './pairwise';

/** GEOS compiled to WebAssembly; zones are prepared when they are first met. */
export const geosWasm: Engine = {
  name: 'geos-wasm, prepared + box index',
  on: async (scene, work) => {
    if (work === 'distances') return null;
    const geos = await initGeos();
    const zones = Uint32Array.from(scene.zones, (zone) => geojsonToGeosGeom(zone, geos));
    const sites = Uint32Array.from(scene.sites, (site) => geojsonToGeosGeom(site, geos));
    const areaAt = geos.Module._malloc(8);
    return (limitMs) => {
      const prepared = new Map<number, number>();
      const preparedZone = (zone: number): number => {
        const known = prepared.get(zone) ?? geos.GEOSPrepare(indexAt(zones, zone));
        prepared.set(zone, known);
        return known;
      };
      const outcome = pairwise(scene, (site, zone) => {
        if (geos.GEOSPreparedIntersects(preparedZone(zone), indexAt(sites, site)) !== 1) return 0;
        const shape = geos.GEOSIntersection(indexAt(sites, site), indexAt(zones, zone));
        geos.GEOSArea(shape, areaAt);
        geos.GEOSGeom_destroy(shape);
        return geos.Module.getValue(areaAt, 'double');
      })(limitMs);
      for (const zone of prepared.values()) geos.GEOSPreparedGeom_destroy(zone);
      return outcome;
    };
  },
};
