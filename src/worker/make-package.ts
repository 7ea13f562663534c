import type { RuleBinding } from '../domain/finding';
import { errorIssue } from '../domain/issue';
import { packageEn } from '../i18n/package.en';
import { packageZh } from '../i18n/package.zh';
import { sheetEn } from '../i18n/sheet.en';
import { sheetZh } from '../i18n/sheet.zh';
import { ArchiveFull } from '../io/write-zip';
import { SheetFull } from '../io/writers/xlsx/workbook-writer';
import type { PackageBasis, PackageOrder, PackageSite } from '../report/package/package-order';
import { writePackage } from '../report/package/write-package';
import { resultUnpacker } from './packed-result';
import type { MadePackage, PackedSite } from './packed-package';

/** So many bytes are held before they are handed to the browser, which may put them onto the disk. */
const flushBytes = 4 << 20;

/** The parts of a package on their way into a `Blob`. */
class BlobParts {
  #blobs: Blob[] = [];
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  take(parts: readonly Uint8Array<ArrayBuffer>[]): void {
    for (const part of parts) {
      this.#waiting.push(part);
      this.#bytes += part.length;
    }
    if (this.#bytes >= flushBytes) this.#flush();
  }

  end(): Blob {
    this.#flush();
    return new Blob(this.#blobs, { type: 'application/zip' });
  }

  #flush(): void {
    this.#blobs.push(new Blob(this.#waiting));
    this.#waiting = [];
    this.#bytes = 0;
  }
}

function basisOf(order: PackageOrder, bindings: readonly RuleBinding[]): PackageBasis {
  const words =
    order.locale === 'en'
      ? { words: packageEn, sheetWords: sheetEn }
      : { words: packageZh, sheetWords: sheetZh };
  return { ...order, ...words, bindings };
}

function* unpacked(
  sites: readonly PackedSite[],
  bindings: readonly RuleBinding[],
  onSite: (done: number) => void,
): Generator<PackageSite> {
  const unpack = resultUnpacker(bindings);
  for (const [done, { result, ...site }] of sites.entries()) {
    onSite(done);
    yield { ...site, result: unpack(result) };
  }
}

/** Makes a package of sites that were sent before. What there is no room for is told as an issue; nothing is made then. */
export async function makePackage(
  sites: readonly PackedSite[],
  order: PackageOrder,
  bindings: readonly RuleBinding[],
  tell: (done: number, total: number) => void,
): Promise<MadePackage> {
  const parts = new BlobParts();
  const each = unpacked(sites, bindings, (done) => tell(done, sites.length));
  const writing = writePackage(each, basisOf(order, bindings));
  try {
    for (;;) {
      const step = await writing.next();
      if (step.done) return { file: parts.end(), report: step.value };
      parts.take(step.value);
    }
  } catch (error) {
    if (!(error instanceof ArchiveFull || error instanceof SheetFull)) throw error;
    return { file: null, issue: errorIssue('package-too-large', {}, { sites: sites.length }) };
  }
}
