import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CaseworkModule } from '#libs/casework';
import { AssetBook } from '../assets/asset-book.js';
import { FormTokenGuard } from './shared/form-token.guard.js';
import { PageContexts } from './shared/page-contexts.js';
import { PageInterceptor } from './shared/page.interceptor.js';

/** The server-rendered pages: what they share stands here, and each area of pages is a module of its own. */
@Module({})
export class PagesModule {
  static forRoot(assets: AssetBook): DynamicModule {
    return {
      module: PagesModule,
      imports: [CaseworkModule],
      providers: [
        { provide: AssetBook, useValue: assets },
        PageContexts,
        { provide: APP_GUARD, useClass: FormTokenGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
      ],
      exports: [PageContexts],
    };
  }
}
