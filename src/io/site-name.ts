/**
 * Attributes that name a site, best first; XMMC and DKMC are the pinyin initials that Chinese schemas use, and names of
 * three characters are what ten bytes of UTF-8 leave in a shapefile.
 */
const nameKeys = ['name', '项目名称', '地块名称', '名称', '项目名', '地块名', 'xmmc', 'dkmc', 'title', 'id'];
const maxLength = 120;

const controlCharacters = /[\u0000-\u001f\u007f\u2028\u2029]+/g;

function asName(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(controlCharacters, ' ').trim();
  return text === '' ? undefined : [...text].slice(0, maxLength).join('');
}

/**
 * What a feature is called: the first attribute that is made for it, in upper or lower case, else the feature's id.
 * Plain text of one line; markup in it stays text.
 */
export function siteName(properties: Readonly<Record<string, unknown>>, id: unknown): string | undefined {
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of nameKeys) {
    const name = asName(byKey.get(key));
    if (name !== undefined) return name;
  }
  return asName(id);
}
