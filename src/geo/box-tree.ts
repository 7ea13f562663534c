import { mortonOrder } from './morton-order';

/** Fewer are looked through sooner than a tree is made. */
const fewBoxes = 48;

/** Four numbers for each box: west, south, east, north. */
export type Boxes = Float64Array;

/** Whether box `i` of some boxes meets box `j` of others. */
function meet(a: Boxes, i: number, b: Boxes, j: number): boolean {
  return (
    (a[4 * i] as number) <= (b[4 * j + 2] as number) &&
    (b[4 * j] as number) <= (a[4 * i + 2] as number) &&
    (a[4 * i + 1] as number) <= (b[4 * j + 3] as number) &&
    (b[4 * j + 1] as number) <= (a[4 * i + 3] as number)
  );
}

/** A binary tree over boxes, numbered as a heap: node 1 is the root, `2n` and `2n + 1` lie under `n`, the boxes themselves come last. */
interface Tree {
  /** the first node that is a box */
  leaves: number;
  /** place among the boxes of the tree → box */
  order: Uint32Array;
  /** inside out where there is no box below, so that the node meets nothing */
  nodes: Boxes;
}

/** Boxes by place: a tree over them in the order of a Morton curve, which is walked without calls or a stack. */
export class BoxTree {
  readonly #boxes: Boxes;
  readonly #tree: Tree | null;

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
    this.#tree = boxes.length <= 4 * fewBoxes ? null : treeOver(boxes);
  }

  /** The boxes from number `from` on that meet box `i` of `others`, in ascending order. */
  meeting(others: Boxes, i: number, from: number): number[] {
    return this.#tree === null
      ? meetingOfFew(this.#boxes, others, i, from)
      : meetingInTree(this.#tree, others, i, from).sort((a, b) => a - b);
  }
}

function meetingOfFew(boxes: Boxes, others: Boxes, i: number, from: number): number[] {
  const found: number[] = [];
  for (let box = from; box < boxes.length / 4; box++) if (meet(boxes, box, others, i)) found.push(box);
  return found;
}

function meetingInTree({ leaves, order, nodes }: Tree, others: Boxes, i: number, from: number): number[] {
  const found: number[] = [];
  let node = 1;
  do {
    const isMet = meet(nodes, node, others, i);
    if (isMet && node < leaves) {
      node *= 2;
      continue;
    }
    const box = isMet ? (order[node - leaves] as number) : -1;
    if (box >= from) found.push(box);
    node = nodeAfter(node);
  } while (node !== 1);
  return found;
}

/** The node that a walk comes to after all that lies under one; the root again at the end. */
function nodeAfter(node: number): number {
  let next = node + 1;
  while (next % 2 === 0) next >>= 1;
  return next;
}

function treeOver(boxes: Boxes): Tree {
  const order = mortonOrder(cornersOf(boxes));
  const leaves = 2 ** Math.ceil(Math.log2(order.length));
  const nodes = new Float64Array(8 * leaves);
  for (let place = 0; place < leaves; place++) {
    const box = place < order.length ? (order[place] as number) : null;
    for (let side = 0; side < 4; side++) {
      const none = side < 2 ? Infinity : -Infinity;
      nodes[4 * (leaves + place) + side] = box === null ? none : (boxes[4 * box + side] as number);
    }
  }
  for (let at = 4 * (leaves - 1); at > 0; at -= 4) {
    const below = 2 * at;
    nodes[at] = Math.min(nodes[below] as number, nodes[below + 4] as number);
    nodes[at + 1] = Math.min(nodes[below + 1] as number, nodes[below + 5] as number);
    nodes[at + 2] = Math.max(nodes[below + 2] as number, nodes[below + 6] as number);
    nodes[at + 3] = Math.max(nodes[below + 3] as number, nodes[below + 7] as number);
  }
  return { leaves, order, nodes };
}

/** The south-west corners of boxes. */
function cornersOf(boxes: Boxes): Float64Array {
  const corners = new Float64Array(boxes.length / 2);
  for (let i = 0; i < corners.length; i += 2) {
    corners[i] = boxes[2 * i] as number;
    corners[i + 1] = boxes[2 * i + 1] as number;
  }
  return corners;
}
