import { messagesEn } from '../../src/i18n/messages.en';
import { messagesZh } from '../../src/i18n/messages.zh';
import type { Command } from '../../src/ui/command/command';
import { commands } from '../../src/ui/command/commands';
import { expect, test, type App } from './app';

/** What opens nothing that could be looked at: files, downloads, steps of the map and of the history, a talk. */
const withoutScreen = new Set<string>([
  'openFiles',
  'importSites',
  'saveProject',
  'undo',
  'redo',
  'home',
  'zoomIn',
  'zoomOut',
  'fullScreen',
  'language',
  'startTalk',
  'resumeTalk',
  'viewBack',
  'viewForward',
  'zoomToSelection',
  'copyCoordinates',
  'checkAll',
]);

const words = { zh: messagesZh, en: messagesEn };
type Language = keyof typeof words;

/** Every sentence and word of a language that is written out, of more than a sign or two. */
function sentences(from: unknown): string[] {
  if (typeof from === 'string') return from.trim().length > 2 ? [from.trim()] : [];
  if (typeof from !== 'object' || from === null) return [];
  return Object.values(from).flatMap(sentences);
}

/** What is written on the screen and said to those who don't see it. */
const texts = ({ page }: App): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement?.checkVisibility() && !parentElement.closest('script, style, kbd'))
        found.push(textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder'])
        found.push(element.getAttribute(name)?.trim() ?? '');
    return found;
  });

/** The sentences of the other language that are on the screen; a name that both languages share is none. */
async function foreignOn(app: App, language: Language): Promise<string[]> {
  const own = new Set(sentences(words[language]));
  const foreign = new Set(sentences(words[language === 'zh' ? 'en' : 'zh']).filter((text) => !own.has(text)));
  return (await texts(app)).filter((text) => foreign.has(text));
}

/** Asks for a command by its menu; false for one that can't be asked for now. */
async function ask(app: App, command: Command, language: Language): Promise<boolean> {
  const { command: said } = words[language];
  const isOwnMenu = ['inspect', 'check', 'present'].includes(command.menu);
  const bar = app.page.getByRole('banner');
  await bar
    .getByRole('button', { name: isOwnMenu ? said.menus[command.menu] : said.more, exact: true })
    .and(app.page.locator('[aria-haspopup=menu]'))
    .click();
  const item = bar.locator('[role^=menuitem]').filter({ hasText: said.labels[command.id] });
  const canBe = await item.isEnabled();
  await (canBe ? item.click() : app.page.keyboard.press('Escape'));
  return canBe;
}

for (const language of ['zh', 'en'] as const) {
  test(`every screen is whole in ${language}`, async ({ app }) => {
    test.slow();
    const { page } = app;
    await page.addInitScript((locale) => {
      localStorage.setItem('yutu.settings', JSON.stringify({ locale, firstRunSeen: false }));
    }, language);
    await app.open();
    await page.getByTestId('first-run').getByRole('button').last().click();
    await app.dropFixture('three-sites.geojson');
    for (const command of commands.filter(({ id }) => !withoutScreen.has(id))) {
      if (!(await ask(app, command, language))) continue;
      await page.waitForTimeout(300);
      expect(await foreignOn(app, language), command.id).toEqual([]);
      if (language === 'zh') await app.expectAccessible();
      await app.picture(`screen-${command.id}-${language}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
  });
}
