/** What can be wrong with polygons, whoever brought them. */
type GeometryIssueCode =
  | 'coordinate-not-finite'
  | 'longitude-out-of-range'
  | 'latitude-out-of-range'
  | 'ring-too-short'
  | 'ring-not-closed'
  | 'ring-zero-area'
  | 'ring-crosses-antimeridian'
  | 'ring-crosses-itself'
  | 'ring-touches-itself'
  | 'ring-retraces-itself'
  | 'rings-cross'
  | 'rings-share-edge'
  | 'hole-outside'
  | 'hole-fills-ring'
  | 'holes-overlap'
  | 'parts-overlap'
  | 'repeated-points'
  | 'geometry-too-intricate';

/** What can be wrong with a file as such, before its geometry is looked at. */
type FileIssueCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-text'
  | 'file-is-archive'
  | 'file-is-xml'
  | 'json-syntax'
  | 'json-truncated'
  | 'json-not-a-number'
  | 'json-too-deep'
  | 'json-duplicate-key'
  | 'property-repeated'
  | 'issues-left-off';

/** What can be wrong with a GeoJSON file of sites. */
type GeojsonIssueCode =
  | 'geojson-type-unknown'
  | 'geojson-structure'
  | 'member-missing'
  | 'coordinate-not-number'
  | 'position-invalid'
  | 'too-many-vertices'
  | 'crs-not-supported'
  | 'coordinates-projected'
  | 'coordinates-swapped'
  | 'outside-extent'
  | 'collection-empty'
  | 'no-polygons'
  | 'non-polygons-skipped'
  | 'null-geometries-skipped'
  | 'extra-ordinates-ignored';

/** What can be noticed when the features of a file of any format are put on the map. */
export type PlacedFeatureIssueCode =
  | 'repeated-points-left-out'
  | 'ring-spike'
  | 'declared-area-differs'
  | 'declared-area-in-m2'
  | 'declared-area-in-mu'
  | 'frame-undeclared'
  | 'axes-against-heads';

/** What can be wrong with a plan pack; `src/plan` raises them. */
type PlanIssueCode =
  | 'plan-file-unreadable'
  | 'plan-not-utf8'
  | 'plan-field-missing'
  | 'plan-field-unknown'
  | 'plan-field-invalid'
  | 'plan-id-repeated'
  | 'plan-reference-unknown'
  | 'plan-tree-absent'
  | 'plan-tree-repeated'
  | 'plan-box-outside'
  | 'plan-coverage-shape'
  | 'plan-rule-layer'
  | 'plan-rule-value'
  | 'plan-rule-answers'
  | 'plan-rule-none'
  | 'plan-symbol-empty'
  | 'plan-class-absent'
  | 'plan-field-unused'
  | 'plan-geometry-invalid'
  | 'plan-position-invalid'
  | 'plan-line-short'
  | 'plan-feature-id-differs'
  | 'plan-feature-shape'
  | 'plan-feature-unplaced'
  | 'plan-feature-outside'
  | 'plan-feature-unsourced'
  | 'plan-measure-shape'
  | 'plan-measure-unit'
  | 'plan-statement-unanswered'
  | 'plan-statement-twice'
  | 'plan-statement-towns'
  | 'plan-statement-uncited'
  | 'plan-feature-unstated'
  | 'plan-scene-value'
  | 'plan-scene-unseen'
  | 'plan-scene-site'
  | 'plan-format-lines'
  | 'plan-format-decimals';

/** What can be wrong with a project file. */
type ProjectIssueCode =
  | 'project-not-one'
  | 'project-newer'
  | 'project-one-at-a-time'
  | 'project-field'
  | 'project-id-repeated'
  | 'project-plan-unknown'
  | 'project-plan-version'
  | 'project-layer-absent'
  | 'project-verdict-changed';

/** What can be wrong with a template of check sheets. */
export type TemplateIssueCode =
  | 'template-not-one'
  | 'template-newer'
  | 'template-field'
  | 'template-unknown'
  | 'template-list'
  | 'template-logo';

/** What can be wrong with coordinates that were typed. */
type TypedCoordinateIssueCode =
  | 'typed-coordinate-single'
  | 'typed-coordinate-sixtieths'
  | 'typed-coordinate-letters'
  | 'typed-coordinate-range'
  | 'typed-coordinate-plane'
  | 'typed-coordinate-belt';

/** What can be wrong with an archive, and with files that should come together. */
export type ArchiveIssueCode =
  | 'archive-damaged'
  | 'archive-entry-damaged'
  | 'archive-checksum'
  | 'archive-encrypted'
  | 'archive-method'
  | 'archive-nested'
  | 'archive-too-large'
  | 'archive-ratio'
  | 'archive-entries'
  | 'archive-empty'
  | 'archive-names-reduced'
  | 'shapefile-part-alone'
  | 'geodatabase-not-read';

