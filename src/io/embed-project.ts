/** Names the element of an offline file that holds a project. */
export const projectElementId = 'yutu-project';

const pageEnd =
  /(?:<script id="yutu-project" type="application\/json">[^<]*<\/script>\s*)?<\/body>\s*<\/html>\s*$/;

/**
 * Puts a project into an offline file, in place of one that is there already.
 * @param html the file
 * @param projectJson JSON; a `<` can only stand in its strings, where `\u003c` is the same, so that nothing in it ends the element
 * @returns the file, with the same project once it is parsed
 * @throws when the page has no end
 */
export function embedProject(html: string, projectJson: string): string {
  const end = html.search(pageEnd);
  if (end < 0) throw new Error('The page has no end.');
  const json = projectJson.replaceAll('<', '\\u003c');
  const element = `<script id="${projectElementId}" type="application/json">${json}</script>`;
  return `${html.slice(0, end)}${element}\n</body>\n</html>\n`;
}
