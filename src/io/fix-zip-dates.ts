const [endSignature, endLength] = [0x06054b50, 22];
/** 1980-01-01 00:00, the earliest date there is */
const [time, date] = [0, 0x0021];

/**
 * Sets the dates of all files of an archive without a comment to the earliest there is, in place, so that the same files make the same bytes
 * (PKWARE APPNOTE 6.3, 4.3.7 and 4.3.12). Throws on any other bytes.
 */
export function fixZipDates(archive: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new Error('This is no plain archive.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    setDate(view, at + 12);
    setDate(view, view.getUint32(at + 42, true) + 10);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, time, true);
  view.setUint16(at + 2, date, true);
}