/** What can be wrong with shapefiles, XML, databases and drawings, and with files of no format that is read. */
export type BinaryFormatIssueCode =
  | 'shp-header'
  | 'shp-truncated'
  | 'shp-length'
  | 'shp-record'
  | 'shp-type'
  | 'shp-without-dbf'
  | 'dbf-unreadable'
  | 'dbf-count'
  | 'dbf-row-deleted'
  | 'dbf-fields-unread'
  | 'dbf-encoding-unfit'
  | 'encoding-contradicts'
  | 'xml-doctype'
  | 'xml-syntax'
  | 'xml-encoding'
  | 'xml-too-deep'
  | 'kml-network-link'
  | 'kml-coordinates'
  | 'kml-several'
  | 'kml-overlays'
  | 'kmz-without-kml'
  | 'gpx-point'
  | 'sqlite-damaged'
  | 'sqlite-cut-short'
  | 'sqlite-without-rowid'
  | 'gpkg-not-one'
  | 'gpkg-geometry'
  | 'gpkg-curves'
  | 'gpkg-views-skipped'
  | 'gpkg-write-ahead-log'
  | 'gpkg-other-frame'
  | 'dxf-binary'
  | 'dxf-syntax'
  | 'dxf-skipped'
  | 'dxf-blocks'
  | 'dxf-bulge'
  | 'no-features'
  | 'format-is-pdf'
  | 'format-is-word'
  | 'format-is-picture'
  | 'format-is-drawing'
  | 'format-is-xls'
  | 'format-is-packed'
  | 'format-is-access'
  | 'format-is-html'
  | 'format-is-plain-xml'
  | 'format-unknown';

/** What can be wrong with the frame that a file's coordinates are in. */
export type FrameIssueCode =
  | 'frame-unknown'
  | 'frame-none-fits'
  | 'frame-two-belts'
  | 'frame-datum-older'
  | 'frame-claim-against-digits'
  | 'frame-claim-against-prefix'
  | 'frame-axes-against-format'
  | 'frame-claims-differ'
  | 'frame-zone-against-prefix'
  | 'frame-width-against-prefix'
  | 'frame-zone-unknown';

/** What can be wrong with texts and tables of coordinates. */
export type TextFormatIssueCode =
  | 'text-undecodable'
  | 'text-encoding-unfit'
  | 'ordinate-invalid'
  | 'ring-number-returns'
  | 'survey-head-missing'
  | 'survey-row-unreadable'
  | 'survey-not-areal'
  | 'survey-plot-empty'
  | 'survey-count-differs'
  | 'survey-no-plots'
  | 'survey-packed-degrees'
  | 'survey-unit-unknown'
  | 'survey-shift-not-applied'
  | 'cass-row-unreadable'
  | 'table-head-missing'
  | 'table-rows-skipped'
  | 'table-no-coordinates'
  | 'table-no-rows'
  | 'table-quotes'
  | 'sheet-too-wide'
  | 'sheet-unknown'
  | 'xls-not-supported'
  | 'xlsx-unreadable'
  | 'wkt-syntax'
  | 'wkt-truncated'
  | 'wkt-type-unknown'
  | 'wkt-dimensions'
  | 'wkt-too-deep'
  | 'wkt-srid-differs';

/** What stands in the way of writing sites in some format, or can't be written in it as it is. */
export type WriterIssueCode =
  | 'write-nothing'
  | 'write-frame-degrees'
  | 'write-frame-shift'
  | 'write-frame-survey'
  | 'write-frame-unnamed'
  | 'write-too-many-fields'
  | 'write-too-many-corners'
  | 'write-fields-renamed'
  | 'write-text-cut'
  | 'write-text-changed'
  | 'write-attributes-left'
  | 'write-cell-long'
  | 'package-too-large';

/**
 * Every problem that can be raised in the user's data, by the room that raises it. The compiler asks for words in
 * each language (`issue.zh.ts`, `issue.en.ts`) for each of them.
 */
export type IssueCode =
  | GeometryIssueCode
  | FileIssueCode
  | GeojsonIssueCode
  | PlanIssueCode
  | ProjectIssueCode
  | TemplateIssueCode
  | TypedCoordinateIssueCode
  | PlacedFeatureIssueCode
  | FrameIssueCode
  | ArchiveIssueCode
  | BinaryFormatIssueCode
  | TextFormatIssueCode
  | WriterIssueCode;
