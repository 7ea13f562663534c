/** The words of a talk: on the big screen, in its help, in the bar of a live check and in the presenter's window. */
export interface PresentWords {
  label: string;
  place: (n: number, of: number) => string;
  /** a name with the unit of its values */
  withUnit: (name: string, unit: string) => string;
  legend: string;
  sources: (names: string) => string;
  /** between the names of sources */
  separator: string;
  schematic: string;
  missingLayers: (n: number) => string;
  drawnAnew: string;
  pictureFailed: string;
  typed: (digits: string) => string;
  help: { heading: string; close: string; rows: readonly { keys: string; does: string }[] };
  compare: { label: string };
  tools: {
    label: string;
    pen: string;
    arrow: string;
    circle: string;
    text: string;
    textLabel: string;
    keep: string;
    wipe: string;
    done: string;
  };
  aside: {
    heading: (title: string) => string;
    back: string;
    draw: string;
    site: string;
    choose: string;
    hint: string;
  };
  presenter: {
    heading: string;
    open: string;
    blocked: string;
    waiting: string;
    current: string;
    next: string;
    end: string;
    notes: string;
    noNotes: string;
    clock: string;
    elapsed: string;
    restart: string;
    jump: string;
    back: string;
    forward: string;
    black: string;
    white: string;
    laser: string;
    pen: string;
    wipe: string;
  };
}
