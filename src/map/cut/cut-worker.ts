import type { ToCutter } from './cut-messages';
import { TileCutter } from './tile-cutter';

const cutter = new TileCutter((answer, transfer) => self.postMessage(answer, { transfer }));

self.onmessage = ({ data }: MessageEvent<ToCutter>) => cutter.take(data);
