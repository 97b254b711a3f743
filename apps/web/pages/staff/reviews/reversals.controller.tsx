import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { BodyReader } from '#libs/casework';
import { csvOf, Names } from '#libs/features/oversight';
import { Reversals, ReviewLists, ReviewTimes } from '#libs/features/review';
import { Directory } from '#libs/features/triage';
import { addDays, type CivilDate, Clock, DomainError, localDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { REVERSAL_FIGURES, type ReversalFacts, reversalTable, type Telling } from './reversal-figures.js';
import { ReversalsPage } from './reversals-page.js';

/** What came of second looks, for those who answer for the decisions. */
@ApiExcludeController()
@Controller('staff/reversals')
@RequirePermission('oversight.read')
export class ReversalsController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly reversals: Reversals,
    private readonly times: ReviewTimes,
    private readonly lists: ReviewLists,
    private readonly names: Names,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Page() page: PageContext, @CurrentStaff() actor: StaffActor) {
    const { today, since } = await this.period();
    const [facts, telling, load, { unassigned }] = await Promise.all([
      this.facts(since),
      this.telling(page),
      this.times.ofReviewers(today),
      this.lists.counts(actor),
    ]);
    return <ReversalsPage {...{ page, facts, telling, load, unassigned, since }} />;
  }

  /** A figure as a file for a spreadsheet. */
  @Get(':figure.csv')
  async file(@Page() page: PageContext, @Param('figure') given: string, @Res() reply: FastifyReply): Promise<void> {
    const figure = REVERSAL_FIGURES.find((known) => known === given);
    if (!figure) throw new DomainError('request.not_found');
    const { since } = await this.period();
    const [facts, telling] = await Promise.all([this.facts(since), this.telling(page)]);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="second-looks-${figure}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvOf(reversalTable(figure, facts, telling), page.language));
  }

  private async facts(since: CivilDate): Promise<ReversalFacts> {
    const [lines, times] = await Promise.all([this.reversals.read(), this.times.ofServices(since)]);
    return { lines, times };
  }

  private async telling({ language }: PageContext): Promise<Telling> {
    const [names, causes] = await Promise.all([this.names.read(language), this.directory.rootCauses()]);
    const titles = causes.map(({ code, titleEn, titleRu }) => [code, language === 'ru' ? titleRu : titleEn] as const);
    return { language, names, causes: new Map(titles) };
  }

  /** Today, and the day from which a year is counted. */
  private async period(): Promise<{ today: CivilDate; since: CivilDate }> {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    return { today, since: addDays(today, -YEAR_DAYS) };
  }
}

const YEAR_DAYS = 365;
