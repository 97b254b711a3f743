import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { AddCause, ChangeCause } from './commands/save-cause.js';
import { CausesController } from './http/causes.controller.js';
import { CauseCounts } from './queries/cause-counts.js';
import { CauseList } from './queries/cause-list.js';

const PARTS = [AddCause, ChangeCause, CauseList, CauseCounts];

@Module({ imports: [CaseworkModule], providers: PARTS, exports: PARTS })
export class CausesModule {}

@Module({ imports: [CausesModule], controllers: [CausesController] })
export class CausesHttpModule {}
