import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { ChangeMeasure } from './change-measure.js';
import { LinkCases, UnlinkCase } from './commands/link-cases.js';
import { AddMilestone, SettleMilestone } from './commands/milestones.js';
import { AdoptMeasure, CompleteMeasure, DropMeasure, StartMeasure, VerifyMeasure } from './commands/move-measure.js';
import { ProposeMeasure } from './commands/propose-measure.js';
import { ReviseMeasure } from './commands/revise-measure.js';
import { MeasureCasesController } from './http/measure-cases.controller.js';
import { MeasuresController } from './http/measures.controller.js';
import { Measure, MeasureCase, MeasureCause, MeasureAnchorLeaf, MeasureEventRow, Milestone } from './measure.entity.js';
import { CaseMeasures } from './queries/case-measures.js';
import { LinkPreviews } from './queries/link-preview.js';
import { MeasureList } from './queries/measure-list.js';
import { MeasureViews } from './queries/measure-view.js';
import { OfferedCases } from './queries/offered-cases.js';

const COMMANDS = [
  ProposeMeasure,
  ReviseMeasure,
  AdoptMeasure,
  StartMeasure,
  CompleteMeasure,
  VerifyMeasure,
  DropMeasure,
  AddMilestone,
  SettleMilestone,
  LinkCases,
  UnlinkCase,
];
const QUERIES = [MeasureList, MeasureViews, CaseMeasures, OfferedCases, LinkPreviews];

@Module({
  imports: [
    CaseworkModule,
    TypeOrmModule.forFeature([Measure, MeasureCause, Milestone, MeasureCase, MeasureEventRow, MeasureAnchorLeaf]),
  ],
  providers: [ChangeMeasure, ...COMMANDS, ...QUERIES],
  exports: [ChangeMeasure, ...COMMANDS, ...QUERIES],
})
export class MeasuresModule {}

@Module({ imports: [MeasuresModule], controllers: [MeasuresController, MeasureCasesController] })
export class MeasuresHttpModule {}
