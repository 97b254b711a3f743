import 'reflect-metadata';
import { runProcess } from '#libs/platform/process';
import { createWorkerApp } from './create-worker-app.js';

void runProcess('worker', async (config, logger) => {
  const app = await createWorkerApp(config, logger);
  await app.listen(config.workerPort, config.host);
  return { port: Number(new URL(await app.getUrl()).port), close: () => app.close() };
});
