import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { CompositionError } from '#libs/kernel';
import { ROUTE_ACCESS } from '#libs/platform/access';

/** The routes of these controllers that do not say who may call them, as `Controller.method`. For the start, and for a test of the sources. */
export function undeclaredRoutes(controllers: readonly Type[]): string[] {
  const scanner = new MetadataScanner();
  return controllers.flatMap((controller) => {
    if (Reflect.hasMetadata(ROUTE_ACCESS, controller)) return [];
    const prototype = controller.prototype as Record<string, object>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => isRoute(prototype[name]!) && !Reflect.hasMetadata(ROUTE_ACCESS, prototype[name]!))
      .map((name) => `${controller.name}.${name}`);
  });
}

function isRoute(method: object): boolean {
  return Reflect.hasMetadata(PATH_METADATA, method) && Reflect.hasMetadata(METHOD_METADATA, method);
}

/** Refuses the start of an application that has a route without a declaration: forgetting one must never open it. */
@Injectable()
export class EveryRouteDeclares implements OnModuleInit {
  constructor(private readonly modules: ModulesContainer) {}

  onModuleInit(): void {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    const undeclared = undeclaredRoutes(controllers.map((controller) => controller.metatype as Type));
    if (undeclared.length > 0) {
      throw new CompositionError(
        `These routes do not say who may call them (@RequirePermission, @ForCitizen or @Public): ${undeclared.join(', ')}`,
      );
    }
  }
}
