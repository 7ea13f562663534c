import { stat } from 'node:fs/promises';
import { buildOffline, offlineFile } from './build.mjs';
import { ensureDependencies } from './setup.mjs';

async function buildAndTell() {
  await ensureDependencies();
  const { code, output } = await buildOffline();
  if (code !== 0) throw new Error(`构建失败 The build failed:\n${output}`);
  const { size } = await stat(offlineFile);
  console.log(
    `\n离线单文件已做好，双击即可打开：\nThe one-file viewer is ready; a double click opens it:\n\n` +
      `  ${offlineFile}  ${(size / 1e6).toFixed(2)} MB\n`,
  );
}

buildAndTell().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
