import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/identity';
import { ChangeBody } from '../commands/change-body.js';
import { BodyDto } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('api/v1/staff/body')
@RequirePermission('body.manage')
export class BodyController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly changeBody: ChangeBody,
  ) {}

  @Get()
  async read(): Promise<BodyDto> {
    const { body } = await this.bodies.current(this.db);
    const { nameEn, nameRu, contactEn, contactRu, id: _id, ...rest } = body;
    return { ...rest, name: { en: nameEn, ru: nameRu }, contact: { en: contactEn, ru: contactRu } };
  }

  /** Whole, in the shape in which it is read. New cases follow it at once; the dates of open ones move when they are recalculated. */
  @Put()
  async change(@Body() { version, name, contact, ...rest }: BodyDto): Promise<{ version: number }> {
    const words = { nameEn: name.en, nameRu: name.ru, contactEn: contact.en, contactRu: contact.ru };
    return { version: await this.changeBody.execute({ ...rest, ...words, basedOn: version }) };
  }
}
