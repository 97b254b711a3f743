import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { MeasuresModule } from '../measures/measures.module.js';
import { ReleaseTelling } from './commands/release-telling.js';
import { RequestTelling } from './commands/request-telling.js';
import { CancelTelling, PauseTelling, ResumeTelling } from './commands/steer-telling.js';
import { TellingsController } from './http/tellings.controller.js';
import { TellingPreviews } from './queries/telling-preview.js';
import { Tellings } from './queries/tellings.js';
import { Telling } from './telling.entity.js';

const COMMANDS = [RequestTelling, ReleaseTelling, CancelTelling, PauseTelling, ResumeTelling];
const QUERIES = [Tellings, TellingPreviews];

@Module({
  imports: [CaseworkModule, MeasuresModule, TypeOrmModule.forFeature([Telling])],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class TellingModule {}

@Module({ imports: [TellingModule], controllers: [TellingsController] })
export class TellingHttpModule {}
