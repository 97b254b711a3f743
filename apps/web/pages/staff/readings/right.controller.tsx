import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type VNode } from 'preact';
import { type AnsweredPeriod, RightFirstTimes, SurveyFigures, TeamLessons, Today } from '#libs/features/feedback';
import { csvOf, Names } from '#libs/features/oversight';
import { addDays, type TeamId } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent } from '../admin/shared/sent.js';
import { asked } from '../oversight/asked.js';
import { LessonsPage } from './lessons-page.js';
import { RightPage } from './right-page.js';
import { rightTable } from './right-table.js';

const DAYS_OF_MONTH = 30.44;

class PeriodQuery {
  @IsOptional()
  @IsIn(['1', '3', '6', '12'])
  months = '12';
}

/** How many answers were right first time, and what teams can learn, for those who answer for it. */
@ApiExcludeController()
@Controller('staff/right-first-time')
@RequirePermission('oversight.read')
export class RightFirstTimeController {
  constructor(
    private readonly rightFirstTimes: RightFirstTimes,
    private readonly lessons: TeamLessons,
    private readonly surveys: SurveyFigures,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @Get()
  async show(@Page() page: PageContext, @Query() sent: Sent, @CurrentStaff() staff: StaffActor): Promise<VNode> {
    const { months } = await asked(PeriodQuery, sent);
    const [overview, names] = await Promise.all([this.overview(months, staff), this.names.read(page.language)]);
    return <RightPage page={page} overview={overview} names={names} months={Number(months)} />;
  }

  /** The same as a file, by the same query and the same columns. */
  @Get('table')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="right-first-time.csv"')
  async table(@Page() page: PageContext, @Query() sent: Sent, @CurrentStaff() staff: StaffActor): Promise<string> {
    const { months } = await asked(PeriodQuery, sent);
    const [overview, names] = await Promise.all([this.overview(months, staff), this.names.read(page.language)]);
    return csvOf(rightTable(overview, names, page.language), page.language);
  }

  @Get('lessons')
  async teams(@Page() page: PageContext): Promise<VNode> {
    const period = await this.period('12');
    const [teams, { groups }, names] = await Promise.all([
      this.lessons.of(period),
      this.surveys.overview({ ...period, about: 'case', by: 'team', service: null, team: null }),
      this.names.read(page.language),
    ]);
    const told = groups.flatMap(({ group, figures }) => (group && figures ? [[group as TeamId, figures] as const] : []));
    return <LessonsPage page={page} teams={teams} surveys={new Map(told)} names={names} />;
  }

  private async overview(months: string, staff: StaffActor) {
    return this.rightFirstTimes.overview(await this.period(months), staff);
  }

  private async period(months: string): Promise<AnsweredPeriod> {
    const to = await this.today.date();
    return { from: addDays(to, -Math.round(DAYS_OF_MONTH * Number(months))), to };
  }
}
