import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed, and what the archive shall say of it other than the truth. */
export interface Packing {
  name: string | Uint8Array;
  bytes: Uint8Array;
  flags?: number;
  method?: number;
  /** what the archive says of the size */
  size?: number;
  crc?: number;
}

const head = (signature: number, listed: Buffer, fields: Buffer): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(signature);
  return Buffer.concat([four, listed, fields]);
};

/** A zip written after PKWARE's APPNOTE with node's zlib, honest or not. */
export function packZip(entries: readonly Packing[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, flags = 0, method = 8, size = bytes.length, crc = crc32(bytes) } of entries) {
    const encoded = Buffer.from(name);
    const packed = method === 0 ? Buffer.from(bytes) : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(encoded.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([head(0x04034b50, Buffer.alloc(0), fields), encoded, packed]);
    central.push(Buffer.concat([head(0x02014b50, Buffer.from([20, 0]), fields), place, encoded]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}
