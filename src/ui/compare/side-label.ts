import type { CompareSide } from '../../state/compare.svelte';
import type { CompareSubject } from '../../state/compare-subject';
import type { Session } from '../../state/session.svelte';

/** What a side of the comparison is called: its plan and version, and the year or the moment that it shows. */
export function sideLabel(session: Session, side: CompareSide): string {
  const { compare, plan, words } = session;
  const shown = side === 'left' ? plan : compare.plan;
  const { subject } = compare;
  if (!shown || !subject) return '';
  const { name, version } = shown.manifest;
  const moment = side === 'left' ? yearOf(session) : momentOf(session, subject);
  return [session.say(name), words.compare.version(version), ...moment].join(' · ');
}

function yearOf({ view, words }: Session): string[] {
  const { year } = view.chosen;
  return [year ? words.compare.yearValue(year.at) : words.compare.noYear];
}

function momentOf(session: Session, subject: CompareSubject): string[] {
  const words = session.words.compare;
  switch (subject.kind) {
    case 'year':
      return [words.yearValue(subject.year)];
    case 'plan':
      return [];
    case 'scene': {
      const scene = session.scenes.find(subject.id);
      return scene ? [words.scene(session.say(scene.title))] : [];
    }
    case 'snapshot':
      return [words.snapshot(subject.snapshot.name)];
    case 'frozen':
      return [words.frozenAt(timeOf(subject.at))];
  }
}

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
