import { RequestMethod, type Type } from '@nestjs/common';
import { classesIn } from '../../../architecture/classes.js';

/** `/staff/cases/:reference`, for each route that a browser may be sent to. */
export async function pageRoutes(): Promise<string[]> {
  const controllers = await classesIn(/@ApiExcludeController\(/);
  return [...new Set(controllers.flatMap(routesOf))].sort();
}

export function isOnRoute(path: string, route: string): boolean {
  const pattern = route.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}

function routesOf(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const handlers = Object.getOwnPropertyNames(prototype).map((name) => prototype[name]);
  const bases = paths(Reflect.getMetadata('path', controller));
  return handlers
    .filter((handler) => typeof handler === 'function' && Reflect.getMetadata('method', handler) === RequestMethod.GET)
    .flatMap((handler) => paths(Reflect.getMetadata('path', handler as object)))
    .flatMap((path) =>
      bases.map(
        (base) =>
          `/${[base, path]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/')}`,
      ),
    );
}

function paths(given: unknown): readonly string[] {
  return (Array.isArray(given) ? given : [given ?? '']) as readonly string[];
}
