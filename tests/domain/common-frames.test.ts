import { describe, expect, it } from 'vitest';
import { commonFrames } from '../../src/domain/common-frames';
import { epsgCode } from '../../src/domain/epsg-frame';
import type { Box } from '../../src/domain/schema-parts';

const codesOf = (box: Box, kind: string): (number | null)[] =>
  commonFrames(box)
    .filter((group) => group.kind === kind)
    .flatMap(({ frames }) => frames.map(epsgCode));

describe('the frames to choose from', () => {
  it('are the belts of the place, with and without their number, and those beside them', () => {
    expect(codesOf([121, 29, 121.8, 30], 'cgcs2000')).toEqual([
      4490, 4528, 4549, 4527, 4548, 4529, 4550, 4499,
    ]);
  });

  it('have the UTM zone of the place', () => {
    expect(codesOf([121, 29, 122, 30], 'other')).toEqual([4326, 3857, 32651]);
    expect(codesOf([113, 22, 114, 23], 'other')).toEqual([4326, 3857, 32649]);
  });

  it('leave out belts that China has not', () => {
    for (const code of codesOf([134, 47, 136, 49], 'cgcs2000')) expect(code).not.toBeNull();
  });
});
