import { Module } from '@nestjs/common';
import { LivePages } from './live-pages.js';
import { Presence } from './presence.js';

/** For the process that serves pages; compose it with `QueueModule`, on whose store the processes talk to each other. */
@Module({ providers: [LivePages, Presence], exports: [LivePages, Presence] })
export class LiveModule {}
