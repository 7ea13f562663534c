import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readGeopackage } from '../../../../src/io/formats/geopackage/read-geopackage';
import type { RawSource, ReadChoices } from '../../../../src/io/formats/raw-source';
import { bundleOf, readImportSample } from '../../read-import-sample';

const read = (bytes: Uint8Array<ArrayBuffer>, choices: ReadChoices = {}): Promise<RawSource> =>
  readGeopackage(bundleOf({ name: 'a.gpkg', bytes }), choices);
const sample = (name: string): Uint8Array<ArrayBuffer> => readImportSample(`gpkg/${name}`).bytes;
const codesOf = ({ issues }: RawSource): string[] => issues.map(({ code }) => code);

/** The sample in degrees after some statements. */
async function changed(...statements: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const { Database } = await initSqlJs();
  const database = new Database(sample('01-4490.gpkg'));
  database.run('DELETE FROM sqlite_sequence');
  for (const name of ['rtree_生态红线_geom', 'trigger']) {
    const triggers = database.exec(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '${name}%'`,
    );
    for (const [trigger] of triggers[0]?.values ?? []) database.run(`DROP TRIGGER "${String(trigger)}"`);
  }
  for (const statement of statements) database.run(statement);
  const bytes = new Uint8Array(database.export());
  database.close();
  return bytes;
}
const layer = '"生态红线"';

describe('a GeoPackage', () => {
  it('gives its table with names, areas and the frame of the database', async () => {
    const source = await read(sample('03-4528.gpkg'));
    expect(source.features.map(({ name }) => name)[0]).toBe('镇海区蛟川街道地块㎡');
    expect(source.layers).toEqual([{ name: '生态红线', count: 3 }]);
    expect(source.features.map(({ shape }) => shape?.kind)).toEqual(['polygons', 'polygons', 'polygons']);
    expect(source.claims).toMatchObject([
      { by: 'database', frame: { centralMeridian: 120, falseEastingM: 40_500_000, datum: 'cgcs2000' } },
    ]);
    expect(source.issues).toEqual([]);
  });

  it('has the same places in degrees and in metres, ring by ring', async () => {
    const counts = async (name: string): Promise<unknown> =>
      (await read(sample(name))).features.map(({ shape }) =>
        shape?.kind === 'polygons' ? shape.polygons.map((rings) => rings.map(({ length }) => length)) : null,
      );
    expect(await counts('01-4490.gpkg')).toEqual(await counts('03-4528.gpkg'));
    const { features } = await read(sample('01-4490.gpkg'));
    const xs = features.flatMap(({ shape }) =>
      shape?.kind === 'polygons'
        ? shape.polygons.flat().flatMap((ring) => [...ring].filter((_, i) => i % 2 === 0))
        : [],
    );
    expect([Math.min(...xs).toFixed(9), Math.max(...xs).toFixed(9)]).toEqual([
      '121.499541535',
      '121.555738145',
    ]);
  });

  it('that is damaged is refused wherever it is cut', async () => {
    const half = await read(sample('05-truncated.gpkg'));
    expect(half.issues).toMatchObject([{ code: 'sqlite-cut-short', params: { pages: 26, there: 13 } }]);
    const whole = sample('01-4490.gpkg');
    for (const length of [20, 99, 4096, whole.length - 1]) {
      const source = await read(whole.slice(0, length));
      expect([source.features, codesOf(source)]).toEqual([[], ['sqlite-cut-short']]);
    }
  });

  it('with pages overwritten gives an issue and no exception', async () => {
    const whole = sample('01-4490.gpkg');
    for (let page = 1; page < whole.length / 4096; page += 3) {
      const damaged = whole.slice();
      damaged.fill(0xa5, page * 4096, (page + 1) * 4096);
      const source = await read(damaged);
      expect(source.features.length === 3 || source.issues.length > 0).toBe(true);
    }
  });

  it('whose geometry is cut short or a curve is refused with the feature', async () => {
    const cut = await read(await changed(`UPDATE ${layer} SET geom = substr(geom, 1, 100) WHERE fid = 2`));
    expect([cut.features, cut.issues]).toMatchObject([[], [{ code: 'gpkg-geometry', at: { feature: 1 } }]]);
    const curve = await read(
      await changed(`UPDATE ${layer} SET geom = x'47500000000000000109000000' WHERE fid = 1`),
    );
    expect(codesOf(curve)).toEqual(['gpkg-curves']);
  });

  it('reads both byte orders, heights and collections, and refuses what is not finite', async () => {
    const point = '000000000140000000000000003FF0000000000000';
    const pointZ = '01E90300000000000000000840000000000000F03F0000000000001040';
    const collection = `47500001000000000107000000020000 00${point}${pointZ}`.replaceAll(' ', '');
    const source = await read(await changed(`UPDATE ${layer} SET geom = x'${collection}' WHERE fid = 1`));
    const [shape] = source.features.map(({ shape }) => shape);
    expect(shape?.kind === 'points' && [...shape.points]).toEqual([2, 1, 3, 1]);
    const infinite = '47500001000000000101000000000000000000F07F000000000000F03F';
    expect(
      codesOf(await read(await changed(`UPDATE ${layer} SET geom = x'${infinite}' WHERE fid = 1`))),
    ).toEqual(['coordinate-not-finite']);
  });

  it('runs no view of the file, and says so; long whole numbers stay exact', async () => {
    const source = await read(
      await changed(
        'CREATE VIEW bomb AS SELECT * FROM gpkg_contents',
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('bomb', 'features', 'bomb', 4490)",
        "INSERT INTO gpkg_geometry_columns VALUES ('bomb', 'geom', 'POLYGON', 4490, 0, 0)",
        `ALTER TABLE ${layer} ADD COLUMN "__proto__" INTEGER`,
        `UPDATE ${layer} SET "__proto__" = 3302110010010001234`,
      ),
    );
    expect(source.issues).toMatchObject([{ code: 'gpkg-views-skipped', params: { names: 'bomb' } }]);
    expect(Object.entries(source.features[0]?.properties ?? {}).at(-1)).toEqual([
      '__proto__',
      '3302110010010001234',
    ]);
  });

  it('takes the frame by its EPSG code where the definition says nothing', async () => {
    const undefinedSrs =
      "UPDATE gpkg_spatial_ref_sys SET definition = 'undefined', organization = 'epsg', organization_coordsys_id =";
    const at = (code: number): Promise<Uint8Array<ArrayBuffer>> =>
      changed(`${undefinedSrs} ${code} WHERE srs_id = 4490`);
    expect((await read(await at(4549))).claims).toMatchObject([
      { frame: { centralMeridian: 120, falseEastingM: 500_000, datum: 'cgcs2000' } },
    ]);
    expect((await read(await at(2985))).claims).toMatchObject([{ frame: null }]);
  });

  it('whose changes may stand in a log beside it is read with a warning', async () => {
    const bytes = sample('01-4490.gpkg');
    bytes.fill(2, 18, 20);
    const source = await read(bytes);
    expect([source.features.length, codesOf(source)]).toEqual([3, ['gpkg-write-ahead-log']]);
  });

  it('of no features, or that is another database, is told apart', async () => {
    const { Database } = await initSqlJs();
    const other = new Database();
    other.run('CREATE TABLE a (b)');
    expect(codesOf(await read(new Uint8Array(other.export())))).toEqual(['gpkg-not-one']);
    expect(codesOf(await read(await changed(`DELETE FROM ${layer}`)))).toEqual(['no-features']);
  });
});
