import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type BodyContext, BodyReader } from '#libs/casework';
import { Names } from '#libs/features/oversight';
import { REVIEW_LISTS, type ReviewList, ReviewLists } from '#libs/features/review';
import { Clock, localDate, type PackCode, type PackVersion, type Reference, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ListsPage, type Titled } from './lists-page.js';
import { doneIn } from './parts.js';

const SHOWN_AT_ONCE = 50;

/** What a line is called by. */
interface Coded {
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  readonly stage: string;
}

/** The second looks that wait for somebody. Who only looks sees those that are theirs to see; who gives them out, the other lists too. */
@ApiExcludeController()
@Controller('staff/reviews')
@RequirePermission('case.review')
export class ListsController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly lists: ReviewLists,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() actor: StaffActor) {
    const [counts, names, context] = await Promise.all([
      this.lists.counts(actor),
      this.names.read(page.language),
      this.bodies.current(this.db),
    ]);
    const mine = page.staff?.may('review.assign') ? REVIEW_LISTS : (['underWay'] as const);
    const asked = mine.find((one) => one === textOf(query, 'list'));
    const list: ReviewList = asked ?? mine.find((one) => counts[one] > 0) ?? mine[0];
    const question = { limit: SHOWN_AT_ONCE, cursor: textOf(query, 'cursor') || undefined };
    const titled = <Line extends Coded>(line: Line): Titled<Line> => ({
      ...line,
      serviceTitle: names.services.get(line.service) ?? line.service,
      stageTitle: stageTitle(context, line, page),
    });

    const none = { items: [], next: null };
    const asks = list === 'requests' ? await this.lists.asks(actor, question) : none;
    const looks = list === 'requests' ? none : await this.lists.looks(actor, list, question);
    return (
      <ListsPage
        {...{ page, list, counts, lists: mine, done: doneIn(query), next: asks.next ?? looks.next }}
        asks={asks.items.map(titled)}
        looks={looks.items.map(titled)}
        today={localDate(this.clock.now(), context.body.timeZone)}
      />
    );
  }
}

/** What the procedure calls the stage. */
function stageTitle({ procedure }: BodyContext, { pack, packVersion, stage }: Coded, { language }: PageContext): string {
  const found = procedure(pack, packVersion).pack.stages.find(({ code }) => code === stage);
  return found?.title[language] ?? stage;
}
