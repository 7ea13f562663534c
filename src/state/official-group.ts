import type { LayerGroup } from '../domain/plan-schema';
import { messagesEn } from '../i18n/messages.en';
import { messagesZh } from '../i18n/messages.zh';
import type { OfficialLayers } from './official-layers.svelte';

/** The group of the layer tree that holds the user's official layers. */
export const officialGroup = ({ records }: OfficialLayers): LayerGroup => ({
  id: 'official-layers',
  name: { zh: messagesZh.sites.official, en: messagesEn.sites.official },
  layers: records.map(({ id }) => id),
});
