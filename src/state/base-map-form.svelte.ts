import { readBaseMap, type BaseMap, type BaseMapKind } from '../domain/base-map-schema';
import { refuseBaseMap, type BaseMapRefusal } from '../domain/refuse-base-map';

interface Fields {
  kind: BaseMapKind;
  name: string;
  attribution: string;
  address: string;
  set: 'vec' | 'img' | 'ter';
  labels: boolean;
  key: string;
  layer: string;
  style: string;
  matrixSet: string;
  version: '1.1.1' | '1.3.0';
  format: string;
}

const empty: Fields = {
  kind: 'tianditu',
  name: '',
  attribution: '',
  address: '',
  set: 'vec',
  labels: true,
  key: '',
  layer: '',
  style: 'default',
  matrixSet: 'GoogleMapsCompatible',
  version: '1.3.0',
  format: 'image/png',
};

/** What the user tells of an online base map, until it is one that can be consented to. */
export class BaseMapForm {
  readonly fields = $state<Fields>({ ...empty });
  hasConsent = $state(false);

  #parsed: BaseMap | null = $derived(readBaseMap(draftOf(this.fields)));
  /** why what was told can't be used; null where it can, or isn't told whole */
  refusal: BaseMapRefusal | null = $derived(this.#parsed && refuseBaseMap(this.#parsed));
  /** what was told; null as long as something is missing or refused */
  map: BaseMap | null = $derived(this.refusal ? null : this.#parsed);

  clear(): void {
    Object.assign(this.fields, empty);
    this.hasConsent = false;
  }
}

function draftOf(fields: Fields): unknown {
  const { kind, set, labels, key, address, layer, style, matrixSet, version, format } = fields;
  const common = {
    id: crypto.randomUUID(),
    name: fields.name.trim() || (kind === 'tianditu' ? `tianditu.gov.cn/${set}` : address.trim()),
    attribution: fields.attribution.trim(),
  };
  switch (kind) {
    case 'tianditu':
      return { ...common, kind, set, labels, key };
    case 'xyz':
      return { ...common, kind, address };
    case 'wmts':
      return { ...common, kind, address, layer, style, matrixSet, format };
    case 'wms':
      return { ...common, kind, address, layers: layer, version, format };
  }
}
