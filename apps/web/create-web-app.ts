import compress from '@fastify/compress';
import { type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock } from '#libs/kernel';
import { type Config, publicUrlOf } from '#libs/platform/config';
import { createHttpAdapter, type HttpOptions, setUpHttp, setUpOpenApi, setUpUploads } from '#libs/platform/http';
import { observeRequests } from '#libs/platform/observability';
import { AssetBook } from './assets/asset-book.js';
import { serveAssets } from './assets/serve-assets.js';
import { PageContexts } from './pages/shared/page-contexts.js';
import { refusalPages } from './pages/shared/refusal-page.js';
import { WebModule } from './web.module.js';

/** Smaller answers cost more to compress than they save. */
const COMPRESS_FROM_BYTES = 1_024;

export interface WebAppOptions {
  readonly version: string;
  readonly logger: LoggerService;
  /** Where the build put the pages' styles and scripts. */
  readonly assetsFolder: string;
  /** The machine's time when left out. */
  readonly clock?: Clock;
}

/** The web application, ready for `init` or `listen`. */
export async function createWebApp(
  config: Config,
  { version, logger, assetsFolder, clock }: WebAppOptions,
): Promise<NestFastifyApplication> {
  const options: HttpOptions = {
    bodyBytesMax: config.bodyBytesMax,
    trustedProxies: config.trustedProxies,
    fallbackLanguage: 'en',
    secure: publicUrlOf(config).startsWith('https:'),
  };
  const adapter = createHttpAdapter(options);
  const assets = AssetBook.read(assetsFolder);
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.forRoot(config, assets, clock), adapter, {
    logger,
    abortOnError: false,
  });
  observeRequests(app);
  await app.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['br', 'gzip'] });
  await serveAssets(app, assets);
  await setUpHttp(app, options, refusalPages(app.get(PageContexts)));
  await setUpUploads(app);
  setUpOpenApi(app, version);
  return app;
}
