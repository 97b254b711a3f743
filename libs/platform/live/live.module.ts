import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LivePages } from './live-pages.js';
import { Presence } from './presence.js';
import { PresenceRow } from './presence-row.entity.js';

/** For the process that serves pages; compose it with `QueueModule`, on whose store the processes talk to each other. */
@Module({ imports: [TypeOrmModule.forFeature([PresenceRow])], providers: [LivePages, Presence], exports: [LivePages, Presence] })
export class LiveModule {}
