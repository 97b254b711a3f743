import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { OversightController } from './http/oversight.controller.js';
import { StandardsController } from './http/standards.controller.js';
import { CasesToMove } from './queries/cases-to-move.js';
import { Flow } from './queries/flow.js';
import { Load } from './queries/load.js';
import { Moments } from './queries/moment.js';
import { OpenCases } from './queries/open-cases.js';
import { Promises } from './queries/promises.js';
import { RecentAlarms } from './queries/recent-alarms.js';
import { RecentExtensions } from './queries/recent-extensions.js';
import { Standards } from './queries/standards.js';
import { Treatment } from './queries/treatment.js';
import { FigureRounds } from './refresh/figure-rounds.js';
import { RefreshFigures } from './refresh/refresh-figures.js';
import { Refreshing } from './refresh/refreshing.entity.js';
import { FigureTables } from './tables/figure-tables.js';
import { Names } from './tables/names.js';

const QUERIES = [
  Moments,
  OpenCases,
  CasesToMove,
  Load,
  Flow,
  Treatment,
  Standards,
  Promises,
  RecentAlarms,
  RecentExtensions,
  Names,
  FigureTables,
];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([Refreshing])],
  providers: [...QUERIES, RefreshFigures],
  exports: [...QUERIES, RefreshFigures],
})
export class OversightModule {}

@Module({ imports: [OversightModule, IdentityModule], controllers: [OversightController, StandardsController] })
export class OversightHttpModule {}

/** Counts history anew from time to time: for the worker process. */
@Module({ imports: [OversightModule], providers: [FigureRounds] })
export class OversightJobsModule {}
