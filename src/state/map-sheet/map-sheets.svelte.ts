import { boundsOf, middleOf, type LonLat } from '../../domain/geometry';
import { parseScale } from '../../domain/numeric-scale';
import type { PlanFeature } from '../../domain/plan';
import type { Box } from '../../domain/schema-parts';
import { fittingFrame, paperFrame, type PaperFrame } from '../../geo/paper-frame';
import { sheetForm, type SheetForm } from '../../report/map-sheet/sheet-form';
import { DialogState } from '../dialog.svelte';
import type { Session } from '../session.svelte';
import { keepChoices, readChoices, type SheetChoices } from './sheet-fields';
import type { PlannedSheet, SheetOrder } from './sheet-content-of';
import { SheetMaking } from './sheet-making.svelte';
import { SheetPreview } from './sheet-preview.svelte';

export type SheetRange = 'view' | 'sites' | 'towns';

/** scales that a map may be printed at */
const [largestScale, smallestScale] = [500, 250_000];
/** of a sheet about a site or a town: so much is free around it, a share of the paper */
const freeShare = 0.12;

/** Something that a sheet can be about. */
interface SheetSubject {
  id: string;
  name: string;
  box: Box;
}

/** Maps on paper: what the user chose and wrote for them, and the sheets that follow from it. */
export class MapSheets {
  readonly dialog = new DialogState();
  range = $state.raw<SheetRange>('view');
  /** N of 1:N; null fits each sheet */
  scale = $state.raw<number | null>(null);
  /** what is typed for a scale; null while one is chosen from the list */
  typedScale = $state.raw<string | null>(null);
  /** ids that are left out */
  #left = $state.raw<ReadonlySet<string>>(new Set());
  /** the middle of the map as it was placed on the map; null follows the view */
  centre = $state.raw<LonLat | null>(null);
  isPlacing = $state.raw(false);
  choices = $state.raw<SheetChoices>(readChoices());
  /** as the user wrote it; null: what suits the plan */
  #title = $state.raw<string | null>(null);
  #confidentiality = $state.raw<string | null>(null);
  #approval = $state.raw<string | null>(null);
  subtitle = $state.raw('');
  sheetNumber = $state.raw('');
  date = $state.raw(today());

  readonly making: SheetMaking;
  readonly preview: SheetPreview;
  readonly #session: Session;

  form: SheetForm = $derived(sheetForm(this.choices.paper, this.choices.orientation));
  paper = $derived({ widthMm: this.form.map.w, heightMm: this.form.map.h });

  /** what there is to choose from */
  subjects: readonly SheetSubject[] = $derived.by(() => {
    if (this.range === 'sites')
      return this.#session.sites.all.flatMap(({ id, name, geometry }) => {
        const box = boundsOf(geometry);
        return box ? [{ id, name, box }] : [];
      });
    return this.range === 'towns' ? this.#towns : [];
  });

  #towns: readonly SheetSubject[] = $derived.by(() => {
    const layer = this.#session.shelf.statements?.townLayer;
    const features: readonly PlanFeature[] = layer === undefined ? [] : this.#session.featuresOf(layer);
    return features.flatMap(({ id, geometry, properties }) => {
      const box = geometry && boundsOf(geometry);
      return box ? [{ id, name: this.#nameOf(properties), box }] : [];
    });
  });

  chosen: readonly SheetSubject[] = $derived(this.subjects.filter(({ id }) => !this.#left.has(id)));

  /** whether the typed scale can't be used */
  hasBadScale = $derived(this.typedScale !== null && readScale(this.typedScale) === null);

  /** the scale that was asked for; null fits each sheet */
  asked: number | null = $derived(this.typedScale === null ? this.scale : readScale(this.typedScale));

  sheets: readonly PlannedSheet[] = $derived.by(() => {
    if (this.range !== 'view')
      return this.chosen.map(({ name, box }) => ({ name, frame: this.#frameOf(box, freeShare) }));
    const { camera } = this.#session.stage;
    const seen = camera ?? this.#session.plan?.manifest.home;
    if (!seen) return [];
    const frame = this.#frameOf(seen, 0);
    return [{ name: null, frame: this.centre ? paperFrame(this.centre, frame.scale, this.paper) : frame }];
  });

  constructor(session: Session) {
    this.#session = session;
    this.making = new SheetMaking(session, this);
    this.preview = new SheetPreview(session, this);
  }

  get title(): string {
    const { plan } = this.#session;
    return this.#title ?? (plan ? this.#session.say(plan.manifest.title) : '');
  }
  set title(text: string) {
    this.#title = text;
  }

  /** Never public unless the user says so; in the confidential mode as that has it. */
  get confidentiality(): string {
    const { secrecy, words } = this.#session;
    const usual = secrecy.mark ?? words.mapSheet.confidentialities[0] ?? '';
    return this.#confidentiality ?? usual;
  }
  set confidentiality(text: string) {
    this.#confidentiality = text;
  }

  get approval(): string {
    return this.#approval ?? this.#session.plan?.manifest.mapApproval ?? '';
  }
  set approval(text: string) {
    this.#approval = text;
  }

  get order(): SheetOrder {
    const { subtitle, sheetNumber, title, confidentiality, approval, date } = this;
    const { unit, grid } = this.choices;
    return { subtitle, sheetNumber, title, confidentiality, approval: approval.trim(), date, unit, grid };
  }

  change(part: Partial<SheetChoices>): void {
    this.choices = { ...this.choices, ...part };
    keepChoices(this.choices, this.#session.secrecy.isOn);
  }

  isChosen(id: string): boolean {
    return !this.#left.has(id);
  }

  choose(ids: readonly string[], on: boolean): void {
    const left = new Set(this.#left);
    for (const id of ids) {
      if (on) left.delete(id);
      else left.add(id);
    }
    this.#left = left;
  }

  open(): void {
    keepChoices(this.choices, this.#session.secrecy.isOn);
    this.dialog.open();
  }

  /** Lets the user place the frame on the map. */
  startPlacing(): void {
    this.dialog.close();
    this.scale = this.sheets[0]?.frame.scale ?? null;
    this.typedScale = null;
    this.isPlacing = true;
  }

  /** @param take the middle of the map from now on is where the frame lies */
  endPlacing(take: boolean): void {
    const { camera } = this.#session.stage;
    if (take && camera) this.centre = middleOf(camera);
    this.isPlacing = false;
    this.dialog.open();
  }

  #frameOf(box: Box, free: number): PaperFrame {
    return this.asked === null
      ? fittingFrame(box, this.paper, free)
      : paperFrame(middleOf(box), this.asked, this.paper);
  }

  #nameOf({ name, nameEn }: PlanFeature['properties']): string {
    return this.#session.settings.locale === 'en' ? (nameEn ?? name) : name;
  }
}

function readScale(text: string): number | null {
  const scale = parseScale(text);
  return scale !== null && scale >= largestScale && scale <= smallestScale ? scale : null;
}

/** The day where the user is, ISO. */
const today = (): string => new Date().toLocaleDateString('sv');
