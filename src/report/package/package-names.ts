import type { PackageBasis, SheetFormat } from './package-order';

/** Characters of a site's name in a file's: with its folders it stays far under the 260 characters of Windows. */
const mostCharacters = 40;

/** A name that Windows, macOS and Linux take: no sign with a meaning, none that can't be seen, no dot or blank at its ends. */
function safe(name: string): string {
  const plain = name.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '_');
  return [...plain]
    .slice(0, mostCharacters)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '');
}

/** The number that a site has in every file of a package, e.g. `0007`. */
export const siteNumber = (index: number): string => String(index + 1).padStart(4, '0');

/** Names of the files of a package, without two alike. */
export class PackageNames {
  readonly #basis: PackageBasis;

  constructor(basis: PackageBasis) {
    this.#basis = basis;
  }

  document(name: 'summary' | 'workbook' | 'note', ending: string): string {
    return `${this.#basis.namePrefix}${this.#basis.words.names[name]}.${ending}`;
  }

  data(ending: string): string {
    const { names } = this.#basis.words;
    return `${names.data}/${this.#basis.namePrefix}${names.result}.${ending}`;
  }

  shapefile(entry: string): string {
    return `${this.#basis.words.names.data}/Shapefile/${this.#basis.namePrefix}${entry}`;
  }

  /** The number keeps names apart that are the same, or the same but for their case. */
  sheet(index: number, site: string, format: SheetFormat): string {
    const { words, namePrefix } = this.#basis;
    const name = [siteNumber(index), safe(site)].filter(Boolean).join(' ');
    return `${words.names.sheets}/${namePrefix}${name}.${format}`;
  }
}

/** A path within the package as a link from its top. */
export const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
