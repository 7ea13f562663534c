import type { Page, TestInfo } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzip } from '../io/unzip';
import { App, expect, test } from './app';
import { ahead, begin, coloursOf, heading, place } from './talk';

const offline = new URL('../../dist/yutu-offline.html', import.meta.url).href;

/** The viewer counts what may be asked for by this address: here, files of the disk. */
test.use({ baseURL: 'file:///', viewport: { width: 1100, height: 700 } });

const servedAt = ({ project }: TestInfo): string => project.use.baseURL ?? '';

const hostileName = '</script><script>document.title="pwned"</script>';

const siteFile = (name: string): { name: string; text: string } => ({
  name: 'site.geojson',
  text: JSON.stringify({
    type: 'Feature',
    properties: { name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [121.318, 30.118],
          [121.33, 30.118],
          [121.33, 30.126],
          [121.318, 30.126],
          [121.318, 30.118],
        ],
      ],
    },
  }),
});

/** What the check of the one site says: its verdict and every finding. A project that was opened is checked already. */
async function checked({ page }: App): Promise<string> {
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^(重新)?核查$/ })
    .click();
  await expect(page.getByTestId('verdict')).toContainText('疑似涉及');
  return `${await page.getByTestId('verdict').innerText()}\n${await page.getByTestId('findings').innerText()}`;
}

async function openPackDialog(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '项目：' }).click();
  await page.getByRole('button', { name: '打包带走', exact: true }).click();
}

/** Saves the viewer as one file with what is open in it; where it is then. */
async function packed(page: Page, info: TestInfo, name: string): Promise<string> {
  await openPackDialog(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存文件' }).click();
  expect((await download).suggestedFilename()).toMatch(/^舆图 .+ 离线版\.html$/);
  const path = info.outputPath(name);
  await (await download).saveAs(path);
  await expect(page.getByRole('dialog')).toBeHidden();
  return pathToFileURL(path).href;
}

/** An offline file as the program in it and the project behind that. */
async function partsOf(url: string): Promise<{ program: string; project: string }> {
  const text = await readFile(fileURLToPath(url), 'utf8');
  const at = text.lastIndexOf('<script id="yutu-project"');
  return { program: text.slice(0, at), project: text.slice(at) };
}

const sitesOf = (element: string): unknown =>
  (JSON.parse(/>([^<]*)</.exec(element)?.[1] ?? '') as { sites: unknown }).sites;

/** Selects the site of the project that was opened, in the list where it stands. */
async function openSite(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '地块' }).click();
  await page.getByRole('button', { name: `查看 ${hostileName}` }).click();
}

test('the one file opens from the disk, asks for nothing else, and says of a site what the served viewer says', async ({
  app,
  browser,
}, info) => {
  test.slow();
  const { page } = app;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await app.open(offline);
  await app.picture('20-offline');
  await expect(page.locator('header')).toHaveCSS('display', 'flex');
  await app.drop([siteFile('地块')]);
  const verdict = await checked(app);

  const served = new App(await browser.newPage({ baseURL: servedAt(info) }));
  await served.open();
  await served.drop([siteFile('地块')]);
  expect(verdict).toBe(await checked(served));
  await served.page.close();

  await page.getByRole('button', { name: '核查单' }).click();
  const sheet = page.frameLocator('iframe[data-testid="sheet"]');
  await expect(sheet.locator('img')).toBeVisible();
  await expect(sheet.locator('table').first()).toHaveCSS('border-collapse', 'collapse');
  await page.getByRole('button', { name: '关闭' }).last().click();
  await app.menu('核查', '成果包');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^生成成果包/ }).click();
  const files = unzip(new Uint8Array(await readFile(await (await download).path())));
  expect([...files.keys()]).toEqual(expect.arrayContaining(['核查单/0001 地块.docx', 'manifest.json']));
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
  await app.drop([{ name: 'bad.geojson', text: 'x' }]);
  await expect(page.getByTestId('import-report')).toContainText('没有载入');
  await page.getByRole('button', { name: '更多' }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: '关于' }).click();
  await expect(page.getByRole('dialog')).toContainText('maplibre-gl');
  await page.keyboard.press('Escape');

  await page.getByLabel('规划', { exact: true }).selectOption({ index: 1 });
  await app.idle();
  await app.picture('21-offline-second-plan');
  expect(asked.filter((url) => !/^(data|blob|about):/.test(url))).toEqual([offline]);
});

