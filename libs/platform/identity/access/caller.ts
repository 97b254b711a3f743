import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor, type Language } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** A session in use. */
export interface Session {
  readonly id: string;
  readonly token: string;
  readonly login: string;
  readonly name: string;
  readonly language: Language;
  /** Whether keys alone do something on pages; off where the person turned them off. */
  readonly singleKeys: boolean;
}

export interface Caller {
  readonly actor: Actor;
  readonly session: Session | null;
}

/** Written by the guard alone; a request is forgotten together with its entry. */
const CALLERS = new WeakMap<FastifyRequest, Caller>();

export function setCaller(request: FastifyRequest, caller: Caller): void {
  CALLERS.set(request, caller);
}

/** Who calls, as the guard found them; never what the request says of itself. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = CALLERS.get(request);
  if (!caller) throw new Error('The guard has not seen this request: is IdentityModule imported?');
  return caller;
}

/** The same where the guard may not have come to it: a request that was refused before. */
export function knownCallerOf(request: FastifyRequest): Caller | null {
  return CALLERS.get(request) ?? null;
}

export function staffOf(request: FastifyRequest): StaffActor {
  const { actor } = callerOf(request);
  if (actor.kind !== 'staff') throw new Error('Only a route with @RequirePermission has a member of staff.');
  return actor;
}

/** The caller of any route. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => callerOf(requestOf(context)).actor,
);

/** The member of staff who calls a route with `@RequirePermission`. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor =>
  staffOf(requestOf(context)),
);

/** The session of a route with `@RequirePermission`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = callerOf(requestOf(context));
  if (!session) throw new Error('Only a route with @RequirePermission has a session.');
  return session;
});

/** Who is shown personal data, for `withReadLog`. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader =>
  readerOf(requestOf(context)),
);

export function readerOf(request: FastifyRequest): Reader {
  return { actor: callerOf(request).actor, correlationId: request.id };
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
