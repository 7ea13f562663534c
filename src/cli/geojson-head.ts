import { open } from 'node:fs/promises';
import { sniffFormat } from '../io/formats/sniff-format';

const headBytes = 65_536;
const tailBytes = 4_096;

/** The beginning and the end of a file; null for one that can't be read. */
async function endsOf(path: string): Promise<{ head: Uint8Array<ArrayBuffer>; tail: string } | null> {
  const handle = await open(path).catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number): Promise<Uint8Array<ArrayBuffer>> => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      await handle.read(bytes, 0, bytes.length, from);
      return bytes;
    };
    const tail = await read(Math.max(0, size - tailBytes), tailBytes);
    return { head: await read(0, headBytes), tail: new TextDecoder('latin1').decode(tail) };
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

const recordSeparator = 0x1e;
const crsMember = /"crs"\s*:/;
const firstPosition = /"coordinates"\s*:[\s[]*(-?\d+(?:\.\d+)?)[^,\]]*,\s*(-?\d+(?:\.\d+)?)/;

/** Whether the first position is longitude and latitude, as far as its size tells. */
function isLonLat(text: string): boolean {
  const [, lon, lat] = firstPosition.exec(text) ?? [];
  return lon === undefined || (Math.abs(Number(lon)) <= 180 && Math.abs(Number(lat)) <= 90);
}

/**
 * Whether a file is GeoJSON that can be read feature by feature: in longitude and latitude, without a `crs` member. Where that isn't seen at
 * once, the stream refuses the file later.
 */
export async function isStreamable(path: string): Promise<boolean> {
  const ends = await endsOf(path);
  if (ends === null || ends.head.length === 0) return false;
  const sniffed = sniffFormat({ name: path, parts: new Map([['', { name: path, bytes: ends.head }]]) });
  const isGeojson = ends.head[0] === recordSeparator || ('format' in sniffed && sniffed.format === 'geojson');
  const text = new TextDecoder('latin1').decode(ends.head);
  return isGeojson && isLonLat(text) && !crsMember.test(text) && !crsMember.test(ends.tail);
}
