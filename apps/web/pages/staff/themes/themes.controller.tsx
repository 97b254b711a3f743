import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { caseIdOf } from '#libs/casework';
import {
  AcceptTheme,
  DismissTheme,
  JoinThemes,
  SearchThemes,
  SeeSignal,
  SettleThemeCases,
  Signals,
  SplitTheme,
  Themes,
  Today,
} from '#libs/features/feedback';
import { Names } from '#libs/features/oversight';
import { type Reference, type SignalId, type ThemeId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { asked } from '../oversight/asked.js';
import { doneOf } from './frame.js';
import { SignalsPage, ThemesPage } from './list-page.js';
import { ThemePage } from './theme-page.js';
import { themesText } from './words.js';

const SHOWN = 25;
const SHOWN_CASES = 50;

class ThemesAsked {
  @IsOptional()
  @IsIn(['proposed', 'accepted', 'dismissed'])
  state: 'proposed' | 'accepted' | 'dismissed' = 'proposed';

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @IsOptional()
  @IsString()
  done?: string;
}

class ThemeParams {
  @IsUUID()
  themeId!: ThemeId;
}

class SignalParams {
  @IsUUID()
  signalId!: SignalId;
}

class Seen {
  @Type(() => Number)
  @IsInt()
  version!: number;
}

class AcceptForm extends Seen {
  @IsString()
  @Length(3, 200)
  titleEn!: string;

  @IsString()
  @Length(3, 200)
  titleRu!: string;
}

class SplitForm extends Seen {
  @IsString()
  @MaxLength(40)
  word!: string;
}

class JoinForm extends Seen {
  @IsUUID()
  into!: ThemeId;

  @Type(() => Number)
  @IsInt()
  intoVersion!: number;
}

/** Themes that complaints make, and the weeks that stand out. */
@ApiExcludeController()
@Controller('staff/themes')
export class ThemePagesController {
  constructor(
    private readonly themes: Themes,
    private readonly signals: Signals,
    private readonly today: Today,
    private readonly names: Names,
    private readonly searchThemes: SearchThemes,
    private readonly seeSignal: SeeSignal,
  ) {}

  @Get()
  @RequirePermission('oversight.read')
  async list(@Page() page: PageContext, @Query() sent: Sent) {
    const { state, cursor, done = '' } = await asked(ThemesAsked, sent);
    const [themes, run, { services }] = await Promise.all([
      this.themes.page(state, await this.today.date(), { limit: SHOWN, ...(cursor !== undefined && { cursor }) }),
      this.themes.latestRun(),
      this.names.read(page.language),
    ]);
    return <ThemesPage page={page} state={state} themes={themes} run={run} services={services} done={doneOf(done)} />;
  }

  @Get('signals')
  @RequirePermission('oversight.read')
  async signalList(@Page() page: PageContext) {
    const [signals, { services }] = await Promise.all([this.signals.page({ limit: SHOWN }), this.names.read(page.language)]);
    return <SignalsPage page={page} signals={signals} services={services} />;
  }

  @Post('signals/:signalId')
  @RequirePermission('themes.manage')
  async see(@Param() { signalId }: SignalParams, @CurrentStaff() { staffId }: StaffActor) {
    await this.seeSignal.execute({ signalId, staffId });
    return seeOther('/staff/themes/signals');
  }

  @Post('searches')
  @RequirePermission('themes.manage')
  async search(@CurrentStaff() { staffId }: StaffActor) {
    await this.searchThemes.execute({ askedBy: staffId });
    return seeOther('/staff/themes?done=search');
  }
}

/** One theme, and what is decided about it. */
@ApiExcludeController()
@Controller('staff/themes/:themeId')
export class ThemePageController {
  constructor(
    private readonly themes: Themes,
    private readonly today: Today,
    private readonly names: Names,
    private readonly db: Database,
    private readonly acceptTheme: AcceptTheme,
    private readonly dismissTheme: DismissTheme,
    private readonly splitTheme: SplitTheme,
    private readonly joinThemes: JoinThemes,
    private readonly settleCases: SettleThemeCases,
  ) {}

  @Get()
  @RequirePermission('oversight.read')
  async theme(
    @Page() page: PageContext,
    @Param() { themeId }: ThemeParams,
    @CurrentStaff() staff: StaffActor,
    @Query() sent: Sent,
  ) {
    return <ThemePage {...await this.facts(page, themeId, staff, sent)} />;
  }

  @Post('accept')
  @RequirePermission('themes.manage')
  accept(@Page() page: PageContext, @Param() { themeId }: ThemeParams, @CurrentStaff() staff: StaffActor, @Body() sent: Sent) {
    return this.decide(page, themeId, staff, sent, async () => {
      const { version, titleEn, titleRu } = await formIn(AcceptForm, sent);
      await this.acceptTheme.execute({ themeId, staffId: staff.staffId, version, titleEn, titleRu });
      return `/staff/themes/${themeId}?done=accept`;
    });
  }

  @Post('dismiss')
  @RequirePermission('themes.manage')
  dismiss(@Page() page: PageContext, @Param() { themeId }: ThemeParams, @CurrentStaff() staff: StaffActor, @Body() sent: Sent) {
    return this.decide(page, themeId, staff, sent, async () => {
      const { version } = await formIn(Seen, sent);
      await this.dismissTheme.execute({ themeId, staffId: staff.staffId, version });
      return '/staff/themes?done=dismiss';
    });
  }

  @Post('split')
  @RequirePermission('themes.manage')
  split(@Page() page: PageContext, @Param() { themeId }: ThemeParams, @CurrentStaff() staff: StaffActor, @Body() sent: Sent) {
    return this.decide(page, themeId, staff, sent, async () => {
      const { version, word } = await formIn(SplitForm, sent);
      const id = await this.splitTheme.execute({ themeId, staffId: staff.staffId, version, word });
      return `/staff/themes/${id}?done=split`;
    });
  }

  @Post('join')
  @RequirePermission('themes.manage')
  join(@Page() page: PageContext, @Param() { themeId }: ThemeParams, @CurrentStaff() staff: StaffActor, @Body() sent: Sent) {
    return this.decide(page, themeId, staff, sent, async () => {
      const { version, into, intoVersion } = await formIn(JoinForm, sent);
      const other = { themeId: into, version: intoVersion };
      await this.joinThemes.execute({ themeId, staffId: staff.staffId, version, into: other });
      return `/staff/themes/${into}?done=join`;
    });
  }

  /** One is taken out, or all that wait are confirmed. */
  @Post('cases')
  @RequirePermission('themes.manage')
  settle(@Page() page: PageContext, @Param() { themeId }: ThemeParams, @CurrentStaff() staff: StaffActor, @Body() sent: Sent) {
    return this.decide(page, themeId, staff, sent, async () => {
      const refused = textOf(sent, 'refuse');
      const { staffId } = staff;
      if (refused === '') await this.settleCases.execute({ themeId, staffId, are: 'in' });
      else {
        const caseId = await caseIdOf(this.db, refused as Reference);
        await this.settleCases.execute({ themeId, staffId, are: 'refused', cases: [caseId] });
      }
      return `/staff/themes/${themeId}?done=cases`;
    });
  }

  private async decide(page: PageContext, themeId: ThemeId, staff: StaffActor, sent: Sent, work: () => Promise<string>) {
    const { value, refusal } = await attempt(work);
    if (!refusal) return seeOther(value);
    const t = themesText(page.language);
    const names = { titleEn: t('theme.error_titleEn'), titleRu: t('theme.error_titleRu') };
    const errors = FormErrors.of(page.language, refusal, { names });
    const titles = { titleEn: textOf(sent, 'titleEn'), titleRu: textOf(sent, 'titleRu') };
    return invalid(<ThemePage {...await this.facts(page, themeId, staff, {})} titles={titles} errors={errors} />);
  }

  private async facts(page: PageContext, themeId: ThemeId, staff: StaffActor, sent: Sent) {
    const today = await this.today.date();
    const cursor = textOf(sent, 'cursor');
    const [theme, cases, { services }] = await Promise.all([
      this.themes.theme(themeId, today),
      this.themes.cases(themeId, staff, { limit: SHOWN_CASES, ...(cursor !== '' && { cursor }) }),
      this.names.read(page.language),
    ]);
    const like = theme.likeTheme === null ? null : await this.themes.theme(theme.likeTheme, today);
    const titles = { titleEn: theme.titleEn ?? '', titleRu: theme.titleRu ?? '' };
    return { page, theme, like, cases, services, titles, done: doneOf(textOf(sent, 'done')) };
  }
}
