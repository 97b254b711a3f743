import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#libs/kernel';
import { ROUTE_ACCESS, type RouteAccess } from '#libs/platform/access';
import { Config, publicUrlOf } from '#libs/platform/config';
import { isChange, isCsrfTokenOf, isForeign, isSecure, takeFormToken } from '#libs/platform/identity';
import { isApi } from './page-paths.js';
import { visitorTokenOf } from './visitor-cookie.js';

/** A form on a page without a session is taken from the browser that it was served to, and from our own pages alone. */
@Injectable()
export class FormTokenGuard implements CanActivate {
  private readonly secure: boolean;
  private readonly publicUrl: string;

  constructor(
    private readonly reflector: Reflector,
    config: Config,
  ) {
    this.secure = isSecure(config);
    this.publicUrl = publicUrlOf(config);
  }

  /** Errors: `session.csrf`. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isApi(request) || !isChange(request) || this.isForStaff(context)) return true;
    const visitor = visitorTokenOf(request, this.secure);
    const sent = takeFormToken(request);
    if (isForeign(request, this.publicUrl) || visitor === null || !isCsrfTokenOf(visitor, sent))
      throw new DomainError('session.csrf');
    return true;
  }

  /** Whose session is held against the token by the guard of sessions. */
  private isForStaff(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    return access?.for === 'staff';
  }
}
