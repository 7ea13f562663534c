import type { PlanManifest } from '../domain/plan-schema';
import { openingView } from '../domain/opening-view';
import { pictureOf } from '../domain/scene-view';
import type { View } from '../domain/view';
import { readProject } from '../io/read-project';
import type { Snapshot } from './kept-snapshots';
import type { Session } from './session.svelte';

/** What the open plan is compared with: another plan, or itself as it is seen otherwise. */
export type CompareSubject =
  | { kind: 'year'; year: number }
  | { kind: 'plan'; pack: string }
  | { kind: 'scene'; id: string }
  | { kind: 'snapshot'; snapshot: Snapshot }
  /** as it was seen at a moment, milliseconds since 1970 */
  | { kind: 'frozen'; view: View; at: number };

/** The view that the other side shows; null for a scene that is gone, or a snapshot that can't be read. */
export function otherView(session: Session, subject: CompareSubject, manifest: PlanManifest): View | null {
  const { view, scenes, officials } = session;
  switch (subject.kind) {
    case 'year':
      return {
        ...view.chosen,
        year: { at: subject.year, hidden: view.chosen.year?.hidden ?? [] },
      };
    case 'plan':
      return openingView(manifest);
    case 'scene': {
      const scene = scenes.find(subject.id);
      const onTop = officials.records.map(({ id }) => id);
      return scene ? pictureOf(scene, 0, manifest, onTop).view : null;
    }
    case 'snapshot':
      return viewOfSnapshot(subject.snapshot);
    case 'frozen':
      return subject.view;
  }
}

const viewOfSnapshot = ({ text, name }: Snapshot): View | null =>
  readProject(new TextEncoder().encode(text), name, null).document?.view ?? null;
