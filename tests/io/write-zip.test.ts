import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/io/write-zip';
import { unzip } from './unzip';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('an archive', () => {
  it('has every file under its name, with the checksum that zlib finds', async () => {
    const entries = [
      { name: '01 一区两带.png', bytes: bytesOf('first') },
      { name: 'empty', bytes: new Uint8Array(0) },
      { name: '02.png', bytes: Uint8Array.from({ length: 70_000 }, (_, i) => i % 251) },
    ];
    const files = unzip(new Uint8Array(await new Blob(writeZip(entries)).arrayBuffer()));
    expect([...files.keys()]).toEqual(entries.map(({ name }) => name));
    for (const { name, bytes } of entries)
      expect(Buffer.from(files.get(name) ?? [1])).toEqual(Buffer.from(bytes));
  });
});
