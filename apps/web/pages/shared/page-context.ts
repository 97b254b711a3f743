import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Language, type Permission, type StaffId, type StaffRole } from '#libs/kernel';

/** The member of staff a page is shown to. */
export interface PageStaff {
  readonly staffId: StaffId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Whether keys pressed alone do something; off where the person turned them off. */
  readonly singleKeys: boolean;
  may(permission: Permission): boolean;
}

/** What every page needs to know of the request it answers, and of the house it stands in. Finished values: a page asks nobody. */
export interface PageContext {
  readonly language: Language;
  /** `/staff/queue` */
  readonly path: string;
  /** The path with its query. */
  readonly url: string;
  /** Null on the pages of citizens and the public, whoever looks at them. */
  readonly staff: PageStaff | null;
  /** What each form must carry back; `PageForm` does it. Asking for it gives a visitor without a session a cookie to hold it against. */
  readonly formToken: string;
  readonly bodyName: string;
  /** The address of a built file: `asset('citizen.css')`. */
  asset(name: string): string;
}

/** Written by the interceptor alone; a request is forgotten together with its entry. */
const CONTEXTS = new WeakMap<FastifyRequest, PageContext>();

export function setPageContext(request: FastifyRequest, page: PageContext): void {
  CONTEXTS.set(request, page);
}

/** The page that a handler is to answer with. */
export const Page = createParamDecorator((_: unknown, context: ExecutionContext): PageContext =>
  pageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function pageOf(request: FastifyRequest): PageContext {
  const page = CONTEXTS.get(request);
  if (!page) throw new Error('The interceptor has not seen this request: is PagesModule imported?');
  return page;
}
