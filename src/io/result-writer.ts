import type { AxisOrder } from '../domain/coordinate-frame';
import type { RuleBinding, SubjectResult } from '../domain/finding';
import type { Site } from '../domain/site';
import type { FormatId } from './formats/sniff-format';

/** A checked site, as far as a result tells of it. */
export interface CheckedSite {
  site: Pick<Site, 'id' | 'name' | 'geometry' | 'origin' | 'properties'> &
    Partial<Pick<Site, 'overrides' | 'declaredArea'>>;
  result: SubjectResult;
}

/** How a file of sites was read. */
export interface ReadFile {
  /** its name without folders, and the layer of an archive */
  file: string;
  format: FormatId;
  /** by its EPSG code where it has one, as `crsName` writes it; else as WKT */
  frame: string;
  axes: AxisOrder;
  /** whether others were possible, and the likeliest was taken since the user said so */
  assumed: boolean;
  /** of its texts, as `TextDecoder` calls it; null where the format has one only */
  encoding: string | null;
}

/** Everything that the verdicts of a result rest on. */
export interface ResultSource {
  /** null: the check was made without a plan */
  plan: { id: string; version: string; sha256: string } | null;
  tool: { name: string; version: string };
  /** ISO 8601; the same input gives the same bytes */
  time: string;
  bindings: readonly RuleBinding[];
  /** left out where the sites didn't come from files */
  files?: readonly ReadFile[];
}

/** A result in some format, written site by site: the head, every site in its order, the tail. */
export interface ResultWriter {
  head: string;
  /** @param index of the site among all, from zero */
  site: (checked: CheckedSite, index: number) => string;
  tail: string;
}
