import { describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../src/domain/site-standing';
import type { MapPane } from '../../../src/map/map-pane';
import type { SiteMark } from '../../../src/map/verdict-layers';
import { SiteMarks } from '../../../src/state/batch/site-marks.svelte';
import type { Session } from '../../../src/state/session.svelte';

interface Board {
  ranked: { site: { id: string }; standing: Standing }[];
  rows: { id: string }[];
}

/** Unchecked sites, all of them in the table. */
function boardOf(count: number): Board {
  const sites = Array.from({ length: count }, (_, i) => ({ id: `s${i}` }));
  return { ranked: sites.map((site) => ({ site, standing: 'unchecked' })), rows: sites };
}

/** The part of a session that marks are made from, as the board is when it is asked. */
const sessionOf = (board: Board): Session =>
  ({
    batch: {
      isOnMap: true,
      get ranked() {
        return board.ranked;
      },
    },
    table: {
      total: board.rows.length,
      get rows() {
        return board.rows;
      },
    },
    drawing: { mode: { kind: 'off' } },
  }) as unknown as Session;

/** A map that keeps what it was told, and how much of it at a time. */
class Told {
  readonly lots: number[] = [];
  readonly marks = new Map<string, Partial<SiteMark>>();
  readonly pane = {
    markSites: async (lot: readonly (readonly [string, Partial<SiteMark>])[]): Promise<void> => {
      this.lots.push(lot.length);
      for (const [id, mark] of lot) this.marks.set(id, { ...this.marks.get(id), ...mark });
      await Promise.resolve();
    },
  } as unknown as MapPane;
}

describe('the marks of sites on the map', () => {
  it('are told to it lot by lot, and of a site no more than what changed', async () => {
    const board = boardOf(5000);
    const map = new Told();
    const marks = new SiteMarks(sessionOf(board));
    board.ranked = board.ranked.map((one, i) => (i < 4500 ? { ...one, standing: 'clear' } : one));
    marks.show(map.pane);
    await vi.waitUntil(() => map.marks.size === 4500);
    expect(Math.max(...map.lots)).toBeLessThan(4500);
    expect([...map.marks.values()].every((mark) => mark.standing === 'clear' && !('faint' in mark))).toBe(
      true,
    );

    board.rows = board.rows.slice(0, 4999);
    marks.show(map.pane);
    await vi.waitUntil(() => map.marks.has('s4999'));
    expect(map.marks.get('s4999')).toEqual({ faint: true });
    expect(map.lots.at(-1)).toBe(1);
  });

  it('are told again to a map that takes the place of another one', async () => {
    const board = boardOf(3);
    board.ranked = board.ranked.map((one) => ({ ...one, standing: 'conflict' }));
    const marks = new SiteMarks(sessionOf(board));
    for (const map of [new Told(), new Told()]) {
      marks.show(map.pane);
      await vi.waitUntil(() => map.marks.size === 3);
      expect(map.marks.get('s0')).toEqual({ standing: 'conflict' });
    }
  });
});
