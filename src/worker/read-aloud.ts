import { readingsOf } from './readings-of';

/** A worker of its own, so that the dictionary is loaded by none but those who search, and never in the page's own thread. */
self.onmessage = ({ data }: MessageEvent<readonly string[]>) => self.postMessage(readingsOf(data));
