import { addProtocol } from 'maplibre-gl';
import type { FromCutter, ToCutter } from './cut-messages';
import { CutStock } from './cut-stock';
import CutWorker from './cut-worker?worker';
import { CutterLink, type CutterPort } from './cutter-link';

const protocol = 'yutu-cut';

const stocks = new Map<number, CutStock>();

function openWorker(onAnswer: (answer: FromCutter) => void, onError: (error: Error) => void): CutterPort {
  const worker = new CutWorker();
  worker.onmessage = ({ data }: MessageEvent<FromCutter>) => onAnswer(data);
  worker.onerror = ({ message }) =>
    onError(new Error(message || 'The cutter of tiles could not be started.'));
  return {
    post: (message: ToCutter, transfer) => worker.postMessage(message, transfer),
    end: () => worker.terminate(),
  };
}

const link = new CutterLink(openWorker);

addProtocol(protocol, async ({ url }, { signal }) => {
  const [number, z, x, y] = url.slice(`${protocol}://`.length).split('/').map(Number);
  const stock = stocks.get(number ?? 0);
  const tile = { z: z ?? 0, x: x ?? 0, y: y ?? 0 };
  return { data: stock ? await stock.tile(tile, signal) : new ArrayBuffer(0) };
});

/** Features that maps of this page get as tiles from then on. */
export function openStock(): { stock: CutStock; tiles: string } {
  const stock = new CutStock(link);
  stocks.set(stock.number, stock);
  return { stock, tiles: `${protocol}://${stock.number}/{z}/{x}/{y}` };
}

export function closeStock(stock: CutStock): void {
  stocks.delete(stock.number);
  stock.forget();
}
