import ReadAloudWorker from '../worker/read-aloud?worker';

type Readings = ReadonlyMap<string, readonly string[]>;

/** How Chinese characters are read, as far as anybody asked; the dictionary is loaded when it is first asked, in a worker. */
export class ReadingAloud {
  #readings = $state.raw<Readings>(new Map());
  /** the dictionary could not be loaded: names are then found by their writing only */
  hasFailed = $state(false);

  /** In pinyin, the usual reading first; none for a character that was not read yet. */
  readonly of = (character: string): readonly string[] => this.#readings.get(character) ?? [];

  /** Reads those of the characters that are new. */
  async read(characters: readonly string[]): Promise<void> {
    const unread = characters.filter((character) => !this.#readings.has(character));
    if (unread.length === 0 || this.hasFailed) return;
    try {
      const read = await ask(unread);
      this.#readings = new Map([...this.#readings, ...read]);
    } catch {
      this.hasFailed = true;
    }
  }
}

/** The worker ends when it has answered: the dictionary is worth more memory than the second it takes to load it again. */
async function ask(characters: readonly string[]): Promise<[string, string[]][]> {
  const worker = new ReadAloudWorker();
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<[string, string[]][]>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(characters);
    });
  } finally {
    worker.terminate();
  }
}
