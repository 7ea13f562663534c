import { defineConfig } from '@playwright/test';

const port = Number(process.env['YUTU_E2E_PORT'] ?? 5171);
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../artefacts/failures',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  webServer: { command: `node .ci/serve.mjs --port ${port}`, cwd: '..', url: address },
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1100, height: 760 },
    // a map drawn without a graphics card costs by the pixel and by the frame
    deviceScaleFactor: 0.5,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['YUTU_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
      ],
    },
  },
});
