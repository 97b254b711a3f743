import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { DropReadyText, type ReadyText, ReadyTexts, SaveReadyText, TEXT_USES, type TextUse } from '#libs/features/handling';
import { DomainError, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { allTeams, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../../admin/shared/sent.js';
import { TextPage, TEXTS, TextsPage, textsText, type TextValues } from './texts-pages.js';

export class TextForm {
  @IsIn(TEXT_USES)
  use!: TextUse;

  @IsOptional()
  @IsUUID()
  teamId?: TeamId;

  @IsString()
  @Length(1, 100)
  titleEn!: string;

  @IsString()
  @Length(1, 100)
  titleRu!: string;

  @IsString()
  @Length(1, 5_000)
  textEn!: string;

  @IsString()
  @Length(1, 5_000)
  textRu!: string;
}

export class TextParams {
  @IsUUID()
  textId!: string;
}

const NEW: TextValues = { use: '', teamId: '', titleEn: '', titleRu: '', textEn: '', textRu: '' };

/** The texts that clerks put in: worded by those who answer for what is written. */
@ApiExcludeController()
@Controller('staff/texts')
@RequirePermission('texts.manage')
export class TextsController {
  constructor(
    private readonly db: Database,
    private readonly texts: ReadyTexts,
    private readonly saveText: SaveReadyText,
    private readonly dropText: DropReadyText,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() by: StaffActor) {
    const done = (['saved', 'dropped'] as const).find((one) => one === textOf(query, 'done'));
    const teams = new Map<string, string>(
      (await allTeams(this.db, page.language)).map(({ teamId, name }) => [teamId, name[page.language]]),
    );
    const texts = await this.texts.of(by.roles.includes('administrator') ? null : by.teamIds);
    return <TextsPage page={page} texts={texts} teams={teams} done={done ? textsText(page.language)(`done.${done}`) : null} />;
  }

  @Get('new')
  ask(@Page() page: PageContext, @CurrentStaff() by: StaffActor) {
    return this.form(page, by, null, NEW);
  }

  @Post('new')
  make(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() by: StaffActor) {
    return this.save(page, by, null, sent);
  }

  @Get(':textId')
  async show(@Page() page: PageContext, @Param() { textId }: TextParams, @CurrentStaff() by: StaffActor) {
    const text = await this.texts.one(textId);
    if (!text) throw new DomainError('request.not_found');
    return this.form(page, by, textId, valuesOf(text));
  }

  @Post(':textId')
  change(@Page() page: PageContext, @Param() { textId }: TextParams, @Body() sent: Sent, @CurrentStaff() by: StaffActor) {
    return this.save(page, by, textId, sent);
  }

  @Post(':textId/delete')
  async drop(@Param() { textId }: TextParams, @CurrentStaff() by: StaffActor) {
    await this.dropText.execute({ textId, by });
    return seeOther(`${TEXTS}?done=dropped`);
  }

  private async save(page: PageContext, by: StaffActor, textId: string | null, sent: Sent) {
    const form = await readForm(TextForm, sent);
    const refusal =
      form.refusal ??
      (await attempt(() => this.saveText.execute({ ...form.value, teamId: form.value.teamId ?? null, textId, by }))).refusal;
    if (!refusal) return seeOther(`${TEXTS}?done=saved`);
    return invalid(await this.form(page, by, textId, typed(sent), errorsOf(page, refusal)));
  }

  private async form(
    page: PageContext,
    by: StaffActor,
    textId: string | null,
    values: TextValues,
    errors: FormErrors | null = null,
  ) {
    const isAdministrator = by.roles.includes('administrator');
    const teams = (await allTeams(this.db, page.language))
      .filter(({ teamId }) => isAdministrator || by.teamIds.includes(teamId))
      .map(({ teamId, name }) => ({ value: teamId, text: name[page.language] }));
    return <TextPage {...{ page, textId, values, teams, errors }} />;
  }
}

function valuesOf({ use, teamId, titleEn, titleRu, textEn, textRu }: ReadyText): TextValues {
  return { use, teamId: teamId ?? '', titleEn, titleRu, textEn, textRu };
}

function typed(sent: Sent): TextValues {
  const text = (name: keyof TextValues) => textOf(sent, name);
  const [titleEn, titleRu, textEn, textRu] = [text('titleEn'), text('titleRu'), text('textEn'), text('textRu')];
  return { use: text('use'), teamId: text('teamId'), titleEn, titleRu, textEn, textRu };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = textsText(page.language);
  if (refusal.code === 'permission.denied') return FormErrors.at('teamId', t('error.team'));
  const fields = ['use', 'titleEn', 'titleRu', 'textEn', 'textRu'] as const;
  const names = Object.fromEntries(fields.map((field) => [field, t(`error.${field}`)]));
  return FormErrors.of(page.language, refusal, { names: { ...names, teamId: t('error.team') } });
}
