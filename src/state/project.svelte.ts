import { untrack } from 'svelte';
import { middleOf } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue } from '../domain/issue';
import type { PlanManifest } from '../domain/plan-schema';
import type { ProjectDocument } from '../domain/project';
import { writeProject } from '../io/write-project';
import type { ReadProject } from '../io/read-project';
import { DialogState } from './dialog.svelte';
import { ProjectKeeper } from './project-keeper.svelte';
import { fileName, saveFile } from './save-file';
import type { Session } from './session.svelte';

/** A project that was read from a file and waits for the user's word, since it takes the place of what is there. */
interface Offered {
  file: string;
  document: ProjectDocument;
}

/** The project that is open: what the user made over the plan, kept in this browser and saved to files. */
export class Project {
  readonly keeper = new ProjectKeeper();
  readonly dialog = new DialogState();
  offered = $state.raw<Offered | null>(null);

  readonly #session: Session;
  /** as it was last opened, or kept */
  #known = $state.raw<ProjectDocument | null>(null);
  /** as it is in a file */
  #filed = $state.raw<Pick<ProjectDocument, 'sites' | 'scenes'> | null>(null);

  /** as it is now; null while a plan is being opened */
  document: ProjectDocument | null = $derived.by(() => {
    const { plan, sites, scenes, view, stage } = this.#session;
    if (!plan || this.#known?.plan.id !== plan.manifest.id) return null;
    return {
      plan: this.#known.plan,
      sites: sites.all,
      scenes: scenes.areOwn ? null : scenes.all,
      view: view.chosen,
      camera: stage.camera ?? this.#known.camera,
    };
  });

  /** Whether there is something that no file holds. */
  isUnsaved: boolean = $derived.by(() => {
    const { sites, scenes } = this.#session;
    if (sites.all.length === 0 && scenes.areOwn && !this.#filed) return false;
    return sites.all !== this.#filed?.sites || (scenes.areOwn ? null : scenes.all) !== this.#filed.scenes;
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Where the map opens; null: where the plan says. */
  get camera(): ProjectDocument['camera'] {
    return this.#known?.camera ?? null;
  }

  /** Brings back the project of a plan that is about to be shown. */
  async restore(manifest: PlanManifest): Promise<void> {
    this.#known = null;
    const kept = await this.keeper.open(manifest.id);
    this.#session.stage.camera = null;
    this.#filed = null;
    this.#put(manifest, kept);
    this.#session.scenes.open(kept?.scenes ?? null, []);
  }

  /** Keeps the project in the browser where it was changed; it depends on all that the document is made of. */
  keep(): void {
    const { document } = this;
    if (!document) return;
    untrack(() => {
      this.keeper.claim(document.plan.id);
      if (this.#known && isSame(document, this.#known)) return;
      this.#known = document;
      this.keeper.take(document);
    });
  }

  /** Gives the project to the user as a file. */
  save(): void {
    const { document } = this;
    const { plan } = this.#session;
    if (!document || !plan) return;
    const name = fileName(this.#session.say(plan.manifest.name), 'yutu.json');
    saveFile(name, 'application/json', writeProject(document));
    this.#filed = document;
  }

  /** Opens the project among some files, and gives back the files that are none. */
  async openFrom(files: readonly File[]): Promise<File[]> {
    const isProject = await Promise.all(files.map(isProjectFile));
    const [project, ...others] = files.filter((_, at) => isProject[at]);
    if (project) await this.open(project);
    for (const { name } of others) this.#tell(name, [errorIssue('project-one-at-a-time', { file: name })]);
    return files.filter((_, at) => !isProject[at]);
  }

  /** Reads a project file, opens the plan that it was made over, and asks before it takes the place of work that no file holds. */
  async open(file: File): Promise<void> {
    this.#session.files.dismiss();
    const document = await this.#read(file);
    if (!document) return;
    const offered = { file: file.name, document };
    if (this.isUnsaved && !this.#holds(document)) this.offered = offered;
    else this.#replaceBy(offered);
  }

  accept(): void {
    const { offered } = this;
    this.offered = null;
    if (offered) this.#replaceBy(offered);
  }

  decline(): void {
    this.offered = null;
  }

  /** Begins anew: no sites, and the plan's scenes. It can't be undone. */
  clear(): void {
    const { plan, scenes } = this.#session;
    if (!plan) return;
    this.#filed = null;
    this.#put(plan.manifest, null);
    scenes.open(null);
    this.#keepNow();
  }

  /** Whether a file says the same as what is there, but for the view. */
  #holds({ sites, scenes }: ProjectDocument): boolean {
    const here = this.document;
    return here !== null && inOrder([here.sites, here.scenes]) === inOrder([sites, scenes]);
  }

  /** What is kept is replaced, even where the user then changes nothing. */
  #keepNow(): void {
    if (this.document) this.keeper.take(this.document);
  }

  async #read(file: File): Promise<ProjectDocument | null> {
    const first = await this.#readAs(file);
    const wanted = first.document?.plan.id;
    if (!wanted || this.#isOpen(wanted)) return this.#told(file.name, first);
    if (!this.#session.shelf.packs.some(({ id }) => id === wanted)) {
      this.#tell(file.name, [errorIssue('project-plan-unknown', { file: file.name }, { plan: wanted })]);
      return null;
    }
    await this.#session.openPlan(wanted);
    return this.#isOpen(wanted) ? this.#told(file.name, await this.#readAs(file)) : null;
  }

  #isOpen(plan: string): boolean {
    return this.#session.plan?.manifest.id === plan;
  }

  /** Areas are measured about the middle of the open plan. */
  async #readAs(file: File): Promise<ReadProject> {
    const { plan, work, files } = this.#session;
    const centre = plan && middleOf(plan.manifest.extent);
    try {
      return await work.run('read-project', { file, centre });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      files.tell({ file: file.name, taken: 0, issues: [], failure });
      return { document: null, issues: [] };
    }
  }

  #told(file: string, { document, issues }: ReadProject): ProjectDocument | null {
    if (!document && issues.length > 0) this.#tell(file, issues);
    return document;
  }

  #tell(file: string, issues: readonly Issue[]): void {
    this.#session.files.tell({ file, taken: 0, issues, failure: null });
  }

  #replaceBy({ file, document }: Offered): void {
    const { plan, scenes, stage, files } = this.#session;
    if (!plan) return;
    this.#put(plan.manifest, document);
    scenes.open(document.scenes);
    this.#filed = { sites: document.sites, scenes: document.scenes };
    stage.fit(document.camera ?? plan.manifest.home);
    this.#keepNow();
    const { version } = plan.manifest;
    const params = { theirs: document.plan.version, ours: version };
    const issues =
      document.plan.version === version ? [] : [warningIssue('project-plan-version', { file }, params)];
    files.tell({ file, taken: document.sites.length, project: true, issues, failure: null });
  }

