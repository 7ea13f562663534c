import {
  beltNumbers,
  formatDegrees,
  formatDms,
  nextSystem,
  type CoordinateSystem,
} from '../domain/format-coordinates';
import type { LonLat } from '../domain/geometry';
import { beltPlace } from '../geo/belt-place';
import type { Messages } from '../i18n/messages.zh';
import type { Session } from './session.svelte';

/** A place in figures, and the frame that they are in, where it has to be named. */
interface ToldPlace {
  figures: string;
  /** `short` for the status line */
  frame: { full: string; short: string } | null;
}

/** How long it is said that something was copied, ms. */
const toldFor = 2000;

/** The place under the pointer, or the one that was clicked last, in the coordinates that the user chose. */
export class CoordinateReadout {
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** how copying went, for a moment */
  outcome = $state.raw<'copied' | 'failed' | null>(null);

  place: LonLat | null = $derived.by(() => {
    const { stage, inspection } = this.#session;
    return stage.pointer ?? inspection.at ?? stage.lastPointer;
  });
  told: ToldPlace | null = $derived.by(() => this.place && this.tell(this.place, this.system));

  constructor(session: Session) {
    this.#session = session;
  }

  get system(): CoordinateSystem {
    return this.#session.settings.coordinates;
  }

  choose(system: CoordinateSystem): void {
    this.#session.settings.change({ coordinates: system });
  }

  cycle(): void {
    this.choose(nextSystem(this.system));
  }

  tell(place: LonLat, system: CoordinateSystem): ToldPlace {
    return tellPlace(place, system, this.#session.words.look.coordinates);
  }

  /** Copies a place, the one that is shown if none is given, as it is shown. */
  async copy(place = this.place, system = this.system): Promise<void> {
    if (!place) return;
    const { figures, frame } = this.tell(place, system);
    try {
      await navigator.clipboard.writeText(frame ? `${figures} (${frame.full})` : figures);
      this.#note('copied');
    } catch {
      this.#note('failed');
    }
  }

  #note(outcome: 'copied' | 'failed'): void {
    this.outcome = outcome;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.outcome = null), toldFor);
  }
}

/** Outside the belts of CGCS2000 a place is told in degrees. */
function tellPlace(
  place: LonLat,
  system: CoordinateSystem,
  words: Messages['look']['coordinates'],
): ToldPlace {
  if (system === 'degrees') return { figures: formatDegrees(place), frame: null };
  if (system === 'dms') return { figures: formatDms(place), frame: null };
  const width = system === 'gk3' ? 3 : 6;
  const belt = beltPlace(place, width);
  if (!belt) return { figures: formatDegrees(place), frame: { full: words.noBelt, short: words.noBelt } };
  const { x, y } = beltNumbers(belt, 1);
  const full = words.belt(width, belt.zone, belt.centralMeridian);
  return { figures: words.axes(x, y), frame: { full, short: words.beltShort(width, belt.zone) } };
}
