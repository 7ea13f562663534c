/** Pixels by their number in a palette. */
export interface IndexedPixels {
  indices: Uint8Array;
  /** red, green and blue of up to 256 colours */
  palette: Uint8Array;
}

const mostColours = 256;

/**
 * A picture in the 256 colours that most of its pixels have; the others take the nearest of them.
 * @param pixels numbers of colours
 * @param colours 0xrrggbb by number
 */
export function reducedPalette(pixels: Uint16Array, colours: readonly number[]): IndexedPixels {
  const counts = new Uint32Array(colours.length);
  for (let i = 0; i < pixels.length; i += 1) {
    const number = pixels[i] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  const used = [...colours.keys()].filter((number) => counts[number] !== 0);
  const ranked = used.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const kept = ranked.slice(0, mostColours).map((number) => colours[number] ?? 0);
  const places = new Uint8Array(colours.length);
  for (const [rank, number] of ranked.entries())
    places[number] = rank < mostColours ? rank : nearestOf(kept, colours[number] ?? 0);
  const indices = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i += 1) indices[i] = places[pixels[i] as number] as number;
  return {
    indices,
    palette: Uint8Array.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
  };
}

function nearestOf(kept: readonly number[], colour: number): number {
  let [nearest, least] = [0, Infinity];
  for (let i = 0; i < kept.length; i += 1) {
    const distance = distanceOf(kept[i] as number, colour);
    if (distance < least) [nearest, least] = [i, distance];
  }
  return nearest;
}

/** Green counts most to the eye and blue least. */
function distanceOf(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 2 * red * red + 4 * green * green + blue * blue;
}
