import { untrack } from 'svelte';
import { middleOf } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue } from '../domain/issue';
import type { PlanManifest } from '../domain/plan-schema';
import type { ProjectDocument } from '../domain/project';
import type { ProjectLayer } from '../domain/project-schema';
import type { LinkedView } from '../domain/view-link';
import { writeProject } from '../io/write-project';
import type { ReadProject } from '../io/read-project';
import { isSameDocument, jsonInOrder } from './compare-projects';
import { DialogState } from './dialog.svelte';
import type { Snapshot } from './kept-snapshots';
import { absentLayers, projectLayerOf, recordsOf } from './project-layers';
import { ProjectResultsKeeper } from './project-results.svelte';
import { Snapshots } from './snapshots.svelte';
import { isProjectFile } from './is-project-file';
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
  readonly snapshots = new Snapshots();
  readonly results: ProjectResultsKeeper;
  offered = $state.raw<Offered | null>(null);
  /** the official layers' zones go into files, too */
  withZones = $state(false);

  readonly #session: Session;
  /** as it was last opened, or kept */
  #known = $state.raw<ProjectDocument | null>(null);
  /** as it is in a file */
  #filed = $state.raw<Pick<ProjectDocument, 'sites' | 'scenes' | 'measures'> | null>(null);

  /** as it is now; null while a plan is being opened */
  document: ProjectDocument | null = $derived.by(() => {
    const { plan, sites, scenes, view, stage, measuring } = this.#session;
    if (!plan || this.#known?.plan.id !== plan.manifest.id) return null;
    return {
      plan: this.#known.plan,
      sites: sites.all,
      scenes: scenes.areOwn ? null : scenes.all,
      view: view.chosen,
      camera: stage.camera ?? this.#known.camera,
      layers: this.#layers,
      results: this.results.now,
      measures: measuring.store.all,
    };
  });

  #layers: readonly ProjectLayer[] = $derived.by(() =>
    this.#session.officials.records.map((record) => projectLayerOf(record, false)),
  );

  /** Whether there is something that no file holds. */
  isUnsaved: boolean = $derived.by(() => {
    const { sites, scenes, measuring } = this.#session;
    const measures = measuring.store.all;
    if (!this.#filed) return sites.all.length > 0 || measures.length > 0 || !scenes.areOwn;
    const areScenesFiled = (scenes.areOwn ? null : scenes.all) === this.#filed.scenes;
    return sites.all !== this.#filed.sites || measures !== this.#filed.measures || !areScenesFiled;
  });

  constructor(session: Session) {
    this.#session = session;
    this.results = new ProjectResultsKeeper(session);
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
    this.#session.history.forget();
    this.#session.scenes.open(null, []);
    this.#put(manifest, kept);
    await this.snapshots.list(manifest.id);
  }

  /** Shows what a link to the plan says in the place of what was last seen. */
  look(linked: LinkedView | null): void {
    if (!linked || !this.#known) return;
    if (linked.view) this.#session.view.restore(linked.view);
    this.#known = {
      ...this.#known,
      view: this.#session.view.chosen,
      camera: linked.bounds ?? this.#known.camera,
    };
  }

  /** Checks anew what was checked when the project was last open here, as soon as the plan is whole. */
  async renewResults(): Promise<void> {
    const { plan } = this.#session;
    if (!plan) return;
    const name = this.#session.say(plan.manifest.name);
    const issues = await this.results.renew(name);
    if (issues.length > 0) this.#tell(name, issues);
  }

  /** Keeps the project in the browser where it was changed; it depends on all that the document is made of. */
  keep(): void {
    const { document } = this;
    if (!document) return;
    untrack(() => {
      this.keeper.claim(document.plan.id);
      if (this.#known && isSameDocument(document, this.#known)) return;
      this.#known = document;
      this.keeper.take(document);
    });
  }

  /** Keeps the project in this browser again, as it is. */
  keepNow(): void {
    if (this.document) this.keeper.take(this.document);
  }

  /** Gives the project to the user as a file. */
  save(): void {
    const { document } = this;
    const { plan } = this.#session;
    if (!document || !plan) return;
    const name = fileName(
      this.#session.secrecy.fileWords(this.#session.say(plan.manifest.name)),
      'yutu.json',
    );
    saveFile(name, 'application/json', writeProject(this.#toHandOn(document)));
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
    else await this.#replaceBy(offered);
  }

  accept(): void {
    const { offered } = this;
    this.offered = null;
    if (offered) void this.#replaceBy(offered);
  }

  decline(): void {
    this.offered = null;
  }

  /** Begins anew: no sites, and the plan's scenes. */
  clear(): void {
    this.#session.files.dismiss();
    this.#filed = null;
    this.#step('clearProject', null, this.#session.words.project.snapshots.beforeClear);
  }

  /** The project as it is now, under a name, to be gone back to. */
  async takeSnapshot(name: string): Promise<void> {
    if (this.document) await this.snapshots.keep(this.document, name, 'asked');
  }

  /** Goes back to a snapshot; it is a step of the history. */
  async openSnapshot({ text, name }: Snapshot): Promise<void> {
    this.dialog.close();
    const document = await this.#read(new File([text], name));
    if (document) await this.#replaceBy({ file: name, document });
  }

  /** With the zones of the official layers, where the user said so. */
  #toHandOn(document: ProjectDocument): ProjectDocument {
    if (!this.withZones) return document;
    return {
      ...document,
      layers: this.#session.officials.records.map((record) => projectLayerOf(record, true)),
    };
  }

  /** Whether a file says the same as what is there, but for the view. */
  #holds({ sites, scenes, measures }: ProjectDocument): boolean {
    const here = this.document;
    if (here === null) return false;
    return jsonInOrder([here.sites, here.scenes, here.measures]) === jsonInOrder([sites, scenes, measures]);
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

  async #replaceBy({ file, document }: Offered): Promise<void> {
    const { plan, stage, files, officials } = this.#session;
    if (!plan) return;
    this.#step('openProject', document, this.#session.words.project.snapshots.before(file));
    const { sites, scenes, measures } = document;
    this.#filed = { sites, scenes, measures };
    stage.fit(document.camera ?? plan.manifest.home);
    const issues = [
      ...versionIssues(document.plan.version, plan.manifest.version, file),
      ...absentLayers(document.layers, officials.records, file),
      ...(await this.results.renew(file)),
    ];
    files.tell({ file, taken: document.sites.length, project: true, issues, failure: null });
  }

  /** Puts a document, or nothing, in the place of what is there, as a step of the history; what is there is kept as a snapshot. */
  #step(edit: 'openProject' | 'clearProject', next: ProjectDocument | null, before: string): void {
    const { plan, history, checks } = this.#session;
    const here = this.document;
    if (!plan || !here) return;
    if (here.sites.length > 0 || here.scenes) void this.snapshots.keep(here, before, 'before');
    const found = [...checks.records.values()];
    history.make(
      edit,
      () => this.#put(plan.manifest, next),
      () => {
        this.#put(plan.manifest, { ...here, results: null });
        checks.bringBack(found);
      },
    );
  }

  /** Puts the sites, the scenes and the view of a project in the place of what is there. */
  #put({ id, version, layers, tree }: PlanManifest, document: ProjectDocument | null): void {
    const { sites, scenes, view, officials, siteDesk, measuring, checks } = this.#session;
    this.#session.closePanel();
    siteDesk.select(null);
    measuring.stop();
    measuring.store.open(document?.measures ?? []);
    sites.open(document?.sites ?? []);
    checks.keepOnly(sites.all);
    scenes.open(document?.scenes ?? null);
    officials.join(recordsOf(document?.layers ?? [], officials.records, id));
    view.open({ layers, tree });
    for (const record of officials.records) view.addOnTop(record.id);
    this.results.open(document?.results ?? null);
    if (document) view.restore(document.view);
    const empty = { scenes: null, camera: null, layers: [], results: null, measures: measuring.store.all };
    this.#known = { ...empty, ...document, sites: sites.all, view: view.chosen, plan: { id, version } };
  }
}

function versionIssues(theirs: string, ours: string, file: string): Issue[] {
  return theirs === ours ? [] : [warningIssue('project-plan-version', { file }, { theirs, ours })];
}
