/** Gives the user a file to save. Nothing is sent: the bytes go from this page to the disk. */
export function saveFile(name: string, type: string, ...parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every file system takes, made from the user's words. */
export const fileName = (words: string, ending: string): string =>
  `${words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80)}.${ending}`;
