import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AssetBook, ASSETS_PATH } from './asset-book.js';

/** Serves what the build made, in its compressed form where the browser takes it. A name never gets another content: it is kept for a year. */
export async function serveAssets(app: NestFastifyApplication, { folder }: AssetBook): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: ASSETS_PATH,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
}
