import { Body, Controller, Post } from '@nestjs/common';
import { type Actor } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { type CaseReceipt } from '../case-receipts.js';
import { EnterCase } from '../commands/enter-case.js';
import { EnterCaseDto } from './enter-case.dto.js';

@Controller('api/v1/staff/cases')
export class StaffCasesController {
  constructor(private readonly enterCase: EnterCase) {}

  /** A clerk enters what came by phone, at the counter, on paper or by mail. */
  @Post()
  @RequirePermission('case.receive')
  create(@Body() body: EnterCaseDto, @CurrentActor() actor: Actor): Promise<CaseReceipt> {
    const { nativeKind = null, matter = null, place = null, party = null, representative = null, receivedAt, ...given } = body;
    const received = receivedAt === undefined ? null : new Date(receivedAt);
    return this.enterCase.execute({ ...given, nativeKind, matter, place, party, representative, receivedAt: received, actor });
  }
}