test('a project is packed with the program, read back on another machine, and packed there again', async ({
  app,
  browser,
}, info) => {
  test.slow();
  await app.open(offline);
  await app.drop([siteFile(hostileName)]);
  const verdict = await checked(app);
  await openPackDialog(app.page);
  await app.picture('22-pack');
  await app.expectAccessible();
  await app.page.keyboard.press('Escape');
  const first = await packed(app.page, info, 'first.html');

  const other = new App(await browser.newPage({ locale: 'zh-CN' }));
  await other.open(first);
  await openSite(other.page);
  expect(await checked(other)).toBe(verdict);
  expect(await other.page.title()).not.toContain('pwned');
  const second = await packed(other.page, info, 'second.html');
  await other.page.close();
  const [before, after] = await Promise.all([partsOf(first), partsOf(second)]);
  expect(after.program === before.program, 'the same program').toBe(true);
  expect(sitesOf(after.project)).toEqual(sitesOf(before.project));
  expect(sitesOf(after.project)).toMatchObject([{ name: hostileName }]);
});

test('a short talk is given from the disk with a clicker', async ({ app }) => {
  const { page } = app;
  await app.open(offline);
  await begin(app);
  const first = await heading(page).innerText();
  await ahead(page);
  await page.keyboard.press('PageDown');
  await expect(place(page)).toHaveText(/^2 \/ /);
  await expect(heading(page)).not.toHaveText(first);
  await page.keyboard.press('.');
  await expect(page.getByTestId('curtain')).toHaveAttribute('data-colour', 'black');
  await page.keyboard.press('.');
  await expect(page.getByTestId('curtain')).toBeHidden();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(place(page)).toHaveText(/^4 \/ /);
  await ahead(page);
  expect(await coloursOf(page)).toBeGreaterThan(24);
  await page.keyboard.press('F5');
  await page.keyboard.press('PageUp');
  await expect(place(page)).toHaveText(/^3 \/ /);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('talk')).toBeHidden();
});

test('the served viewer packs the plan that is open', async ({ app, browser }, info) => {
  const served = new App(await browser.newPage({ baseURL: servedAt(info), locale: 'zh-CN' }));
  await served.open();
  const menu = served.page.getByLabel('规划', { exact: true });
  await menu.selectOption({ index: 1 });
  await served.idle();
  const plan = await menu.inputValue();
  const file = await packed(served.page, info, 'served.html');
  await served.page.close();
  await app.open(file);
  await expect(app.page.getByLabel('规划', { exact: true })).toHaveValue(plan);
});

/** Every way a page has to reach a host, and what a worker of each kind can do. */
async function reachFor(page: Page, host: string): Promise<void> {
  await page.evaluate(async (address) => {
    const attempt = (act: () => unknown): void => {
      try {
        void Promise.resolve(act()).catch(() => undefined);
      } catch {
        return;
      }
    };
    const element = (name: string, attributes: Record<string, string>): void => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      document.body.append(made);
    };
    const code = (from: string): string =>
      `fetch(${JSON.stringify(`${address}${from}`)}, { mode: 'no-cors' })`;
    attempt(() => fetch(`${address}fetch`, { mode: 'no-cors' }));
    attempt(() => navigator.sendBeacon(`${address}beacon`));
    attempt(() => new WebSocket(`${address.replace('http', 'ws')}socket`));
    attempt(() => new EventSource(`${address}events`));
    element('img', { src: `${address}image` });
    element('script', { src: `${address}script` });
    element('link', { rel: 'stylesheet', href: `${address}style` });
    element('link', { rel: 'prefetch', href: `${address}prefetch` });
    element('iframe', { src: `${address}frame` });
    element('video', { src: `${address}video` });
    attempt(() => new FontFace('x', `url(${address}font)`).load());
    attempt(() => new Worker(URL.createObjectURL(new Blob([code('blob-worker')]))));
    attempt(
      () => new Worker(`data:text/javascript,${encodeURIComponent(code('data-worker'))}`, { type: 'module' }),
    );
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }, host);
}

test('the file’s own policy leaves no way out, neither to the page nor to a worker', async ({ browser }) => {
  const hits = new Set<string>();
  const server = createServer((request, response) => {
    hits.add(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const page = await browser.newPage();
  await page.goto(pathToFileURL(fileURLToPath(new URL('../bench/bare-map.html', import.meta.url))).href);
  await reachFor(page, host);
  expect(hits.size, 'ways out of a page without a policy').toBe(13);
  hits.clear();
  await page.goto(offline);
  await reachFor(page, host);
  expect([...hits], 'from the offline file').toEqual([]);
  await page.close();
  server.close();
});
