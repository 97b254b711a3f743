import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type VNode } from 'preact';
import { BodyReader } from '#libs/casework';
import {
  AskingPlaces,
  ASKING_LIMITS,
  askingSettings,
  type AskingSettings,
  ChangeAsking,
  ReleaseWords,
  SURVEY_GROUPINGS,
  SurveyFigures,
  type SurveyGrouping,
  SurveyWords,
} from '#libs/features/feedback';
import { csvOf, Names } from '#libs/features/oversight';
import { addDays, Clock, DomainError, type FieldError, type Language, LANGUAGES, localDate, type ResponseId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { PlainText } from '#libs/platform/http';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { asked } from '../oversight/asked.js';
import { FiguresPage } from './figures-page.js';
import { groupsTable, qualitiesTable, SURVEY_SPLITS, type SurveyNames } from './figures-tables.js';
import { ASKING_NUMBERS, type AskingNumber, SettingsPage, type SettingsValues, valuesOf } from './settings-page.js';
import { staffSurveyText } from './words.js';
import { WordsPage } from './words-page.js';

const SHOWN = 20;
const WORDS_MAX = 4_000;
const DAYS_OF_MONTH = 30.44;

class FiguresQuery {
  @IsOptional()
  @IsIn(['case', 'service'])
  about: 'case' | 'service' = 'case';

  @IsOptional()
  @IsIn(SURVEY_GROUPINGS)
  by: SurveyGrouping = 'service';

  @IsOptional()
  @IsIn(['1', '3', '6', '12'])
  months = '12';

  @IsOptional()
  @IsIn(['groups', 'qualities'])
  figure?: 'groups' | 'qualities';
}

class ReleaseForm {
  @IsUUID()
  response!: ResponseId;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  @PlainText()
  words?: string;
}

/** What people say of how they were answered, what of it is public, and when they are asked. */
@ApiExcludeController()
@Controller('staff/surveys')
export class SurveysController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly figures: SurveyFigures,
    private readonly words: SurveyWords,
    private readonly releaseWords: ReleaseWords,
    private readonly changeAsking: ChangeAsking,
    private readonly names: Names,
    private readonly places: AskingPlaces,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('surveys.read')
  async overview(@Page() page: PageContext, @Query() sent: Sent): Promise<VNode> {
    const query = fitting(await asked(FiguresQuery, sent));
    const { about, by, months } = query;
    const [overview, names] = await Promise.all([this.figuresFor(query), this.namesFor(page)]);
    const csv = `/staff/surveys/table?about=${about}&by=${by}&months=${months}`;
    return <FiguresPage page={page} {...{ overview, names, by, about, csv }} months={Number(months)} />;
  }

  /** The same as a file, by the same query and the same columns. */
  @Get('table')
  @RequirePermission('surveys.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="surveys.csv"')
  async table(@Page() page: PageContext, @Query() sent: Sent): Promise<string> {
    const query = fitting(await asked(FiguresQuery, sent));
    const [overview, names] = await Promise.all([this.figuresFor(query), this.namesFor(page)]);
    if (query.figure !== 'qualities') return csvOf(groupsTable(overview, query.by, names, page.language), page.language);
    const table = overview.all ? qualitiesTable(overview.all, page.language) : { columns: [], rows: [] };
    return csvOf(table, page.language);
  }

  @Get('words')
  @RequirePermission('surveys.release')
  said(@Page() page: PageContext, @Query() query: Sent, @CurrentReader() reader: Reader): Promise<VNode> {
    return this.wordsPage(page, reader, textOf(query, 'cursor') || undefined, textOf(query, 'done') !== '', null);
  }

  @Post('words')
  @RequirePermission('surveys.release')
  async release(
    @Page() page: PageContext,
    @Body() sent: Sent,
    @CurrentStaff() { staffId }: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<PageAnswer> {
    const { refusal } = await attempt(async () => {
      const { response, language, words = null } = await formIn(ReleaseForm, sent);
      await this.releaseWords.execute({ responseId: response, words, language, releasedBy: staffId });
    });
    if (!refusal) return seeOther('/staff/surveys/words?done=1');
    return invalid(await this.wordsPage(page, reader, undefined, false, FormErrors.of(page.language, refusal)));
  }

  @Get('settings')
  @RequirePermission('body.manage')
  async settings(@Page() page: PageContext, @Query() query: Sent): Promise<VNode> {
    const values = valuesOf(await askingSettings(this.db));
    return <SettingsPage page={page} values={values} errors={null} done={textOf(query, 'done') !== ''} />;
  }

  @Post('settings')
  @RequirePermission('body.manage')
  async change(@Page() page: PageContext, @Body() sent: Sent): Promise<PageAnswer> {
    const { refusal } = await attempt(() => this.changeAsking.execute(settingsIn(sent)));
    if (!refusal) return seeOther('/staff/surveys/settings?done=1');
    const t = staffSurveyText(page.language);
    const names = Object.fromEntries(ASKING_NUMBERS.map((name) => [name, t('settings.wrong', ASKING_LIMITS[name])]));
    const values = Object.fromEntries(Object.keys(sent).map((name) => [name, textOf(sent, name)])) as SettingsValues;
    return invalid(
      <SettingsPage page={page} values={values} errors={FormErrors.of(page.language, refusal, { names })} done={false} />,
    );
  }

  private async namesFor({ language }: PageContext): Promise<SurveyNames> {
    const [names, places] = await Promise.all([this.names.read(language), this.places.names(language)]);
    return { ...names, places };
  }

  private async figuresFor({ about, by, months }: FiguresQuery) {
    const { body } = await this.bodies.current(this.db);
    const to = localDate(this.clock.now(), body.timeZone);
    const from = addDays(to, -Math.round(DAYS_OF_MONTH * Number(months)));
    return this.figures.overview({ about, by, from, to, service: null, team: null });
  }

  private async wordsPage(
    page: PageContext,
    reader: Reader,
    cursor: string | undefined,
    done: boolean,
    errors: FormErrors | null,
  ): Promise<VNode> {
    const [{ items, next }, names] = await Promise.all([
      this.words.page(null, reader, { limit: SHOWN, cursor }),
      this.names.read(page.language),
    ]);
    return <WordsPage page={page} lines={items} names={names} next={next} done={done} errors={errors} />;
  }
}

/** A split that means nothing for these people is the usual one: so is the one that stood there before others were chosen. */
function fitting(query: FiguresQuery): FiguresQuery {
  return SURVEY_SPLITS[query.about].includes(query.by) ? query : { ...query, by: 'service' };
}

/** Errors: `request.invalid` with each number that makes no sense. */
function settingsIn(sent: Sent): AskingSettings {
  const wrong: FieldError[] = [];
  const number = (name: AskingNumber): number => {
    const { min, max } = ASKING_LIMITS[name];
    const typed = textOf(sent, name).trim();
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : NaN;
    if (!(value >= min && value <= max)) wrong.push({ field: name, code: 'not_whole_number' });
    return value;
  };
  const numbers = Object.fromEntries(ASKING_NUMBERS.map((name) => [name, number(name)])) as Record<AskingNumber, number>;
  if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
  return { ...numbers, byPost: textOf(sent, 'byPost') === 'yes', version: Number(textOf(sent, 'version')) || 0 };
}
