const words: readonly [RegExp, string][] = [
  [/东经?|经度|longitude|long?\b|lng|east/g, 'e'],
  [/北纬?|纬度|latitude|lat|north/g, 'n'],
  [/西经?|west/g, 'w'],
  [/南纬?|south/g, 's'],
  [/[度º˚]/g, '°'],
  [/秒|''|["“”„〃]/g, '"'],
  [/[分'‘’′＇]/g, "'"],
  [/[−–—]/g, '-'],
  [/[,;、|/\t]/g, ' '],
  [/([ensw])\s*[:=]/g, '$1'],
];

/**
 * One spelling for all ways to type coordinates: full-width signs, Chinese words and punctuation, the many primes and quotes become
 * `121°15'30"e 30°12'n`; whatever separates two numbers becomes a space.
 */
export function foldCoordinates(text: string): string {
  // NFKC takes the full-width signs to ASCII and ″ to ′′
  const plain = text.normalize('NFKC').replaceAll('′', "'").toLowerCase();
  const folded = words.reduce((all, [pattern, sign]) => all.replace(pattern, sign), plain);
  return folded.replace(/\s+/g, ' ').trim();
}
