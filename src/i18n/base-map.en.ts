import type { baseMapZh } from './base-map.zh';

export const baseMapEn: typeof baseMapZh = {
  heading: 'Online base map',
  intro:
    'Nothing is asked of the network by default. An online map can be laid under the plan: Tianditu (with a key of your own), XYZ, WMTS or WMS.',
  onePage:
    'The offline file has no online base maps: its policy lets the page reach no host at all. Use the viewer that npm start opens.',
  secret: 'Confidential mode allows no online base map. Turn it off first to use one.',
  listHeading: 'Base maps that you consented to',
  none: 'No base map',
  forget: (name) => `Withdraw consent and remove: ${name}`,
  opacity: 'Opacity of the base map',
  addHeading: 'Add a base map',
  kind: 'Type',
  kinds: { tianditu: 'Tianditu', xyz: 'XYZ tiles', wmts: 'WMTS', wms: 'WMS' },
  set: 'Map',
  sets: { vec: 'Roads', img: 'Imagery', ter: 'Terrain' },
  labels: 'With names',
  key: 'Key (tk)',
  keyHint: 'Apply for a key of the “browser” type on the Tianditu site.',
  name: 'Name',
  nameHint: 'the address if left empty',
  address: 'Address',
  addressHint: {
    xyz: 'E.g. https://host/{z}/{x}/{y}.png; {-y} where rows count from the south, {a-c} or {0-7} for several hosts. Tiles of this computer or the office likewise, e.g. http://127.0.0.1:8080/{z}/{x}/{y}.png',
    wmts: 'The endpoint for key-value pairs, or a template with {TileMatrix}/{TileRow}/{TileCol}; Web Mercator only',
    wms: 'The endpoint; asked in EPSG:3857, 256 × 256 a tile',
    tianditu: '',
  },
  layer: 'Layer',
  style: 'Style',
  matrixSet: 'Matrix set',
  version: 'Version',
  format: 'Format',
  attribution: 'Attribution and map approval number',
  attributionHint: 'shown on the map, as the provider asks for',
  refusals: {
    gcj02:
      'Can’t be used: this provider’s maps of China are shifted by GCJ-02 (some 100–600 m). Under a plan they lie in the wrong place, and a check against them would be wrong.',
    bd09: 'Can’t be used: Baidu maps use BD-09, shifted once more over GCJ-02 and in another projection. Under a plan they lie in the wrong place, and a check against them would be wrong.',
    latLon:
      'Can’t be used: these tiles are cut in degrees (such as Tianditu’s c sets) and don’t fit a Web Mercator map. Use the w sets or GoogleMapsCompatible.',
    template: 'The address needs {z}, {x} and {y} (or {-y}).',
    address: 'The address must begin with http:// or https://.',
  },
  relay:
    'Shifted maps are recognised by their host; one that is relayed under another name is not. Make sure that it is in CGCS2000 or WGS 84.',
  consentHeading: (host) => `Before you consent: what is sent to ${host}`,
  consent: [
    'The numbers of the tiles you look at (level, column, row): they tell which area you are looking at.',
    'This computer’s network address (IP), the browser’s model and the origin of this page.',
  ],
  consentKey:
    'The key in the address, if any: with every request; it is stored in plain text in this browser’s settings.',
  consentNever:
    'Your sites, layers, results and other data are never sent. The network is used only while the base map is on; checks, exports and talks don’t use it.',
  agree: (host) => `I understand, and consent to asking ${host} for tiles`,
  use: 'Use this base map',
  reload: 'Use this base map (loads the page anew once)',
  reloadHint:
    'The browser now bars this page from the network. To let it through, the page has to be loaded anew; the project is saved, and you come back to where you are.',
  forgotten:
    'The browser keeps no settings (private mode, or no space left): the consent would be forgotten, and online base maps can’t be used.',
  badge: 'Online',
  badgeHint: (name) => `Online base map in use: ${name}`,
  online: 'Online base map in use · your data stay here',
  schematic: 'The plan’s lines are schematic: precise as the base map is, they can’t be placed by it',
  troubles: {
    offline: 'No network: the base map can’t be fetched',
    unreachable:
      'The base map’s server can’t be reached: no connection, a wrong address, or it lets no web page fetch tiles (CORS)',
    refused: 'The base map’s server refuses: the key is wrong, has run out or lacks the right',
    tooMany:
      'The base map’s server says there are too many requests, or the key’s quota of the day is used up',
    failing: 'The base map’s server fails, or has no tiles here',
    noImage: 'The base map’s server answers with no picture: the layer, format or key may be wrong',
  },
  retry: 'Try again',
  turnOff: 'Turn the base map off',
  tianditu:
    'Tianditu · National Platform for Common Geospatial Information Services; approval number as on its site',
};
