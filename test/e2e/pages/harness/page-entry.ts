import { type Page } from 'playwright-core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type World } from '../../../support/world.js';
import { type Who } from '../../../support/site.js';

/** One page of the house, as the matrix, the budgets and the pictures visit it. */
export interface PageEntry {
  /** Names its pictures: `queue`, `queue-empty`. Lower case, and once in the whole catalogue. */
  readonly name: string;
  readonly who: Who;
  /** 200 when left out. */
  readonly status?: number;
  /** The budget it is held to: a citizen's unless it stands under `/staff`. */
  readonly weight?: 'citizen' | 'staff';
  /**
   * The address, of something found or made in the world (the demonstration's town). A page that is reached by steps takes them with `page`,
   * which is the visitor's own and empty; the address may then be where it stands.
   */
  readonly open: (world: World<NestFastifyApplication>, page: Page) => string | Promise<string>;
  /** Taken on the open page before it is looked at: the way to a page that only a form leads to. */
  readonly steps?: (page: Page) => Promise<void>;
  /** Sends the page's form so that it comes back with errors. The page is open already. */
  readonly withErrors?: (page: Page) => Promise<void>;
}
