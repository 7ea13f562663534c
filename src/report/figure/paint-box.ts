/** Steps in which a paint covers a pixel. */
export const shades = 16;

/** Colours that a box has room for. */
const mostColours = 0xffff;

/** The colours of a picture, each once, numbered in the order in which they were mixed. */
export class PaintBox {
  /** 0xrrggbb */
  readonly colours: number[];
  readonly #numbers: Map<number, number>;

  /** @param ground `#rrggbb`, which gets the number 0 */
  constructor(ground: string) {
    this.colours = [valueOf(ground)];
    this.#numbers = new Map([[valueOf(ground), 0]]);
  }

  /** The number of a colour, which it gets if it has none. */
  numberOf(colour: number): number {
    const known = this.#numbers.get(colour);
    if (known !== undefined) return known;
    const number = this.colours.length;
    if (number >= mostColours) throw new Error('A picture has too many colours.');
    this.colours.push(colour);
    this.#numbers.set(colour, number);
    return number;
  }
}

/** A paint on a picture: how it changes the colours that there are by now. Each mixture is made once. */
export class Wash {
  readonly #box: PaintBox;
  readonly #paint: number;
  readonly #opacity: number;
  /** by number and shade; −1: not mixed yet */
  readonly #mixed: Int32Array;

  /** @param colour `#rrggbb` */
  constructor(box: PaintBox, colour: string, opacity: number) {
    this.#box = box;
    this.#paint = valueOf(colour);
    this.#opacity = opacity;
    this.#mixed = new Int32Array(box.colours.length * (shades + 1)).fill(-1);
  }

  /** The number of the colour that a pixel gets which has one, for the shade, 1–16, in which the paint covers it. */
  over(number: number, shade: number): number {
    const mixed = this.#mixed[number * (shades + 1) + shade] as number;
    return mixed >= 0 ? mixed : this.#mix(number, shade);
  }

  #mix(number: number, shade: number): number {
    const share = (this.#opacity * shade) / shades;
    const made = this.#box.numberOf(mixture(this.#box.colours[number] ?? 0, this.#paint, share));
    this.#mixed[number * (shades + 1) + shade] = made;
    return made;
  }
}

const valueOf = (colour: string): number => Number.parseInt(colour.slice(1), 16);

/** A colour of which a share is covered by another. */
function mixture(under: number, over: number, share: number): number {
  const channel = (shift: number): number => {
    const [below, above] = [(under >> shift) & 255, (over >> shift) & 255];
    return Math.round(below + (above - below) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
