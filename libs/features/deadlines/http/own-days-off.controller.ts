import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '#libs/platform/identity';
import { ReplaceOwnDaysOff } from '../commands/replace-own-days-off.js';
import { OwnDaysOff } from '../queries/own-days-off.js';
import { OwnDaysOffDto } from './own-days-off.dto.js';

@ApiTags('catalogue')
@Controller('api/v1/staff/body/days-off')
@RequirePermission('body.manage')
export class OwnDaysOffController {
  constructor(
    private readonly ownDaysOff: OwnDaysOff,
    private readonly replaceDaysOff: ReplaceOwnDaysOff,
  ) {}

  /** The days on which the body does not work though its calendar says that people do. */
  @Get()
  read(): Promise<OwnDaysOffDto> {
    return this.ownDaysOff.read();
  }

  /** Whole, in the shape in which they are read. The dates of open cases move when they are recalculated. */
  @Put()
  async change(@Body() { version, days }: OwnDaysOffDto): Promise<{ version: number }> {
    return { version: await this.replaceDaysOff.execute({ days, basedOn: version, recounts: false }) };
  }
}
