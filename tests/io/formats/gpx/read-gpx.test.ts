import { describe, expect, it } from 'vitest';
import { readGpx } from '../../../../src/io/formats/gpx/read-gpx';
import type { RawSource, ReadChoices } from '../../../../src/io/formats/raw-source';
import { bundleOf, readImportSample } from '../../read-import-sample';

const readSample = (name: string, choices: ReadChoices = {}): Promise<RawSource> =>
  readGpx(bundleOf(readImportSample(`gpx/${name}`)), choices);

describe('a GPX file', () => {
  it('has a closed track as a line, with its name as text, unless the user says that it is an area', async () => {
    const { features, claims } = await readSample('01-track.gpx');
    expect(features).toMatchObject([{ name: '<b>x', shape: { kind: 'lines', lines: [{ length: 10 }] } }]);
    expect(claims).toMatchObject([{ by: 'format', frame: { datum: 'wgs84' } }]);
    const area = await readSample('01-track.gpx', { closedLinesAreAreas: true });
    const [shape] = area.features.map(({ shape }) => shape);
    expect(shape?.kind === 'rings' && [...(shape.rings[0] ?? [])]).toEqual([
      121.55, 29.87, 121.56, 29.87, 121.56, 29.86, 121.55, 29.86, 121.55, 29.87,
    ]);
  });

  it('is refused at the first point without a position in range', async () => {
    const source = await readSample('03-bad-latlon.gpx');
    expect(source.features).toEqual([]);
    expect(source.issues).toMatchObject([{ code: 'gpx-point', params: { found: 'lat="129.8" lon="21.5"' } }]);
  });

  it('gives waypoints, routes and every segment of a track in the order of the file', async () => {
    const point = (kind: string, lon: number): string => `<${kind} lat="30" lon="${lon}"/>`;
    const text = `<gpx>${point('wpt', 1)}<rte><name>r</name>${point('rtept', 2)}${point('rtept', 3)}</rte>
      <trk><trkseg>${point('trkpt', 4)}</trkseg><trkseg>${point('trkpt', 5)}</trkseg></trk></gpx>`;
    const { features } = await readGpx(
      bundleOf({ name: 'a.gpx', bytes: new Uint8Array(Buffer.from(text)) }),
      {},
    );
    const lines = features.map(({ shape }) =>
      shape?.kind === 'points'
        ? [[...shape.points]]
        : shape?.kind === 'lines'
          ? shape.lines.map((line) => [...line])
          : [],
    );
    expect(lines).toEqual([
      [[1, 30]],
      [[2, 30, 3, 30]],
      [
        [4, 30],
        [5, 30],
      ],
    ]);
  });
});
