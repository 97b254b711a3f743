import { createHash } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { Stories } from '../stories.js';
import { improvementsText } from '../words.js';
import { jsonFeedOf } from './json-feed.js';
import { type Feed, newsOf } from './news.js';
import { rssOf } from './rss.js';

const NEWS_AT_ONCE = 50;
const WHY_PUBLIC = 'what we change is published, and tells of nobody who complained';

/** The news of what we change, for programs. */
@ApiExcludeController()
@Controller('improvements')
export class FeedsController {
  constructor(
    private readonly stories: Stories,
    private readonly config: Config,
  ) {}

  @Get('feed.xml')
  @Public(WHY_PUBLIC)
  async rss(@Page() page: PageContext, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(request, reply, 'application/rss+xml; charset=utf-8', rssOf(await this.feed(page)));
  }

  @Get('feed.json')
  @Public(WHY_PUBLIC)
  async json(@Page() page: PageContext, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(request, reply, 'application/feed+json; charset=utf-8', jsonFeedOf(await this.feed(page)));
  }

  private async feed({ language, bodyName }: PageContext): Promise<Feed> {
    const t = improvementsText(language);
    const [{ items }, licence] = await Promise.all([
      this.stories.page({ service: null, state: null }, { limit: NEWS_AT_ONCE }),
      this.stories.licence(),
    ]);
    return {
      language,
      title: t('feed_title', { body: bodyName }),
      description: t('feed_description', { body: bodyName }),
      origin: publicUrlOf(this.config),
      bodyName,
      licence,
      news: newsOf(items, language, NEWS_AT_ONCE),
    };
  }
}

/** Programs ask again and again: who has it already is told so in a few bytes. Anybody may read it from a page of their own. */
async function send(request: FastifyRequest, reply: FastifyReply, type: string, body: string): Promise<void> {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply
    .header('etag', tag)
    .header('cache-control', 'public, max-age=300')
    .header('vary', 'Accept-Language, Cookie')
    .header('access-control-allow-origin', '*');
  if (knows(request.headers['if-none-match'], tag)) return void (await reply.status(304).send());
  await reply.header('content-type', type).send(body);
}

/** A proxy that compresses marks the tag as weak: for a question like this that is the same. Source: RFC 9110, 13.1.2. */
function knows(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()));
}
