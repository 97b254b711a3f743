import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '#libs/platform/process';
import { createWebApp } from './create-web-app.js';

const ASSETS = join(import.meta.dirname, '../../assets');
const PACKAGE = join(import.meta.dirname, '../../../package.json');

void runProcess('web', async (config, logger) => {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const app = await createWebApp(config, { version, logger, assetsFolder: ASSETS });
  await app.listen(config.port, config.host);
  return { port: Number(new URL(await app.getUrl()).port), close: () => app.close() };
});
