import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

/** That a result can't be put where it is wanted. */
export class OutputUnwritable extends Error {
  readonly path: string;
  /** the system's code, e.g. ENOENT */
  readonly code: string;

  constructor(path: string, code: string) {
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
}

/** Characters that are collected before they are written. */
const chunkLength = 1 << 16;
/** After so long a time at work a signal that has come is heard, milliseconds. */
const deafMs = 50;

/**
 * Where a result is written: all of it or nothing. Text goes to a temporary file beside the wanted one, which takes its name
 * at the end; for `-`, to a temporary file of the system, which is copied to the standard output at the end.
 */
export class OutputFile {
  readonly #target: string;
  readonly #stdout: NodeJS.WritableStream;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  #waiting = '';
  #heardAt = performance.now();

  readonly #unwatch: () => void;

  private constructor(
    target: string,
    stdout: NodeJS.WritableStream,
    temporary: string,
    handle: FileHandle,
    unwatch: () => void,
  ) {
    this.#unwatch = unwatch;
    this.#target = target;
    this.#stdout = stdout;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** @throws OutputUnwritable */
  static async open(target: string, stdout: NodeJS.WritableStream): Promise<OutputFile> {
    const taken = await stat(target).catch(() => null);
    if (taken?.isDirectory()) throw new OutputUnwritable(target, 'EISDIR');
    const [folder, name] = target === '-' ? [tmpdir(), 'yutu'] : [dirname(target), basename(target)];
    const temporary = join(folder, `.${name}.${randomUUID().slice(0, 8)}.part`);
    const unwatch = onSignal(() => rmSync(temporary, { force: true }));
    const handle = await open(temporary, 'wx').catch((error: unknown) => {
      unwatch();
      throw new OutputUnwritable(target, codeOf(error));
    });
    return new OutputFile(target, stdout, temporary, handle, unwatch);
  }

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= chunkLength) await this.#flush();
    if (performance.now() - this.#heardAt < deafMs) return;
    await setImmediate();
    this.#heardAt = performance.now();
  }

  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#handle.writeFile(bytes);
  }

  /** Puts the result where it belongs. */
  async finish(): Promise<void> {
    try {
      await this.#flush();
      await this.#handle.close();
      if (this.#target === '-') {
        await pipeline(createReadStream(this.#temporary), this.#stdout, { end: false });
      } else {
        await rename(this.#temporary, this.#target);
      }
    } finally {
      await this.#remove();
    }
  }

  /** Leaves everything as it was before. */
  async discard(): Promise<void> {
    await this.#handle.close();
    await this.#remove();
  }

  async #flush(): Promise<void> {
    await this.#handle.writeFile(this.#waiting);
    this.#waiting = '';
  }

  async #remove(): Promise<void> {
    this.#unwatch();
    await rm(this.#temporary, { force: true });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell says of a program that was interrupted. */
const interrupted = 130;

/** Cleans up when the program is told to end, and ends it. Returns what takes that back. */
function onSignal(cleanUp: () => void): () => void {
  const end = (): void => {
    cleanUp();
    process.exit(interrupted);
  };
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

/** Writes a result as a whole: what was written is kept or, if the work says so or fails, was never there. */
export async function writeWhole<Result extends { keeps: boolean }>(
  target: string,
  stdout: NodeJS.WritableStream,
  work: (output: OutputFile) => Promise<Result>,
): Promise<Result> {
  const output = await OutputFile.open(target, stdout);
  let result: Result;
  try {
    result = await work(output);
  } catch (error) {
    await output.discard();
    throw error;
  }
  await (result.keeps ? output.finish() : output.discard());
  return result;
}
