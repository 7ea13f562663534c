import { describe, expect, it } from 'vitest';
import { frameOfCrsName } from '../../src/domain/crs-name';
import { frameEn } from '../../src/i18n/frame.en';
import { axesName, describeReason, frameName, type FrameWords } from '../../src/i18n/frame-words';
import { frameZh } from '../../src/i18n/frame.zh';

const nameIn = (words: FrameWords, name: string): string =>
  frameName(frameOfCrsName(name) ?? expect.fail(name), words);

describe('names of frames', () => {
  it.each([
    ['EPSG:4490', 'CGCS2000 经纬度（EPSG:4490）'],
    ['EPSG:4528', 'CGCS2000 3 度带 40 带，中央经线 120°（EPSG:4528）'],
    ['EPSG:4499', 'CGCS2000 6 度带 21 带，中央经线 123°（EPSG:4499）'],
    ['EPSG:4549', 'CGCS2000 高斯—克吕格，中央经线 120°，东坐标不带带号（EPSG:4549）'],
    ['CGCS2000/CM=120.5', 'CGCS2000 高斯—克吕格，中央经线 120.5°，东坐标不带带号'],
    ['EPSG:2364', '西安 80 3 度带 40 带，中央经线 120°（EPSG:2364）'],
    ['EPSG:32651', 'WGS 84 UTM 51 带（北），中央经线 123°（EPSG:32651）'],
    ['EPSG:3857', 'Web 墨卡托（EPSG:3857）'],
    ['GCJ02', 'GCJ-02（火星坐标） 经纬度'],
  ])('%s is %s', (name, words) => {
    expect(nameIn(frameZh, name)).toBe(words);
  });

  it('leave no placeholder in either language', () => {
    for (const words of [frameZh, frameEn]) {
      for (const name of [
        '4490',
        '4528',
        '4499',
        '4549',
        '32651',
        '3857',
        'BD09',
        'CGCS2000/CM=121/ZONE=40',
      ]) {
        expect(nameIn(words, name)).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('and reasons are filled with what they were concluded from', () => {
    const prefix = { code: 'belt-by-prefix', params: { zone: 40, width: 3, meridian: 120 } } as const;
    expect(describeReason(prefix, frameZh)).toBe('东坐标前两位 40 是 3 度带的带号（中央经线 120°）');
    const claimed = { code: 'claimed', params: { by: 'prj', text: 'X' } } as const;
    expect(describeReason(claimed, frameEn)).toBe('stated by the .prj file: “X”');
    expect(axesName({ kind: 'web-mercator' }, 'east-north', frameZh)).toBe('东坐标在前');
    expect(axesName({ kind: 'geographic', datum: 'wgs84' }, 'north-east', frameZh)).toBe('纬度在前');
  });
});
