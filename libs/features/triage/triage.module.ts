import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { AssignCase } from './commands/assign-case.js';
import { ChangeService } from './commands/change-service.js';
import { ChangeBody } from './commands/change-body.js';
import { ClassifyCase } from './commands/classify-case.js';
import { LinkSubject } from './commands/link-subject.js';
import { ClearDanger, MarkDanger } from './commands/mark-danger.js';
import { MoveService } from './commands/move-service.js';
import { RefreshBars } from './commands/refresh-bars.js';
import { ReplaceRules } from './commands/replace-rules.js';
import { AddExternalBody, ChangeExternalBody } from './commands/save-external-body.js';
import { SaveService } from './commands/save-service.js';
import { TransferCase } from './commands/transfer-case.js';
import { TriageCase } from './commands/triage-case.js';
import { BodyController } from './http/body.controller.js';
import { DirectoryController } from './http/directory.controller.js';
import { RoutingController } from './http/routing.controller.js';
import { ServicesController } from './http/services.controller.js';
import { TriageController } from './http/triage.controller.js';
import { RefreshBarsHandler } from './jobs/refresh-bars.handler.js';
import { TriageCaseHandler } from './jobs/triage-case.handler.js';
import { CaseAssignees } from './queries/case-assignees.js';
import { Directory } from './queries/directory.js';
import { RoutingDryRuns } from './queries/dry-run.js';
import { LikelyRepeats } from './queries/likely-repeats.js';
import { ServiceCatalogue } from './queries/service-catalogue.js';
import { RoutingRuleRow, RoutingVersionRow } from './routing-rule.entity.js';

const COMMANDS = [
  TriageCase,
  ClassifyCase,
  AssignCase,
  LinkSubject,
  RefreshBars,
  MarkDanger,
  ClearDanger,
  TransferCase,
  ReplaceRules,
  SaveService,
  MoveService,
  AddExternalBody,
  ChangeExternalBody,
  ChangeBody,
  ChangeService,
];
const QUERIES = [RoutingDryRuns, CaseAssignees, LikelyRepeats, ServiceCatalogue, Directory];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([RoutingVersionRow, RoutingRuleRow])],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class TriageModule {}

@Module({
  imports: [TriageModule, CaseworkModule],
  controllers: [TriageController, RoutingController, ServicesController, DirectoryController, BodyController],
})
export class TriageHttpModule {}

@Module({ imports: [TriageModule], providers: [TriageCaseHandler, RefreshBarsHandler] })
export class TriageJobsModule {}
