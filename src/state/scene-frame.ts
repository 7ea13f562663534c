import type { Feature } from 'geojson';
import { comparedPicture, pictureOf, type ScenePicture } from '../domain/scene-view';
import type { Scene } from '../domain/scene-schema';
import { subjectOf, type Site } from '../domain/site';
import type { Bilingual } from '../domain/schema-parts';
import { wordsIn } from '../i18n/words-in';
import { buildStyle } from '../map/build-style';
import { emptyOverlay, type Overlay } from '../map/overlay';
import { collectionOf, findingsOverlay, sitesOverlay } from './overlay-of';
import type { SceneFrame, SceneSide } from './scene-deck.svelte';
import type { Session } from './session.svelte';

/** A moment of a talk: a scene, and which of its pictures. */
export interface TalkPlace {
  scene: number;
  step: number;
}

/** The site of a scene that shows a check; null for other scenes, and where the site is gone. */
export const siteOfScene = ({ sites }: Session, scene: Scene): Site | null =>
  scene.check === undefined ? null : (sites.find(scene.check) ?? null);

/** The picture of a moment, and beside it the one that it is compared with; none as long as there is no plan. */
export function picturesOf({ plan, officials }: Session, scene: Scene, step: number): ScenePicture[] {
  if (!plan) return [];
  const onTop = officials.records.map(({ id }) => id);
  const compared = comparedPicture(scene, plan.manifest, onTop);
  return [pictureOf(scene, step, plan.manifest, onTop), ...(compared ? [compared] : [])];
}

/** How many layers of some pictures the plan does not have, as a project made over an earlier one may ask for. */
export const missingLayers = (session: Session, pictures: readonly ScenePicture[]): number =>
  new Set(pictures.flatMap(({ view }) => view.visible).filter((id) => !session.layer(id))).size;

/** What the big screen shows for one picture of a scene; null as long as there is no plan. */
export function sceneFrame(
  session: Session,
  scene: Scene,
  step: number,
  locale: keyof Bilingual = session.settings.locale,
): SceneFrame | null {
  const { plan, officials } = session;
  if (!plan) return null;
  const onTop = officials.records.map(({ id }) => id);
  const site = siteOfScene(session, scene);
  const side = (picture: ScenePicture): SceneSide => ({
    bounds: picture.bounds,
    style: buildStyle(plan, officials.forMap(), picture.view, overlayOf(session, picture, site), {
      locale,
      schematicMark: wordsIn(locale).map.schematicMark,
    }),
  });
  const compared = comparedPicture(scene, plan.manifest, onTop);
  const checked = site && session.checks.of(subjectOf(site), session.bindings)?.at;
  return {
    key: JSON.stringify([
      plan.manifest.id,
      // layers that the first screen did not need come later
      plan.layers.size,
      onTop,
      locale,
      scene.view,
      scene.steps?.[step],
      scene.compare,
      checked,
    ]),
    left: side(pictureOf(scene, step, plan.manifest, onTop)),
    right: compared && side(compared),
    mode: scene.compare?.mode ?? 'one',
  };
}

function overlayOf(session: Session, { highlights }: ScenePicture, site: Site | null): Overlay {
  const record = site && session.checks.of(subjectOf(site), session.bindings);
  return {
    ...emptyOverlay,
    ...(site && sitesOverlay([site], site.id, null)),
    findings: findingsOverlay(record?.result ?? null, null),
    highlights: collectionOf(
      highlights.flatMap(({ layer, feature }): Feature[] => {
        const geometry = session.featuresOf(layer).find(({ id }) => id === feature)?.geometry;
        return geometry ? [{ type: 'Feature', properties: { focus: true }, geometry }] : [];
      }),
    ),
  };
}
