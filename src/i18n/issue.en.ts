import { archiveIssueEn } from './archive-issue.en';
import { binaryFormatIssueEn } from './binary-format-issue.en';
import { frameIssueEn } from './frame-issue.en';
import type { IssueWords } from './issue-words';
import { placedFeatureIssueEn } from './placed-feature-issue.en';
import { textFormatIssueEn } from './text-format-issue.en';
import { templateIssueEn } from './template-issue.en';
import { writerIssueEn } from './writer-issue.en';

/** Problems in the user's data, in English. */
export const issueEn: IssueWords = {
  place: {
    file: 'File “{file}”',
    line: 'line {line}, column {column}',
    lineOnly: 'line {line}',
    path: '{path}',
    feature: 'feature {n}',
    featureName: ' “{name}”',
    part: 'part {n}',
    ring: 'ring {n}',
    vertex: 'point {n}',
    lonLat: ' (longitude {lon}, latitude {lat})',
    comma: ', ',
    colon: ': ',
  },
  codes: {
    'coordinate-not-finite':
      'The coordinates ({lon}, {lat}) are not finite numbers. Correct the point where it was made and export again.',
    'longitude-out-of-range':
      'Longitude {lon} is outside −180 to 180. Check unit and order of the coordinates (longitude first).',
    'latitude-out-of-range':
      'Latitude {lat} is outside −90 to 90. Check unit and order of the coordinates (longitude first).',
    'ring-too-short':
      'The ring has {count} points; a closed ring needs at least 4 (the last repeats the first). Complete or delete it.',
    'ring-not-closed':
      'The ring is not closed: its last point differs from the first. Nothing is closed for you; close it where it was made and export again.',
    'ring-zero-area': 'All points of the ring lie on one line, so it has no area. Delete or correct it.',
    'ring-crosses-antimeridian':
      'The ring crosses the 180° meridian. Cut it in two there first (RFC 7946, section 3.1.9).',
    'ring-crosses-itself':
      'The ring crosses itself: the edge from this point crosses the edge from point {otherVertex}. Put the points in order or split the shape.',
    'ring-touches-itself':
      'The ring comes back to itself here (at the edge from point {otherVertex}). Split it here, or make the inner loop a hole.',
    'ring-retraces-itself':
      'The ring runs back along itself here, on the edge from point {otherVertex}. Delete the spike or bridge.',
    'rings-cross':
      'It crosses ring {otherRing} of the same polygon. Holes must lie inside the outer ring and apart from each other; correct the border.',
    'rings-share-edge':
      'It shares a stretch of border with part {otherPart}, ring {otherRing}. No area is affected and it is loaded; better merge them where they were made.',
    'hole-outside':
      'The hole does not lie inside its outer ring. Check the order of the rings, or make it a polygon of its own.',
    'hole-fills-ring':
      'The hole is the same as the outer ring, so nothing is left inside. Delete one of them.',
    'holes-overlap': 'The hole overlaps ring {otherRing} of the same polygon. Merge the two holes.',
    'parts-overlap':
      'It overlaps part {otherPart}, so the common area would count twice. Merge (dissolve) the parts first.',
    'repeated-points':
      '{count} points repeat the one before them. No area is affected; it is loaded and left as it is.',
    'geometry-too-intricate':
      'More than {limit} pairs of edges lie near each other, too many to check in reasonable time. Simplify the shape or split the file.',

    'file-unreadable': 'The file cannot be read. Check its path and the right to read it.',
    'file-empty': 'The file is empty. Check it or export it again.',
    'file-too-large':
      'The file has {megabytes} MB, more than the limit of {limit} MB. Export only the sites to be checked.',
    'file-not-text': 'This is not a text file and can’t be read as GeoJSON. Save it as GeoJSON (UTF-8).',
    'file-is-archive':
      'This is a compressed file. Unpack it and load the GeoJSON in it; convert a Shapefile to GeoJSON first.',
    'file-is-xml': 'This is an XML file (such as KML or GML), not GeoJSON. Convert it to GeoJSON first.',
    'json-syntax':
      'This is not correct JSON: “{found}” can’t stand here. Export it again, or look at this place in a text editor.',
    'json-truncated':
      'The file ends here before it is complete. It may not have been fully downloaded or copied; get it again.',
    'json-not-a-number':
      '“{token}” is not allowed in JSON: a coordinate or attribute is no valid number. Correct it where it was made and export again.',
    'json-too-deep':
      'It is nested more than {limit} levels deep, which no ordinary GeoJSON is. Check where the file comes from.',
    'json-duplicate-key':
      'The key “{key}” stands twice in one object, so it is not clear which one counts. Delete one of them.',
    'property-repeated':
      'The attribute “{key}” stands twice in one feature; the later one is taken. The shape is not affected.',
    'issues-left-off': '{count} more problems are not listed. Correct those above and load the file again.',

    'geojson-type-unknown': 'The type “{type}” is not a type of GeoJSON. Export a FeatureCollection.',
    'geojson-structure':
      'The structure is not that of GeoJSON (the validator says: {detail}). Export it again.',
    'member-missing': '“{member}” is missing or not what it should be. Export standard GeoJSON (RFC 7946).',
    'coordinate-not-number':
      'The coordinates {found} contain something that is not a number. Correct the point where it was made and export again.',
    'position-invalid':
      'A point [longitude, latitude] is expected here, but there is {found}. Check the nesting of the coordinates and export again.',
    'too-many-vertices':
      'There are more than {limit} vertices. Export only the sites to be checked, or split the file.',
    'crs-not-supported':
      'The coordinate system is “{crs}”; only longitude and latitude can be read (CGCS2000, EPSG:4490, or WGS 84). Convert the file to EPSG:4490 in a GIS first.',
    'coordinates-projected':
      'The coordinates ({x}, {y}) look like metres of a projection (such as Gauss–Krüger), not longitude and latitude; features so affected: {features}. Convert the file to CGCS2000 longitude and latitude (EPSG:4490) in a GIS first.',
    'coordinates-swapped':
      'Longitude and latitude of ({x}, {y}) are swapped: the other way round it lies in the plan; features so affected: {features}. GeoJSON has longitude first; swap them and export again.',
    'outside-extent':
      'It lies wholly outside the plan; features so affected: {features}. It is loaded, but there is no control data to compare it with; check coordinate system and county.',
    'collection-empty': 'There are no features in the file. Check what was selected for export.',
    'no-polygons':
      'There is no polygon to check: points {points}, lines {lines}, without shape {nulls}. Export the polygon of the project’s extent; lines must be made polygons first.',
    'non-polygons-skipped': 'Only polygons were loaded; left out: points {points}, lines {lines}.',
    'null-geometries-skipped': 'Features without a shape, not loaded: {count}.',
    'extra-ordinates-ignored':
      'Heights or other third numbers of the coordinates were not used; features so affected: {features}.',

    'project-not-one':
      'This is no Yutu project file. Choose a .yutu.json file that was made by “Save to a file”.',
    'project-newer':
      'The project file has version {found}, and this program knows versions up to {known}. A newer program saved it: open it with that one. The file was not changed.',
    'project-field':
      '{expected} was expected, and {received} was found. The file may be incomplete or altered: use the file as it was saved, or a backup.',
    'project-id-repeated':
      'The id “{id}” occurs twice, and which one counts can’t be told. Use the file as it was saved, or a backup.',
    'project-one-at-a-time': 'One project file is opened at a time, and this one was not. Open it by itself.',
    'project-plan-unknown':
      'The plan “{plan}”, over which the project was made, is not in this program. Open it with one that has the plan.',
    'project-layer-absent':
      'The official layer “{name}” that was used when the project was saved did not come with the file. Load {source} again (SHA-256 {sha256}…), so that verdicts rest on the same data.',
    'project-verdict-changed':
      '{count} sites have another verdict now than when the project was saved (such as “{name}”: {before} then, {after} now). Go by the verdict of now.',
    'project-plan-version':
      'The project was made over version {theirs} of the plan, and version {ours} is open. It was loaded: look the scenes over, and check the sites anew.',

    'plan-file-unreadable': 'This file can’t be read. Make sure that the plan pack is complete.',
    'plan-not-utf8': 'This is not UTF-8 text. Save it as UTF-8.',
    'plan-field-missing': 'The field “{key}” is missing.',
    'plan-field-unknown':
      'There is no field “{key}”. Check the spelling; geodata/README.md lists the fields.',
    'plan-field-invalid': 'Expected {expected}, found {received}.',
    'plan-id-repeated': 'The id “{id}” is used twice. Ids are unique in a pack.',
    'plan-reference-unknown': '“{id}” is referred to but does not exist.',
    'plan-tree-absent': 'The layer “{id}” is missing from the layer tree.',
    'plan-tree-repeated': 'The layer “{id}” stands twice in the layer tree.',
    'plan-box-outside': 'The box reaches outside the plan’s extent.',
    'plan-coverage-shape': 'The feature “{id}” is no polygon and can’t be the plan’s coverage.',
    'plan-rule-layer': 'The layer “{id}” is no polygon layer for control; a rule can’t judge by it.',
    'plan-rule-value':
      'The layer “{layer}” has no feature whose “{field}” is “{value}”, so the rule would judge nothing.',
    'plan-rule-answers':
      'The rule applies by every answer, or by none, so that asking decides nothing. There must be one of each.',
    'plan-rule-none': '“{id}” stands for none of the activities and can’t be the id of one.',
    'plan-symbol-empty': 'The symbol draws nothing for this shape ({geometry}).',
    'plan-class-absent': 'The value {value} of “{field}” is in no class, so the feature would not be drawn.',
    'plan-field-unused': 'No feature has the field “{field}”. Check the spelling.',
    'plan-geometry-invalid': 'Wrong type of geometry: {received}.',
    'plan-position-invalid':
      'Wrong coordinates: {received}. Two finite numbers in range are expected (longitude, latitude).',
    'plan-line-short': 'A line needs at least two different points.',
    'plan-feature-id-differs': 'The feature’s id “{id}” differs from the id “{other}” in its properties.',
    'plan-feature-shape': 'The layer is for {expected}, but the feature is {received}.',
    'plan-feature-unplaced': 'The feature has no place, and neither a note nor towns say why.',
    'plan-feature-outside': 'The point ({lon}, {lat}) lies outside the plan’s extent.',
    'plan-feature-unsourced': 'The feature has no sources.',
    'plan-measure-shape': 'The layer “{id}” is not for {expected}, so the indicator can’t be measured on it.',
    'plan-measure-unit': 'What is measured can’t be compared in the unit “{unit}”. Use one of: {units}.',
    'plan-statement-unanswered': 'No feature with a place shows this statement, and no reason says why.',
    'plan-statement-twice':
      'A feature with a place shows this statement, so there is no reason to give. Say in note what is missing.',
    'plan-statement-towns': 'The reason is “town”, but no towns are named (towns or townsInferred).',
    'plan-statement-uncited': 'The sources of the feature “{id}” don’t name the document “{document}”.',
    'plan-feature-unstated':
      'No statement names the feature “{id}”. Name it in a statement of statements.json.',
    'plan-scene-value':
      'The layer “{layer}” has no feature whose “{field}” is “{value}”: the scene would show less than it says.',
    'plan-scene-unseen':
      'The layer “{id}” is not shown in this picture, so this has no effect. Add it to layers, or take this out.',
    'plan-scene-site':
      'A pack has no site “{id}”: only the scenes of a project can show a check. Take check out.',
    'plan-format-lines': 'One feature a line is expected: {expected} features, but {found} lines.',
    'plan-format-decimals': 'Coordinates have more than {most} decimals. Keep {most} (about 1 cm).',

    'typed-coordinate-single': 'There is only one angle. Type the other one too, such as 121.25 30.2.',
    'typed-coordinate-sixtieths':
      'Minutes and seconds must be below 60; {found} is not. Check degrees, minutes and seconds.',
    'typed-coordinate-letters':
      'Both numbers have the same direction ({first}, {second}). One must be a longitude (E/W), the other a latitude (N/S).',
    'typed-coordinate-range':
      '{first}, {second} lie outside −180 to 180 of longitude and −90 to 90 of latitude. Check the numbers.',
    'typed-coordinate-plane':
      '{first}, {second} are not Gauss–Krüger coordinates: a northing has 7 digits before the point, an easting 6, or 8 with the number of its belt. Check the digits.',
    'typed-coordinate-belt':
      'Belt {zone} is none of China’s: 3° belts are 25 to 45, 6° belts 13 to 23. Check the first two digits of the easting.',
    ...archiveIssueEn,
    ...binaryFormatIssueEn,
    ...frameIssueEn,
    ...placedFeatureIssueEn,
    ...textFormatIssueEn,
    ...templateIssueEn,
    ...writerIssueEn,
  },
};
