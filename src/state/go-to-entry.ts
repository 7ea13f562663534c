import { tick } from 'svelte';
import type { SearchEntry } from '../domain/search-entry';
import { nextFrame } from './next-frame';
import type { Session } from './session.svelte';

/** Opens what was found where the workbench shows its kind, and goes to its place. A command is none of this room's. */
export async function goToEntry(session: Session, entry: SearchEntry): Promise<void> {
  switch (entry.kind) {
    case 'project':
    case 'feature':
    case 'town':
      return goToFeature(session, entry);
    case 'layer':
      return goToLayer(session, entry.id);
    case 'statement':
      session.showStatement(entry.id);
      return;
    case 'indicator':
      session.closePanel();
      session.panel = 'content';
      return session.content.showIndicator(entry.id);
    case 'site':
      return goToSite(session, entry.id);
    case 'scene': {
      const scene = session.scenes.all.find(({ id }) => id === entry.id);
      session.settings.change({ leftPanelOpen: true });
      session.leftTab = 'scenes';
      return scene && session.board.show(scene);
    }
    case 'command':
      return;
  }
}

/** Lights a feature up, its layer on for the moment, with its facts beside it. */
async function goToFeature(session: Session, { id, layer: layerId = '' }: SearchEntry): Promise<void> {
  const layer = session.layer(layerId);
  const feature = session.featuresOf(layerId).find((one) => one.id === id);
  if (!layer || !feature) return;
  session.closePanel();
  session.inspection.found = [{ layer, feature }];
  session.inspection.focus = 0;
  session.panel = 'inspection';
  session.view.lend([layerId]);
  if (!feature.geometry) return;
  // so that the place comes to lie beside the panel
  await nextFrame();
  session.stage.goTo([feature.geometry], feature.properties.accuracyM);
}

async function goToLayer(session: Session, id: string): Promise<void> {
  session.closePanel();
  session.settings.change({ leftPanelOpen: true });
  session.leftTab = 'layers';
  session.view.setVisible([id], true);
  session.search.revealed = id;
  await tick();
  session.stage.goTo(session.featuresOf(id).flatMap(({ geometry }) => geometry ?? []));
}

async function goToSite(session: Session, id: string): Promise<void> {
  const site = session.sites.find(id);
  if (!site) return;
  session.settings.change({ leftPanelOpen: true });
  session.siteDesk.select(id);
  await tick();
  session.stage.goTo([site.geometry]);
}
