import { WorkDesk } from './work-desk';

const desk = new WorkDesk((message) => self.postMessage(message));

self.onmessage = ({ data }: MessageEvent<Parameters<WorkDesk['take']>[0]>) => desk.take(data);
