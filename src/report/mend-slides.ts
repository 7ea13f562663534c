import { storedFiles } from '../io/stored-files';
import { writeZip } from '../io/write-zip';

/**
 * Mends what PptxGenJS 4.0.1 writes against the schema (ECMA-376, 21.1.2.2.6: a paragraph's properties stand once, before its runs): it
 * repeats them before every run, and keeps the lines of notes in one run. Folders, which the format has no use for, are left out.
 */
export function mendSlides(archive: ArrayBuffer): Uint8Array<ArrayBuffer>[] {
  const files = storedFiles(archive).filter(({ name }) => !name.endsWith('/'));
  return writeZip(
    files.map(({ name, bytes }) => {
      const mend = /^ppt\/slides\/slide\d+\.xml$/.test(name)
        ? propertiesOnce
        : /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)
          ? linesApart
          : null;
      return mend
        ? { name, bytes: new TextEncoder().encode(mend(new TextDecoder().decode(bytes))) }
        : { name, bytes };
    }),
  );
}

const propertiesOnce = (xml: string): string =>
  xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let seen = 0;
    return paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, (properties) =>
      seen++ === 0 ? properties : '',
    );
  });

const linesApart = (xml: string): string =>
  xml.replace(
    /(<a:p><a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)/,
    (_, start: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `${start}${line}${end}`)
        .join('</a:p>'),
  );
