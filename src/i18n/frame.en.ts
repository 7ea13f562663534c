import type { FrameWords } from './frame-words';

/** Names of frames, in English. */
export const frameEn: FrameWords = {
  datum: {
    cgcs2000: 'CGCS2000',
    wgs84: 'WGS 84',
    xian80: 'Xi’an 1980',
    beijing54: 'Beijing 1954',
    gcj02: 'GCJ-02',
    bd09: 'BD-09',
  },
  geographic: '{datum} longitude and latitude',
  belt: '{datum} {width}° belt {zone}, central meridian {meridian}°',
  plain: '{datum} Gauss–Krüger, central meridian {meridian}°, no belt number',
  utm: 'WGS 84 UTM zone {zone}N, central meridian {meridian}°',
  other:
    '{datum} transverse Mercator, central meridian {meridian}°, scale {scale}, false easting {easting} m, false northing {northing} m',
  webMercator: 'Web Mercator',
  withCode: '{name} (EPSG:{code})',
  axes: { 'east-north': 'easting first', 'north-east': 'northing first' },
  degrees: { 'east-north': 'longitude first', 'north-east': 'latitude first' },
  claimedBy: {
    prj: 'the .prj file',
    'crs-member': 'the file’s crs member',
    database: 'the database',
    format: 'the format',
    user: 'your choice',
    header: 'the head of the file',
  },
  reason: {
    claimed: 'stated by {by}: “{text}”',
    'degrees-by-size': 'no number is over 180, so they are degrees',
    'metres-by-size': 'the numbers are large, so they are metres',
    'belt-by-prefix': 'the eastings begin with {zone}, a {width}° belt (central meridian {meridian}°)',
    'belt-by-header': 'the head of the file gives the central meridian {meridian}°',
    'belt-by-plan': 'neither the eastings nor the file name a belt; central meridian {meridian}° is assumed',
    'axes-by-digits': 'the numbers tell which column is which',
    'axes-by-format': 'the columns are as the file says, and the numbers agree',
    'axes-by-plan': 'it lies in the plan in this order of columns only',
    'axes-against-format': 'the columns are not as the file says; the numbers decide',
    'in-plan': 'it lies in the plan',
    'outside-plan': 'it lies outside of the plan',
  },
  by: {
    declared: 'as the file states',
    digits: 'told by the numbers',
    chosen: 'chosen by the planner',
    assumed: 'not confirmed: the likeliest was taken',
  },
  shifted: 'shifted by seven parameters',
  encoding: 'text in {name}',
};
