import { readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { CoordinateFrame } from '../../../src/domain/coordinate-frame';
import { frameOfCrsName } from '../../../src/domain/crs-name';
import { epsgFrame } from '../../../src/domain/epsg-frame';
import { placerOf } from '../../../src/geo/frames/place-positions';
import { prjText } from '../../../src/geo/frames/prj-text';
import { wktFrame, wktTitle } from '../../../src/geo/frames/wkt-frame';

/** What `projinfo` of PROJ 9.1.1 prints, by code and kind of definition. */
const printed = JSON.parse(
  readFileSync(new URL('../../fixtures/import/projinfo-definitions.json', import.meta.url), 'utf8'),
) as Record<string, string>;

const definition = (name: string): string => printed[name] ?? expect.fail(name);
const zone40 = definition('EPSG:4528 WKT1_ESRI');
const zone40Wkt2 = definition('EPSG:4528 WKT2:2019');
const zone40Json = definition('EPSG:4528 PROJJSON');

describe('the frame of a definition', () => {
  it.each(Object.entries(printed))('is the one whose code PROJ printed it for: %s', (name, text) => {
    expect(wktFrame(text)).toEqual(epsgFrame(Number(/^EPSG:(\d+)/.exec(name)?.[1])));
  });

  it('is read from the other spellings that programs use', () => {
    for (const text of [
      zone40.replace('D_China_2000', 'D_CGCS_2000'),
      zone40.replace('D_China_2000', 'China_2000'),
      zone40.replace('"Gauss_Kruger"', '"Transverse_Mercator"'),
      `\uFEFF ${zone40.replaceAll(',', ' ,\r\n  ')}\n`,
      zone40.replaceAll('[', '(').replaceAll(']', ')'),
      `${zone40},VERTCS["Yellow_Sea_1985",VDATUM["Yellow_Sea_1985"],UNIT["Meter",1.0]]`,
      `COMPD_CS["both",${zone40},VERT_CS["height",VERT_DATUM["Yellow Sea",2005],UNIT["metre",1]]]`,
      zone40Wkt2.replace(/,ID\["EPSG",\d+\]/g, ''),
      zone40Json.replace(/, "id": \{[^}]*\}/g, ''),
    ]) {
      expect(wktFrame(text)).toEqual(epsgFrame(4528));
    }
    expect(wktFrame(zone40.replace('"Central_Meridian",120.0', '"Central_Meridian",1.205E+2'))).toMatchObject(
      {
        centralMeridian: 120.5,
      },
    );
  });

  it('is unknown, and never CGCS2000, where anything in it is another', () => {
    for (const text of [
      zone40.replace('D_China_2000', 'D_Tokyo'),
      zone40.replace('D_China_2000', 'D_宁波独立坐标系'),
      zone40.replace('D_China_2000', 'unknown'),
      zone40.replace('6378137.0', '6378245.0'),
      zone40.replace('298.257222101', '298.3'),
      zone40.replace('"Greenwich",0.0', '"Paris",2.33722917'),
      zone40.replace('UNIT["Meter",1.0]', 'UNIT["Foot_US",0.3048006096012192]'),
      zone40.replace('0.0174532925199433', '0.01570796326794897'),
      zone40.replace('"Latitude_Of_Origin",0.0', '"Latitude_Of_Origin",30.0'),
      zone40.replace('"Scale_Factor",1.0', '"Scale_Factor",0.0'),
      zone40.replace('Gauss_Kruger', 'Lambert_Conformal_Conic'),
      zone40.replace('PARAMETER["Central_Meridian",120.0],', ''),
      zone40.replace('"False_Easting",', '"Rotation",'),
      zone40Wkt2.replace('DATUM["China 2000"', 'DATUM["Another 2000"'),
      zone40Wkt2.replace('120,ANGLEUNIT["degree",0.0174532925199433]', '133.3,ANGLEUNIT["grad",0.015707963]'),
      zone40Wkt2.replace('LENGTHUNIT["metre",1]],USAGE', 'LENGTHUNIT["foot",0.3048]],USAGE'),
      zone40Json.replace('"name": "China 2000"', '"name": "Another 2000"'),
      zone40Json.replace('"value": 120, "unit": "degree"', '"value": 120, "unit": "grad"'),
      definition('EPSG:3857 WKT1_GDAL').replace('nadgrids', 'nogrids'),
      definition('EPSG:3857 WKT1_ESRI').replace('"Central_Meridian",0.0', '"Central_Meridian",120.0'),
    ]) {
      expect([zone40, zone40Wkt2, zone40Json]).not.toContain(text);
      expect(wktFrame(text), text).toBeNull();
    }
  });

  it.each([
    '',
    '{',
    '[]',
    '{"type":"ProjectedCRS"}',
    '{"type":"ProjectedCRS","base_crs":[],"conversion":{"parameters":[null,1,{}]}}',
    '{"__proto__":{"type":"GeographicCRS"}}',
    'PROJCS',
    'PROJCS[',
    'PROJCS[]',
    'PROJCS["__proto__",GEOGCS["constructor"]]',
    'not a definition at all',
    'A['.repeat(5000),
    'A["'.repeat(100_000),
    `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
    '\0\uFFFF',
  ])('is none of hostile text: %.40s', (text) => {
    expect(wktFrame(text)).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
  });

  it('has the title of its definition', () => {
    expect(wktTitle(zone40)).toBe('CGCS2000_3_Degree_GK_Zone_40');
    expect(wktTitle(zone40Json)).toBe('CGCS2000 / 3-degree Gauss-Kruger zone 40');
    expect(wktTitle('nothing')).toBeNull();
  });
});

describe('the text of a .prj', () => {
  const frames: CoordinateFrame[] = ['CGCS2000/CM=121', 'CGCS2000/CM=120.5', 'Xian80/CM=119.25'].flatMap(
    (name) => frameOfCrsName(name) ?? [],
  );
  for (let code = 1; code < 33_000; code++) frames.push(...[epsgFrame(code)].flatMap((frame) => frame ?? []));

  it('is read back to the same frame', () => {
    expect(frames.length).toBeGreaterThan(250);
    for (const frame of frames) expect(wktFrame(prjText(frame) ?? '')).toEqual(frame);
  });

  it.each([4490, 4326, 4528, 4549, 2364, 2437, 32651, 3857])('is what PROJ writes for EPSG:%d', (code) => {
    expect(prjText(epsgFrame(code) ?? expect.fail())).toBe(definition(`EPSG:${String(code)} WKT1_ESRI`));
  });

  it('means to proj4 what it means here', () => {
    for (const code of [4528, 4549, 4499, 32651]) {
      const frame = epsgFrame(code) ?? expect.fail();
      const place = placerOf({ frame, axes: 'east-north', shift: null }) ?? expect.fail();
      const easting = frame.kind === 'transverse-mercator' ? frame.falseEastingM + 99_000 : 0;
      const [lon, lat] = proj4(prjText(frame) ?? '').inverse([easting, 3_305_400]);
      expect(Math.abs(place(easting, 3_305_400)[0] - lon)).toBeLessThan(1e-10);
      expect(Math.abs(place(easting, 3_305_400)[1] - lat)).toBeLessThan(1e-10);
    }
  });

  it('is none for the distortions of web maps', () => {
    expect(prjText({ kind: 'geographic', datum: 'gcj02' })).toBeNull();
    expect(prjText({ kind: 'geographic', datum: 'bd09' })).toBeNull();
  });
});
