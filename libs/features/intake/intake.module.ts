import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { CaseReceipts } from './case-receipts.js';
import { EnterCase } from './commands/enter-case.js';
import { ReceiveCase } from './commands/receive-case.js';
import { SubmitCase } from './commands/submit-case.js';
import { CasesController } from './http/cases.controller.js';
import { StaffCasesController } from './http/staff-cases.controller.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { CitizenCases } from './queries/citizen-cases.js';

const PROVIDERS = [ReceiveCase, CaseReceipts, SubmitCase, EnterCase, CitizenCases];

@Module({
  imports: [CaseworkModule, IdentityModule, TypeOrmModule.forFeature([IdempotencyKey])],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class IntakeModule {}

@Module({ imports: [IntakeModule], controllers: [CasesController, StaffCasesController] })
export class IntakeHttpModule {}
