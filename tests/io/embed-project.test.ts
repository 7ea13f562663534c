import { describe, expect, it } from 'vitest';
import { embedProject, projectElementId } from '../../src/io/embed-project';

const page = `<!doctype html>
<html lang="zh-CN"><head><script type="module">const s = "</body></html>";</script></head>
<body><div id="app"></div><script type="text/plain" data-file="a">QUJD</script>
</body></html>
`;

const opening = `<script id="${projectElementId}" type="application/json">`;

/** What a browser takes for the element's text: all up to the first thing that ends a script element. */
const embedded = (html: string): string => {
  const start = html.lastIndexOf(opening) + opening.length;
  const text = html.slice(start);
  return text.slice(0, text.search(/<\/script[\s/>]|<!--/i));
};

const hostile = {
  name: '</script><script>document.title="pwned"</script>',
  more: [
    '<!-- <script>',
    '</SCRIPT >',
    '$& $1 $`',
    '\u2028\u2029',
    '\ud83d\ude00\ud800',
    '\\u003c',
    '</body></html>',
  ],
  慈: { '<': '>' },
};

describe('a project in an offline file', () => {
  it('is the same when it is read back, whatever its text', () => {
    const packed = embedProject(page, JSON.stringify(hostile));
    expect(JSON.parse(embedded(packed))).toEqual(hostile);
  });

  it('adds one element before the end, and changes nothing else', () => {
    const packed = embedProject(page, JSON.stringify(hostile));
    const [before, after, ...more] = packed.split(opening);
    expect(more).toEqual([]);
    expect(page.startsWith(before ?? 'nothing')).toBe(true);
    expect(page.slice(before?.length)).toBe('</body></html>\n');
    expect(after?.slice(embedded(packed).length)).toBe('</script>\n</body>\n</html>\n');
  });

  it('takes the place of an earlier one', () => {
    const twice = embedProject(embedProject(page, '{"first":"<b>"}'), '{"second":2}');
    expect(twice).toBe(embedProject(page, '{"second":2}'));
  });

  it('is not put into what is no page', () => {
    expect(() => embedProject('Not found\n', '{}')).toThrow('end');
  });
});
