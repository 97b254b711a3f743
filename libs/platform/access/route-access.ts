import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiSecurity } from '@nestjs/swagger';
import { type Permission } from '#libs/kernel';

/** Who may call a route. Each declares one, or the start refuses. */
export type RouteAccess =
  | { readonly for: 'staff'; readonly permission: Permission }
  | { readonly for: 'citizen' }
  | { readonly for: 'everybody'; readonly why: string; readonly ownPagesOnly: boolean };

export const ROUTE_ACCESS = Symbol('route access');

/** Staff with a session and a role that has this permission; changes also need the session's CSRF token. */
export function RequirePermission(permission: Permission): MethodDecorator & ClassDecorator {
  return applyDecorators(declare({ for: 'staff', permission }), ApiCookieAuth('session'), ApiSecurity('csrf'));
}

/** Whoever has the tracking code of the case, or the link out of one of its letters, which the route itself checks. */
export function ForCitizen(): MethodDecorator & ClassDecorator {
  return applyDecorators(declare({ for: 'citizen' }), ApiSecurity('trackingCode'), ApiSecurity('linkToken'));
}

/** Anybody, for the reason given. With `ownPagesOnly` a browser may call it from this installation's own pages alone. */
export function Public(why: string, { ownPagesOnly = false } = {}): MethodDecorator & ClassDecorator {
  return declare({ for: 'everybody', why, ownPagesOnly });
}

function declare(access: RouteAccess): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_ACCESS, access);
}
