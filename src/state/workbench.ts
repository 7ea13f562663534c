import type { Session } from './session.svelte';

/** Notes how the workbench stands: panels, selection and camera. Returns what puts it back exactly so. */
export function keepWorkbench(session: Session): () => void {
  const { panel, leftTab, siteDesk, stage, settings } = session;
  const { selectedId, focusedRule } = siteDesk;
  const camera = stage.pane?.camera;
  const leftPanelOpen = settings.leftPanelOpen;
  return () => {
    session.panel = panel;
    session.leftTab = leftTab;
    siteDesk.selectedId = selectedId;
    siteDesk.focusedRule = focusedRule;
    settings.change({ leftPanelOpen });
    if (camera) stage.pane?.jumpTo(camera);
  };
}
