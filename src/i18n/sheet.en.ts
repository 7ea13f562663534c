import { clearEn } from './clear.en';
import { findingEn } from './finding.en';
import { readingClauses } from './frame-words';
import { frameEn } from './frame.en';
import { enRetried } from './judging.en';
import { repairEn } from './repair.en';
import type { SheetWords } from './sheet-words';

/** The check sheet in English. */
export const sheetEn: SheetWords = {
  finding: findingEn,
  lang: 'en',
  title: 'Check of a site against control zones',
  schematicBadge: 'Rests on schematic data: no basis for a decision',
  watermark: 'SCHEMATIC',
  header: {
    site: 'Project (site)',
    origin: 'Boundary from',
    drawn: 'drawn on the map',
    repaired: (file, repairs) =>
      `${file} (outline repaired: ${repairs.map((code) => repairEn.name[code]).join(', ')})`,
    cleared: (source, ways) =>
      `${source} (outline changed by a proposal: ${ways.map((way) => clearEn.ways[way].toLowerCase()).join(', ')})`,
    fromPlan: (layer, feature) => `feature ${feature} of the plan (layer ${layer})`,
    reading: 'Coordinates read as',
    understood: (reading) => readingClauses(reading, frameEn).join('; '),
    crs: 'Coordinates',
    crsValue: 'CGCS2000 longitude and latitude (EPSG:4490)',
    area: 'Ellipsoidal area',
    officialArea: 'By trapezoids',
    officialMethod: '国土调查办发〔2008〕32号',
    planarArea: 'Planar area',
    planarMethod: (zone, meridian, epsg) =>
      `Gauss–Krüger, 3° belt ${zone}, central meridian ${meridian}°, EPSG:${epsg}`,
    statedArea: 'Stated area',
    statedAgainst: (percent, computed, isWithin) =>
      `${percent} from the ${computed === 'plane' ? 'planar' : 'ellipsoidal'} area${isWithin ? '' : ': over 1 %, to be verified'}`,
    unitCompared: 'in the unit that fits the computed area',
    plan: 'Plan',
    version: (version) => `version ${version}`,
    time: 'Time',
    operator: 'Planner',
    place: 'Place',
    tool: 'Program',
  },
  units: { hectare: 'ha', mu: 'mu', squareMetre: 'm²', metre: 'm' },
  verdict: {
    label: 'Conclusion',
    items: (count) => String(count),
    overridden: (word, count) => `As overridden by the planner (${count}): ${word}`,
  },
  table: {
    caption: 'Findings by control layer',
    number: 'No.',
    control: 'Control and clause',
    conclusion: 'Conclusion and reason',
    overlap: 'Overlap',
    share: 'Share',
    zones: 'Zones met / nearest',
    data: 'Data, accuracy',
    none: '–',
    noData: 'no data',
    askOffice: (office) => `to be asked of: ${office}`,
    twoMethods: (sum, shape) => `by sum ${sum}, by shape ${shape}`,
    nearest: (distance, zone) => `${distance} from ${zone}`,
    alsoWithin: (count) => `and ${count} more within the accuracy`,
    moreZones: (count) => `, ${count} in all`,
    lengthInside: (length) => `${length} inside`,
    claimed: (activity) => `Stated by the planner: ${activity}`,
    claimedNone: 'Stated by the planner: no activity that the clause lets through',
    overridden: (word, reason) => `Overridden by the planner: ${word}. Reason: ${reason}`,
    lapsed: 'overridden by the planner once; the verdict has changed since, and it no longer holds',
    bounds: (least, greatest) => `by the accuracy ${least} to ${greatest}`,
    boundsUnknown: 'range by the accuracy not computed',
    outside: (inside, outside) => `${inside} inside, ${outside} outside`,
    superseded: (by) => `past regime, superseded by ${by}`,
    authority: { statutory: 'statutory', approved: 'approved', schematic: 'schematic' },
    accuracy: (metres) => `±${metres} m`,
    official: 'official data opened by the user',
  },
  officeLine: (office, rules) => `${office}: ${rules}`,
  unanalysed: {
    heading: 'Not analysed, to be asked of (no data does not mean not affected)',
    none: 'none',
  },
  holders: {
    heading: 'Official data behind the schematic layers',
    none: 'no schematic layer was used',
  },
  pieces: {
    caption: 'Pieces that lie in zones',
    number: 'No.',
    control: 'Control',
    zone: 'Zone',
    area: (unit) => `Area (${unit})`,
    centroid: 'Centroid (CGCS2000)',
    none: 'No part of the site lies in a zone; what was not analysed is not counted here.',
    left: (listed, all) =>
      `The first ${listed} of ${all} pieces are listed; the file of pieces has the rest.`,
  },
  corners: {
    caption: 'Corners of the outline',
    number: 'Corner',
    ring: 'Ring',
    ringName: (part, ring) => `part ${part}, ${ring === 1 ? 'outer ring' : `hole ${ring - 1}`}`,
    longitude: 'Longitude (°)',
    latitude: 'Latitude (°)',
    north: 'X north (m)',
    east: 'Y east (m, with belt)',
    belt: (zone, meridian, epsg) =>
      `Longitude and latitude are CGCS2000; plane coordinates are Gauss–Krüger of CGCS2000, 3° belt ${zone}, central meridian ${meridian}° (EPSG:${epsg}), Y with the belt’s number before it. Each ring ends where it begins; that corner is listed once.`,
    left: (listed, all) =>
      `The first ${listed} of ${all} corners are listed; the boundary file has the rest.`,
  },
  figure: {
    heading: 'Map',
    legend: 'Legend',
    alt: (site) => `Map of ${site} with the control layers`,
    scaleNote: (scale, ground, isSchematic) =>
      `north is up, scale ${scale} (84 mm wide), frame ${ground}${isSchematic ? '; with schematic layers, whose borders are no legal boundaries' : ''}`,
    siteLegend: 'Site',
    overlapLegend: 'Overlap',
    nearestLegend: 'Nearest distance',
    schematicMark: ' (schematic)',
  },
  notes: {
    heading: 'Notes',
    noBasis:
      'This sheet says only how the site lies to the data listed. It is no basis for approval; the official data and opinion of the competent office decide.',
    schematic:
      'Layers marked schematic are no legal boundaries; they answer only “possibly affected”, “none seen” or “undetermined” and are no basis for a decision.',
    area: (tolerance) =>
      `Areas are on the CGCS2000 ellipsoid; hectares and mu (15 mu = 1 ha) are each converted from square metres. Overlaps are summed and checked by the intersected shape; where the two differ by more than the tolerance (here ${tolerance}) the finding is undetermined, and contact within it does not count. Layers may overlap: rows must not be added up.`,
    accuracy:
      'Nearer to an edge than site and layer together are accurate (one sigma), neither “affected” nor “not affected” is said. The range by the accuracy is the overlap with the zones shrunk and grown by it; it errs only outwards, by 5 % of the accuracy at most.',
    agreement: (agreed, figures, retried) =>
      `Of ${figures} figures on this sheet both methods agreed on ${agreed}${enRetried(retried)}.`,
    internal: 'The map has no approval number (审图号): internal use only.',
    documents: (titles) => `Planning documents: ${titles}.`,
  },
  versions: {
    heading: 'Data versions',
    name: 'Data',
    version: 'Version, date',
    source: 'Source',
    plan: 'Plan pack',
    site: 'Site file',
  },
  sign: { analyst: 'Analysed by', reviewer: 'Reviewed by', date: 'Date' },
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
};
