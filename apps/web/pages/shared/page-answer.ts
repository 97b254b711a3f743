import { type FastifyReply } from 'fastify';
import { type VNode } from 'preact';

/** What a page's handler answers when it is not simply a page with status 200. */
export class PageAnswer {
  private constructor(
    readonly status: number,
    readonly element: VNode | null,
    readonly location: string | null,
  ) {}

  static page(status: number, element: VNode): PageAnswer {
    return new PageAnswer(status, element, null);
  }

  static elsewhere(location: string): PageAnswer {
    return new PageAnswer(303, null, location);
  }

  sendTo(reply: FastifyReply): void {
    void reply.status(this.status);
    if (this.location !== null) void reply.header('location', this.location);
  }
}

/** After a form that was taken: the browser fetches this page, and reloading it sends nothing again. `path` is one of ours, beginning with a single `/`. */
export function seeOther(path: string): PageAnswer {
  if (!isOwnPath(path)) throw new Error('A page sends people to addresses of this installation only.');
  return PageAnswer.elsewhere(path);
}

/** The form again, with what was wrong and with all that was filled in. */
export function invalid(element: VNode): PageAnswer {
  return PageAnswer.page(422, element);
}

/** Whether an address leads nowhere but to ourselves: `//host` and `/\host` are other hosts to a browser. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(path);
}
