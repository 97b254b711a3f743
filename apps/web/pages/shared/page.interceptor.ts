import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isValidElement, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { map, type Observable } from 'rxjs';
import { isSecure } from '#libs/platform/identity';
import { Config } from '#libs/platform/config';
import { PageAnswer } from './page-answer.js';
import { setPageContext } from './page-context.js';
import { PageContexts } from './page-contexts.js';
import { isApi } from './page-paths.js';
import { rememberLanguage } from './page-language.js';

const PUBLIC_PAGE = Symbol('public page');

/** A page that says the same to everybody: a browser may keep it for a minute. All others are personal and are kept nowhere, as is every page with a form. */
export const PublicPage = () => SetMetadata(PUBLIC_PAGE, true);

/** Gives a page's handler its context, and sends what it returns: an element is a page. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  private readonly secure: boolean;

  constructor(
    private readonly contexts: PageContexts,
    private readonly reflector: Reflector,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isApi(request)) return next.handle();

    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const page = await this.contexts.fresh(request, reply);
    setPageContext(request, page);
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isValidElement(answer) && !(answer instanceof PageAnswer)) return answer;
        const html = send(reply, answer);
        rememberLanguage(request, reply, this.secure);
        const isForAll = this.isPublic(context) && !this.contexts.hasForm(request);
        void reply.header('cache-control', isForAll ? 'public, max-age=60' : 'no-store');
        void reply.header('vary', 'Accept-Language, Cookie').header('content-language', page.language);
        return html;
      }),
    );
  }

  private isPublic(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_PAGE, [context.getHandler(), context.getClass()]) ?? false
    );
  }
}

function send(reply: FastifyReply, answer: VNode | PageAnswer): string {
  const element = answer instanceof PageAnswer ? answer.element : answer;
  if (answer instanceof PageAnswer) answer.sendTo(reply);
  else if (reply.statusCode === 201) void reply.status(200); // what Nest presumes of every POST
  void reply.type('text/html; charset=utf-8');
  return element ? htmlOf(element) : '';
}

export function htmlOf(element: VNode): string {
  return `<!doctype html>${renderToString(element)}`;
}