  /** Puts the sites and the view of a project in the place of what is there; nothing of before can be undone. */
  #put({ id, version, layers, tree }: PlanManifest, document: ProjectDocument | null): void {
    const { history, sites, view, officials } = this.#session;
    this.#session.closePanel();
    this.#session.siteDesk.select(null);
    history.forget();
    sites.open(document?.sites ?? []);
    view.open({ layers, tree });
    for (const record of officials.records) view.addOnTop(record.id);
    if (document) view.restore(document.view);
    const whole = { sites: sites.all, scenes: null, camera: null, ...document, view: view.chosen };
    this.#known = { ...whole, plan: { id, version } };
  }
}

const isSame = (a: ProjectDocument, b: ProjectDocument): boolean =>
  a.sites === b.sites && a.scenes === b.scenes && a.view === b.view && a.camera === b.camera;

/** JSON that is the same for the same values, in whatever order an object has its keys. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** By its name, or by its first member, whatever it is called. */
async function isProjectFile(file: File): Promise<boolean> {
  if (/\.yutu( ?\(\d+\))?\.json$/i.test(file.name)) return true;
  const head = await file
    .slice(0, 200)
    .text()
    .catch(() => '');
  return /^\s*\{\s*"yutu"\s*:/.test(head.replace(/^\uFEFF/, ''));
}
