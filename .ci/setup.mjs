import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Debian's packages that the journeys in a real browser need: the browser, letters for Chinese, and `fc-list` to find them. */
const browserPackages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];

const readPackages = async (file) => JSON.parse(await readFile(join(root, file), 'utf8')).packages;

/** Whether npm's own record of what is installed agrees with the lockfile; packages for other platforms may be absent. */
async function isInstalled() {
  try {
    const locked = await readPackages('package-lock.json');
    const installed = await readPackages('node_modules/.package-lock.json');
    return Object.entries(locked).every(([path, entry]) => {
      if (path === '') return true;
      const found = installed[path];
      return found === undefined ? entry.optional === true : found.integrity === entry.integrity;
    });
  } catch {
    return false;
  }
}

/** The least Node that the build runs on. */
const oldestNode = [20, 19];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  const wanted = oldestNode.join('.');
  if (isOld)
    throw new Error(`需要 Node ${wanted} 或更新版本 Node ${wanted} or later is needed: ${process.version}`);
}

/**
 * Installs the packages of the lockfile, if they aren't there.
 * @throws when Node is too old or npm fails, with what it said
 */
export async function ensureDependencies() {
  requireNode();
  if (await isInstalled()) return;
  console.log('正在安装依赖（npm ci）… Installing packages …');
  const { code, output } = await runCommand('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci 失败 failed:\n${output}`);
}

/** The browser of the journeys: `YUTU_CHROMIUM` names another than Debian's. */
const chromiumPath = () => process.env.YUTU_CHROMIUM ?? '/usr/bin/chromium';

async function hasBrowser() {
  try {
    await access(chromiumPath());
  } catch {
    return false;
  }
  if (process.env.YUTU_CHROMIUM !== undefined) return true;
  const fonts = await runCommand('fc-list', [':lang=zh', 'family']);
  return fonts.code === 0 && fonts.output.trim() !== '';
}

/** Runs apt-get as root, or by sudo where that asks for no password. */
function aptGet(args) {
  const asRoot = process.getuid?.() === 0;
  const prefix = asRoot ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return runCommand(command, rest);
}

/**
 * Installs Debian's Chromium and a Chinese font where they are missing and may be installed. Only tests need them.
 * @throws when they are missing still, saying what to install
 */
export async function ensureBrowser() {
  if (await hasBrowser()) return;
  if (process.env.YUTU_CHROMIUM !== undefined) {
    throw new Error(`YUTU_CHROMIUM 所指的浏览器不存在 No such browser: ${chromiumPath()}`);
  }
  console.log(`正在安装 ${browserPackages.join('、')}… Installing ${browserPackages.join(', ')} …`);
  const update = await aptGet(['update', '-q']);
  const install = await aptGet(['install', '-y', '-q', ...browserPackages]);
  if (await hasBrowser()) return;
  throw new Error(
    `需要 Chromium 与中文字体：请安装 ${browserPackages.join('、')}，或用 YUTU_CHROMIUM 指明浏览器路径。\n` +
      `Chromium and a Chinese font are needed: install ${browserPackages.join(' and ')}, or name a browser in YUTU_CHROMIUM.\n` +
      `${update.output}${install.output}`,
  );
}
