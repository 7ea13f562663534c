import type { RepairCode } from '../domain/repair';

/** The words of repairs. Areas are filled in with their unit, `{size}` in metres. */
export interface RepairWords {
  title: string;
  /** that nothing is repaired unasked */
  unasked: string;
  /** no repair is offered for an error */
  nothing: string;
  name: Readonly<Record<RepairCode, string>>;
  /** what each step does, `{count}` times or in `{count}` places */
  does: Readonly<Record<RepairCode, string>>;
  area: string;
  sameGround: string;
  changedGround: string;
  choose: string;
  showPlaces: string;
}
