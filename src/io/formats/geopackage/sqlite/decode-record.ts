import { ByteCursor, wholeNumber, type SqlValue } from './byte-cursor';
import { damagedAt } from './sqlite-fault';

/** Bytes of a value by its serial type (sqlite.org/fileformat2, 2.1); 10 and 11 are kept for SQLite's own use. */
const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;
const firstBlob = 12;

const lengthOf = (type: number): number =>
  type < firstBlob ? (lengths[type] ?? Number.NaN) : Math.floor((type - firstBlob) / 2);

/** A number that is not one is stored as null, and so is read as such. */
const numeric = (value: number): SqlValue => (Number.isNaN(value) ? null : value);

function numberAt(view: DataView, at: number, type: number): SqlValue {
  switch (type) {
    case 1:
      return view.getInt8(at);
    case 2:
      return view.getInt16(at);
    case 3:
      return view.getInt8(at) * 0x1_0000 + view.getUint16(at + 1);
    case 4:
      return view.getInt32(at);
    case 5:
      return view.getInt16(at) * 0x1_0000_0000 + view.getUint32(at + 2);
    case 6:
      return wholeNumber(view.getBigInt64(at));
    case 7:
      return numeric(view.getFloat64(at));
    default:
      return type === 0 ? null : type - 8;
  }
}

/**
 * The values of a record, in the order of the columns. Blobs are views of the payload.
 * @param page named in the `SqliteFault` that is thrown where lengths and payload contradict each other
 */
export function decodeRecord(payload: Uint8Array, decoder: TextDecoder, page: number): SqlValue[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const head = new ByteCursor(payload, 0, payload.length, page);
  const headEnd = head.varint();
  const values: SqlValue[] = [];
  for (let at = headEnd; head.at < headEnd;) {
    const type = head.varint();
    const end = at + lengthOf(type);
    if (!(end <= payload.length)) throw damagedAt(page);
    if (type < firstBlob) values.push(numberAt(view, at, type));
    else values.push(type % 2 === 0 ? payload.subarray(at, end) : decoder.decode(payload.subarray(at, end)));
    at = end;
  }
  if (head.at !== headEnd) throw damagedAt(page);
  return values;
}
