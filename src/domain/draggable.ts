import { ringCount, vertexCount, type Areal, type Polygon } from './geometry';

/** More corners than these follow the pointer too slowly, and can't be told apart on a screen. */
export const mostDragged = 2000;

/** Whether an outline is one ring without holes, of whatever length. */
export const isOneRing = (geometry: Areal): geometry is Polygon =>
  geometry.type === 'Polygon' && ringCount(geometry) === 1;

/** Whether the corners of an outline can be dragged on the map. */
export const isDraggable = (geometry: Areal): geometry is Polygon =>
  isOneRing(geometry) && vertexCount(geometry) - 1 <= mostDragged;
