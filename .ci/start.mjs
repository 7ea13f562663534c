import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './build.mjs';
import { root } from './paths.mjs';
import { serve } from './serve.mjs';
import { ensureDependencies } from './setup.mjs';

/** Tried first, so that a bookmark goes on working; another is taken when it is in use. */
const usualPort = 5170;

function readPort() {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = Number(values.port ?? usualPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65535)
    return { port, strict: values.port !== undefined };
  throw new Error(`端口无效 Not a port: ${values.port}`);
}

async function start() {
  const { port, strict } = readPort();
  await ensureDependencies();
  await ensureBuild();
  const { url } = await serve(join(root, 'dist'), port, { strict });
  console.log(
    `\n舆图已就绪，请在浏览器中打开（Ctrl+C 退出）：\nYutu is ready; open it in a browser (Ctrl+C ends it):\n\n  ${url}\n`,
  );
}

/** What went wrong, in words where it is the planner's to mend. */
function explain(error) {
  if (error.code === 'EADDRINUSE') return `端口 ${error.port} 已被占用 Port ${error.port} is in use`;
  return error.message;
}

start().catch((error) => {
  console.error(explain(error));
  process.exitCode = 1;
});
