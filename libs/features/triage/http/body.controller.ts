import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type BodySettings, BodyReader, type OwnDayOff } from '#libs/casework';
import { type Language } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/identity';
import { ChangeBody, ReplaceOwnDaysOff } from '../commands/change-body.js';
import { Directory } from '../queries/directory.js';
import { BodySettingsDto, OwnDaysOffDto } from './catalogue.dto.js';

/** The body as an administrator sets it up. */
export interface BodySetup {
  readonly version: number;
  readonly name: Readonly<Record<Language, string>>;
  readonly contact: Readonly<Record<Language, string>>;
  readonly language: Language;
  /** Chosen at the first start: every date of every case was counted by it. */
  readonly timeZone: string;
  readonly pack: string;
  readonly calendar: string;
  readonly receivedCutoff: string | null;
  readonly warnAt: string;
  readonly settings: BodySettings;
  readonly daysOff: readonly OwnDayOff[];
}

@ApiTags('catalogue')
@Controller('api/v1/staff/body')
@RequirePermission('body.manage')
export class BodyController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly directory: Directory,
    private readonly changeBody: ChangeBody,
    private readonly replaceDaysOff: ReplaceOwnDaysOff,
  ) {}

  @Get()
  async read(): Promise<BodySetup> {
    const { body } = await this.bodies.current(this.db);
    const { nameEn, nameRu, contactEn, contactRu, id: _id, ...rest } = body;
    const words = { name: { en: nameEn, ru: nameRu }, contact: { en: contactEn, ru: contactRu } };
    return { ...rest, ...words, daysOff: await this.directory.ownDaysOff() };
  }

  /** Whole. New cases follow it at once; the dates of open ones move when they are recalculated. */
  @Put()
  async change(@Body() { name, contact, receivedCutoff, ...rest }: BodySettingsDto): Promise<{ version: number }> {
    const words = { nameEn: name.en, nameRu: name.ru, contactEn: contact.en, contactRu: contact.ru };
    return { version: await this.changeBody.execute({ ...rest, ...words, receivedCutoff: receivedCutoff ?? null }) };
  }

  /** The days on which the body does not work though its calendar says that people do; whole. */
  @Put('days-off')
  async daysOff(@Body() input: OwnDaysOffDto): Promise<{ version: number }> {
    return { version: await this.replaceDaysOff.execute(input) };
  }
}
