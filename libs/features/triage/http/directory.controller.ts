import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ExternalBody, type RootCause } from '#libs/casework';
import { type BodyId } from '#libs/kernel';
import { type Page, PageQuery } from '#libs/platform/http';
import { RequirePermission } from '#libs/platform/identity';
import { AddExternalBody, ChangeExternalBody } from '../commands/save-external-body.js';
import { Directory } from '../queries/directory.js';
import { ExternalBodyDto } from './catalogue.dto.js';

/** Lists that staff choose from: other bodies, root causes. */
@ApiTags('catalogue')
@Controller('api/v1/staff')
export class DirectoryController {
  constructor(
    private readonly directory: Directory,
    private readonly addBody: AddExternalBody,
    private readonly changeBody: ChangeExternalBody,
  ) {}

  @Get('bodies')
  @RequirePermission('routing.read')
  bodies(@Query() { limit, cursor }: PageQuery): Promise<Page<ExternalBody>> {
    return this.directory.bodies({ limit, cursor });
  }

  @Post('bodies')
  @RequirePermission('catalogue.manage')
  async add(@Body() body: ExternalBodyDto): Promise<{ bodyId: BodyId }> {
    return { bodyId: await this.addBody.execute(bodyOf(body)) };
  }

  /** Whole. A body is never deleted, since cases were sent there: `active: false` takes it out of use. */
  @Put('bodies/:bodyId')
  @HttpCode(204)
  @RequirePermission('catalogue.manage')
  change(@Param('bodyId', ParseUUIDPipe) bodyId: string, @Body() body: ExternalBodyDto): Promise<void> {
    return this.changeBody.execute({ ...bodyOf(body), id: bodyId as BodyId });
  }

  @Get('root-causes')
  @RequirePermission('routing.read')
  async rootCauses(): Promise<{ items: RootCause[] }> {
    return { items: await this.directory.rootCauses() };
  }
}

function bodyOf({ name, competence, email, postalAddress, neverFor, active }: ExternalBodyDto): Omit<ExternalBody, 'id'> {
  const address = { email: email ?? null, postalAddress: postalAddress ?? null };
  return { nameEn: name.en, nameRu: name.ru, competence, ...address, neverFor, active };
}
