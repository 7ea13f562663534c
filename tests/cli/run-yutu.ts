import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Command } from '../../src/cli/command';
import { cliEn } from '../../src/i18n/cli.en';
import { issueEn } from '../../src/i18n/issue.en';
import { sheetEn } from '../../src/i18n/sheet.en';
import { packFilesOf, tinyPack, type Pack } from '../plan/tiny-pack';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const fixture = (name: string): string => `${root}tests/fixtures/geojson/${name}`;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program as a user does, in English. */
export function runYutu(...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}src/cli/bin.mjs`, ...args, '--lang', 'en']);
    const ran = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...ran }));
  });
}

/** Begins to run the program, interrupts it as soon as something is there, and returns its exit status. */
export function interruptYutu(isBegun: () => boolean, ...args: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}src/cli/bin.mjs`, ...args], { stdio: 'ignore' });
    const watch = setInterval(() => isBegun() && child.kill('SIGINT'), 5);
    child.on('error', reject).on('close', (code) => {
      clearInterval(watch);
      resolve(code);
    });
  });
}

/** Runs a command in this process, in English: what it decides and says, without the program around it. */
export async function runCommand(command: Command, ...args: string[]): Promise<Ran> {
  const ran = { stdout: '', stderr: '' };
  const stdout = new Writable({
    write: (chunk: Buffer, _, done) => {
      ran.stdout += chunk.toString('utf8');
      done();
    },
  });
  const code = await command(args, {
    locale: 'en',
    words: cliEn,
    issueWords: issueEn,
    sheetWords: sheetEn,
    tool: { name: 'yutu', version: '0.0.0' },
    time: '2026-03-05T06:20:00Z',
    stdout,
    print: (line) => (ran.stdout += `${line}\n`),
    warn: (line) => (ran.stderr += `${line}\n`),
    showProgress: null,
  });
  return { code, ...ran };
}

/** Writes a pack into a folder. */
export async function writePack(folder: string, pack: Pack = tinyPack()): Promise<string> {
  for (const path of Object.keys(pack)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), await packFilesOf(pack).read(path));
  }
  return folder;
}

/** A square feature on one line, with its south-west corner at a position of the tiny plan. */
export function squareFeature(west: number, south: number, size: number, properties: object): string {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } });
}

export const collectionOf = (...features: string[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
