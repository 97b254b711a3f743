import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { CITIZEN, DomainError, mayDo, type Permission } from '#libs/kernel';
import { Config, publicUrlOf } from '#libs/platform/config';
import { sessionTokenOf } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.js';
import { isCsrfTokenOf } from '../token.js';
import { type Caller, setCaller, staffOf } from './caller.js';
import { takeFormToken } from './form-token.js';
import { isChange, isForeign } from './origin.js';
import { ROUTE_ACCESS, type RouteAccess } from '#libs/platform/access';

/** Stands before every route: finds out who calls, and lets in whom the route's declaration names. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly publicUrl: string;
  private readonly secure: boolean;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
    this.secure = isSecure(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say who may call it`);

    if (access.for === 'staff') {
      setCaller(request, await this.staffCaller(request));
      requirePermission(request, access.permission);
      return true;
    }
    if (access.for === 'everybody' && access.ownPagesOnly) this.refuseForeign(request);
    setCaller(request, { actor: CITIZEN, session: null });
    return true;
  }

  /** Errors: `session.required`, `session.csrf`. */
  private async staffCaller(request: FastifyRequest): Promise<Caller> {
    const token = sessionTokenOf(request, this.secure);
    const caller = token === null ? null : await this.sessions.find(token);
    if (token === null || !caller) throw new DomainError('session.required');
    if (isChange(request)) {
      this.refuseForeign(request);
      const sent = request.headers['x-csrf-token'] ?? takeFormToken(request);
      if (!isCsrfTokenOf(token, sent)) throw new DomainError('session.csrf');
    }
    return caller;
  }

  private refuseForeign(request: FastifyRequest): void {
    if (isForeign(request, this.publicUrl)) throw new DomainError('session.csrf');
  }
}

export function isSecure(config: Config): boolean {
  return publicUrlOf(config).startsWith('https:');
}

function requirePermission(request: FastifyRequest, permission: Permission): void {
  if (!mayDo(staffOf(request).roles, permission)) throw new DomainError('permission.denied', { permission });
}
