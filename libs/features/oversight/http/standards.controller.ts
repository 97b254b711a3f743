import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/platform/access';
import { Standards, type StandardsOfQuarter } from '../queries/standards.js';

@ApiTags('oversight')
@Controller('api/v1/standards')
export class StandardsController {
  constructor(private readonly standards: Standards) {}

  /** How we did in the last whole quarter. A number too small to be published is null. */
  @Get()
  @Public('service standards are published, and small numbers are left out of them')
  lastQuarter(): Promise<StandardsOfQuarter> {
    return this.standards.lastQuarter();
  }
}
