import { type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock } from '#libs/kernel';
import { type Config } from '#libs/platform/config';
import { createHttpAdapter, type HttpOptions, setUpHttp } from '#libs/platform/http';
import { observeRequests } from '#libs/platform/observability';
import { WorkerModule } from './worker.module.js';

/** The worker. It serves nobody over HTTP but those who ask for its health and its series. */
export async function createWorkerApp(config: Config, logger: LoggerService, clock?: Clock): Promise<NestFastifyApplication> {
  const options: HttpOptions = { bodyBytesMax: config.bodyBytesMax, trustedProxies: 0, fallbackLanguage: 'en', secure: false };
  const adapter = createHttpAdapter(options);
  const app = await NestFactory.create<NestFastifyApplication>(WorkerModule.forRoot(config, clock), adapter, {
    logger,
    abortOnError: false,
  });
  observeRequests(app);
  await setUpHttp(app, options);
  return app;
}
