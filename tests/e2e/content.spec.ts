import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PlanFeature } from '../../src/domain/plan';
import type { PlanManifest } from '../../src/domain/plan-schema';
import type { StatementTable } from '../../src/domain/statement-schema';
import { expect, test, type App } from './app';

/** The panels must leave room for the places that are looked for among the pixels. */
test.use({ viewport: { width: 1440, height: 900 } });

const readPack = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../geodata/cixi/${path}`, import.meta.url)), 'utf8'));
const { statements } = readPack('statements.json') as StatementTable;
const features = (readPack('plan.json') as PlanManifest).layers.flatMap(
  ({ file }) => (readPack(file) as { features: PlanFeature[] }).features,
);

/** A statement that one single point of the map stands for. */
function statementOfOnePoint() {
  for (const statement of statements) {
    const [feature, ...others] = features.filter(({ id }) => statement.features.includes(id));
    if (feature?.geometry?.type === 'Point' && others.length === 0) {
      return { statement, name: feature.properties.name, at: feature.geometry.coordinates };
    }
  }
  throw new Error('No statement is shown by one point.');
}

const openContent = async (app: App): Promise<void> => {
  await app.open();
  await app.menu('查看', '规划内容');
  await expect(app.page.getByTestId('statements')).toBeVisible();
};

const rows = (page: Page) => page.getByTestId('statements').getByRole('option');
const camera = (page: Page) => page.getByTestId('map').getAttribute('data-camera');

/** How many CSS pixels of the free part of the map have the colour of what lights up. */
async function litPixels(page: Page): Promise<number> {
  const clip = { x: 340, y: 60, width: 590, height: 780 };
  const picture = await page.screenshot({ clip });
  const lit = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let lit = 0;
    for (let i = 0; i < data.length; i += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
      if (red > 245 && Math.abs(green - 179) < 12 && blue < 30) lit += 1;
    }
    return lit / (bitmap.width * bitmap.height);
  }, picture.toString('base64'));
  return lit * clip.width * clip.height;
}

test('a planner searches what the plan says, filters it, goes through it by keys, and has it on a phone, too', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  await openContent(app);
  const count = page.getByTestId('statement-count');
  await expect(count).toHaveText(`${statements.length} / ${statements.length} 条`);
  expect(await rows(page).count(), 'rows out of sight are not there').toBeLessThan(60);
  expect(await litPixels(page)).toBeLessThan(50);
  const before = await camera(page);

  await page.getByLabel('搜索名称、内容、别名').fill('通苏嘉甬 铁路');
  await expect(rows(page).first()).toContainText('通苏嘉甬');
  await rows(page).first().click();
  const reader = page.getByTestId('statement');
  await expect(reader).toContainText('通苏嘉甬');
  await expect(reader).toContainText('出处');
  await app.idle();
  expect(await camera(page)).not.toBe(before);
  expect(await litPixels(page)).toBeGreaterThan(500);
  await expect(rows(page).first()).toBeVisible();
  await app.picture('20-statement');
  await app.expectAccessible();

  await page.getByRole('button', { name: '全部清除' }).click();
  const filters = page.getByRole('group', { name: '筛选' });
  await filters.getByRole('button', { name: '镇街' }).click();
  await page.getByRole('checkbox', { name: /^观海卫镇/ }).check();
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('statements'), 'Esc closed the menu only').toBeVisible();
  await filters.getByRole('button', { name: '年份' }).click();
  await page.getByRole('checkbox', { name: /^2025/ }).check();
  await page.keyboard.press('Escape');
  const inTown = statements.filter(
    ({ towns, townsInferred, periods }) =>
      [...towns, ...townsInferred].includes('观海卫镇') &&
      periods.some((period) => {
        const [from = 0, to = from] = period.split('-').map(Number);
        return from <= 2025 && 2025 <= to;
      }),
  );
  await expect(count).toHaveText(`${inTown.length} / ${statements.length} 条`);
  await page.getByRole('button', { name: '去掉筛选“年份：2025”' }).click();
  await expect(count).not.toHaveText(`${inTown.length} / ${statements.length} 条`);

  await page.getByLabel('搜索名称、内容、别名').fill('查无此事');
  await expect(page.getByText('没有符合的条目')).toBeVisible();

  await page.getByRole('button', { name: '关闭' }).click();
  await app.menu('查看', '规划内容');
  await expect(page.getByText('没有符合的条目'), 'the filter is remembered').toBeVisible();
  await page.getByRole('button', { name: '全部清除' }).click();
  await expectKeysLead(app);
  await expectWholeOnPhone(app);
});

/** Arrow keys go through the statements, Enter shows one, and one without a place says why. */
async function expectKeysLead(app: App): Promise<void> {
  const { page } = app;
  await page.getByTestId('statements').focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-posinset', String(statements.length));
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('button', { name: /^只到镇街/ }).click();
  await page.getByTestId('statements').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('statement')).toContainText('只说到镇街');
  await app.idle();
  expect(await litPixels(page)).toBeGreaterThan(500);

  await page.getByRole('button', { name: /^只到镇街/ }).click();
  await page.getByRole('button', { name: /^未定位/ }).click();
  await rows(page).first().click();
  await expect(page.getByTestId('statement')).toContainText('图上无法显示');
  await expect(page.getByRole('button', { name: '在图上看' })).toBeHidden();
  await app.idle();
  expect(await litPixels(page), 'nothing else stays lit').toBeLessThan(50);
  await page.getByRole('button', { name: /^未定位/ }).click();
}

/** On a phone the statement opens over the list and gives it back. */
async function expectWholeOnPhone(app: App): Promise<void> {
  const { page } = app;
  await page.setViewportSize({ width: 390, height: 844 });
  const back = page.getByRole('button', { name: '收起条目内容' });
  await back.click();
  await rows(page).first().click();
  await app.idle();
  await expect(page.getByTestId('statement')).toBeVisible();
  await app.picture('24-statement-phone');
  await app.expectAccessible();
  await back.click();
  await expect(rows(page).first()).toBeVisible();
}

test('a place tells the statements about it and contradictions lead to theirs; indicators tell what geometry can', async ({
  app,
}) => {
  const { page } = app;
  const { statement, name, at } = statementOfOnePoint();
  await openContent(app);
  await page.getByLabel('搜索名称、内容、别名').fill(statement.id);
  await rows(page).first().click();
  await app.idle();
  await app.clickMap(at);
  const found = page.getByTestId('found').getByRole('listitem').filter({ hasText: name }).first();
  await found.getByRole('button').first().click();
  const about = found.getByTestId('statements-about');
  await expect(about).toContainText(statement.text.zh);
  await app.picture('21-statements-about');
  await app.expectAccessible();
  await about.getByRole('button').filter({ hasText: statement.text.zh }).click();
  await expect(page.getByTestId('statement')).toContainText(statement.id);
  await expect(rows(page).and(page.locator('[aria-selected=true]'))).toBeVisible();

  await page.getByRole('tab', { name: '矛盾' }).click();
  const card = page.getByTestId('contradictions').getByRole('article').first();
  const sides = card.locator('section');
  expect(await sides.count()).toBeGreaterThan(1);
  const [left, right] = await Promise.all([sides.nth(0).boundingBox(), sides.nth(1).boundingBox()]);
  expect(left?.y).toBe(right?.y);
  await expect(card).toContainText('处理');
  await app.picture('22-contradictions');
  await app.expectAccessible();
  await card.getByRole('button').first().click();
  await expect(page.getByTestId('statement')).toBeVisible();

  await page.getByRole('tab', { name: '指标' }).click();
  const indicators = page.getByTestId('indicators');
  await expect(indicators.getByText('正在量算……')).toHaveCount(0);
  const measured = indicators.getByRole('article').filter({ hasText: '图上面积' }).first();
  await expect(measured).toContainText('约 ');
  await expect(measured).toContainText('图形是示意的');
  await expect(measured).toContainText(/与 \d{4} 年/);
  await app.picture('23-indicators');
  await app.expectAccessible();
  await measured.getByRole('button', { name: /看图上这/ }).click();
  await app.idle();
  expect(await litPixels(page)).toBeGreaterThan(500);

  await page.getByRole('button', { name: '切换到英文界面' }).click();
  await expect(measured.or(indicators.getByRole('article').first())).toContainText('Area on the map');
  await page.getByRole('tab', { name: 'Contradictions' }).click();
  await expect(card).toContainText('Handling');
  await page.getByRole('tab', { name: 'Statements' }).click();
  await expect(page.getByTestId('statement-count')).toContainText('statements');
  await app.expectAccessible();
});

test('statements that can’t be read are told, and the map and the indicators stay', async ({ app }) => {
  const { page } = app;
  await page.route('**/geodata/*/statements.json', (route) =>
    route.fulfill({ body: '{"schema": 1, "statements": [' }),
  );
  await app.open();
  await app.menu('查看', '规划内容');
  await expect(page.getByRole('alert')).toContainText('statements.json');
  await expect(page.getByTestId('map')).toBeVisible();
  await page.getByRole('tab', { name: '指标' }).click();
  await expect(page.getByTestId('indicators').getByRole('article').first()).toBeVisible();
});
