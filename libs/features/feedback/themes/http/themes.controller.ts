import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { caseIdOf } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { AcceptTheme } from '../commands/accept-theme.js';
import { DismissTheme } from '../commands/dismiss-theme.js';
import { JoinThemes } from '../commands/join-themes.js';
import { SearchThemes } from '../commands/search-themes.js';
import { SettleThemeCases } from '../commands/settle-theme-cases.js';
import { SplitTheme } from '../commands/split-theme.js';
import { Today } from '../../today.js';
import { type ThemeCaseLine, type ThemeLine, Themes } from '../queries/themes.js';
import { type ThemeRun } from '../theme.entity.js';
import { AcceptThemeDto, JoinThemeDto, SplitThemeDto, ThemeCaseParams, ThemeParams, ThemesQuery, ThemeVersionDto } from './themes.dto.js'; // prettier-ignore

@ApiTags('themes')
@Controller('api/v1/staff/themes')
export class ThemesController {
  constructor(
    private readonly themes: Themes,
    private readonly today: Today,
    private readonly searchThemes: SearchThemes,
  ) {}

  /** Groups of similar complaints, the largest first. */
  @Get()
  @RequirePermission('oversight.read')
  async list(@Query() { state, ...page }: ThemesQuery): Promise<Page<ThemeLine>> {
    return this.themes.page(state, await this.today.date(), page);
  }

  /** The latest search, and how far it is. */
  @Get('searches/latest')
  @RequirePermission('oversight.read')
  async search(): Promise<{ search: ThemeRun | null }> {
    return { search: await this.themes.latestRun() };
  }

  /** Has themes looked for among the complaints of the last half year. */
  @Post('searches')
  @RequirePermission('themes.manage')
  async start(@CurrentStaff() staff: StaffActor): Promise<{ id: string }> {
    return { id: await this.searchThemes.execute({ askedBy: staff.staffId }) };
  }

  @Get(':themeId')
  @RequirePermission('oversight.read')
  async theme(@Param() { themeId }: ThemeParams): Promise<ThemeLine> {
    return this.themes.theme(themeId, await this.today.date());
  }

  @Get(':themeId/cases')
  @RequirePermission('oversight.read')
  cases(
    @Param() { themeId }: ThemeParams,
    @Query() page: PageQuery,
    @CurrentStaff() staff: StaffActor,
  ): Promise<Page<ThemeCaseLine>> {
    return this.themes.cases(themeId, staff, page);
  }
}

@ApiTags('themes')
@Controller('api/v1/staff/themes/:themeId')
export class ThemeDecisionsController {
  constructor(
    private readonly acceptTheme: AcceptTheme,
    private readonly dismissTheme: DismissTheme,
    private readonly splitTheme: SplitTheme,
    private readonly joinThemes: JoinThemes,
    private readonly settleCases: SettleThemeCases,
    private readonly db: Database,
  ) {}

  @Post('acceptance')
  @HttpCode(204)
  @RequirePermission('themes.manage')
  accept(
    @Param() { themeId }: ThemeParams,
    @Body() body: AcceptThemeDto,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<void> {
    return this.acceptTheme.execute({ ...body, themeId, staffId });
  }

  @Post('dismissal')
  @HttpCode(204)
  @RequirePermission('themes.manage')
  dismiss(
    @Param() { themeId }: ThemeParams,
    @Body() { version }: ThemeVersionDto,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<void> {
    return this.dismissTheme.execute({ themeId, version, staffId });
  }

  /** By one of its words; answers with the theme of those that have it. */
  @Post('split')
  @RequirePermission('themes.manage')
  async split(
    @Param() { themeId }: ThemeParams,
    @Body() body: SplitThemeDto,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<{ id: string }> {
    return { id: await this.splitTheme.execute({ ...body, themeId, staffId }) };
  }

  /** This one goes up into the other. */
  @Post('join')
  @HttpCode(204)
  @RequirePermission('themes.manage')
  join(@Param() { themeId }: ThemeParams, @Body() body: JoinThemeDto, @CurrentStaff() { staffId }: StaffActor): Promise<void> {
    const { version, into, intoVersion } = body;
    return this.joinThemes.execute({ themeId, version, staffId, into: { themeId: into, version: intoVersion } });
  }

  /** All complaints that wait are of it. */
  @Post('cases')
  @RequirePermission('themes.manage')
  async confirm(@Param() { themeId }: ThemeParams, @CurrentStaff() { staffId }: StaffActor): Promise<{ settled: number }> {
    return { settled: await this.settleCases.execute({ themeId, staffId, are: 'in' }) };
  }

  /** This one is not, and is not proposed again. */
  @Delete('cases/:reference')
  @HttpCode(204)
  @RequirePermission('themes.manage')
  async refuse(@Param() { themeId, reference }: ThemeCaseParams, @CurrentStaff() { staffId }: StaffActor): Promise<void> {
    const caseId = await caseIdOf(this.db, reference);
    await this.settleCases.execute({ themeId, staffId, are: 'refused', cases: [caseId] });
  }
}
