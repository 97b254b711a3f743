import { Body, Controller, Param, Post } from '@nestjs/common';
import { actOf, caseNow } from '#libs/casework';
import { type Actor, DomainError, type EventPayloads } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { ExtendDeadline } from '../commands/extend-deadline.js';
import { ExtensionAnswer, ExtensionDto, type LongerDto } from './extension.dto.js';

@Controller('api/v1/staff/cases/:reference/extensions')
export class ExtensionsController {
  constructor(private readonly extendDeadline: ExtendDeadline) {}

  /** More time, within what the procedure allows. The person is told why and until when. */
  @Post()
  @RequirePermission('case.extend')
  async extend(
    @Param('reference') reference: string,
    @Body() body: ExtensionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ExtensionAnswer> {
    const { seen, clock, by, reason, goodReason = false, decidedOn = null } = body;
    const longerBy = { clock, by: longer(by), reason, goodReason, decidedOn };
    const after = await this.extendDeadline.execute({ ...actOf(reference, actor, seen), ...longerBy });
    const extended = after.file.clocks.findLast(({ code }) => code === clock)!;
    const dateStatus = extended.because.length > 0 ? 'provisional' : 'firm';
    return { ...caseNow(after), clock, date: extended.dueOn, dateStatus };
  }
}

/** Errors: `request.invalid` unless it is one of the two. */
function longer({ unit, amount, date }: LongerDto): EventPayloads['deadline.extended']['by'] {
  if (date !== undefined && unit === undefined && amount === undefined) return { date };
  if (date === undefined && unit !== undefined && amount !== undefined) return { unit, amount };
  throw new DomainError('request.invalid', {}, [{ field: 'by', code: 'invalid' }]);
}
