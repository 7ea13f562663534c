/** Whether a file is a project: by its name, or by its first member, whatever it is called. */
export async function isProjectFile(file: File): Promise<boolean> {
  if (/\.yutu( ?\(\d+\))?\.json$/i.test(file.name)) return true;
  const head = await file
    .slice(0, 200)
    .text()
    .catch(() => '');
  return /^\s*\{\s*"yutu"\s*:/.test(head.replace(/^\uFEFF/, ''));
}
