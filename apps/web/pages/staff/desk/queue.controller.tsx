import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BodyReader } from '#libs/casework';
import {
  CaseQueue,
  DeskChoicesReader,
  DropView,
  QueueCounts,
  type QueueChoice,
  type SavedView,
  SavedViews,
  SaveView,
} from '#libs/features/handling';
import { Clock, type CivilDate, localDate, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { invalid, isOwnPath, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { AwayToday } from '../away/away-today.js';
import { BulkActs, readOrder } from './bulk-acts.js';
import { BulkPage } from './bulk-page.js';
import { addressOf, readAddress } from './queue-address.js';
import { QueuePage, type QueuePageProps } from './queue-page.js';
import { HOUSE_LISTS, type ListLine } from './queue-views.js';
import { deskText } from './words.js';

const PAGE_SIZE = 50;
const LIST_NAME_MAX = 60;
const LIST_DONE = { saved: 'save.saved', deleted: 'save.deleted' } as const;

export class ListParams {
  @IsUUID()
  viewId!: string;
}

/** The list a clerk works from. */
@ApiExcludeController()
@Controller('staff/queue')
@RequirePermission('case.read')
export class QueueController {
  constructor(
    private readonly queue: CaseQueue,
    private readonly counts: QueueCounts,
    private readonly savedViews: SavedViews,
    private readonly choices: DeskChoicesReader,
    private readonly saveView: SaveView,
    private readonly dropView: DropView,
    private readonly bulkActs: BulkActs,
    private readonly awayToday: AwayToday,
    private readonly bodies: BodyReader,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  async read(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor) {
    return <QueuePage {...await this.facts(page, query, staff)} />;
  }

  @Post('lists')
  async save(@Page() page: PageContext, @Query() query: Sent, @Body() sent: Sent, @CurrentStaff() by: StaffActor) {
    const here = readAddress(query);
    const name = textOf(sent, 'name').trim().slice(0, LIST_NAME_MAX);
    if (name === '') return invalid(<QueuePage {...await this.facts(page, query, by)} isNameMissing={true} />);
    const teamId = by.teamIds.find((id) => id === textOf(sent, 'teamId')) ?? null;
    await this.saveView.execute({ by, name, teamId, ...here });
    return seeOther(addressOf(here, { done: 'saved' }));
  }

  @Post('lists/:viewId/delete')
  async drop(@Param() { viewId }: ListParams, @CurrentStaff() by: StaffActor) {
    await this.dropView.execute({ viewId, by });
    return seeOther('/staff/queue?done=deleted');
  }

  /** What would happen to the chosen cases. */
  @Get('bulk')
  @RequirePermission('case.assign')
  async rehearse(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor) {
    const order = readOrder(query);
    const lines = order ? await this.bulkActs.run(order, staff, true) : [];
    const away = order?.act === 'assign' ? await this.awayToday.of(order.staffId) : null;
    return <BulkPage page={page} order={order} lines={lines} isDone={false} back={backOf(query)} away={away} />;
  }

  @Post('bulk')
  @RequirePermission('case.assign')
  async act(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() staff: StaffActor) {
    const order = readOrder(sent);
    const lines = order ? await this.bulkActs.run(order, staff, false) : [];
    const back = backOf(sent);
    if (lines.length > 0 && lines.every(({ refusal }) => refusal === null)) {
      return seeOther(`${back}${back.includes('?') ? '&' : '?'}done=${lines.length}`);
    }
    return PageAnswer.page(200, <BulkPage page={page} order={order} lines={lines} isDone={true} back={back} away={null} />);
  }

  private async facts(page: PageContext, query: Sent, staff: StaffActor): Promise<QueuePageProps> {
    const here = readAddress(query);
    const cursor = textOf(query, 'cursor') || null;
    const choice: QueueChoice = { staff, ...here };
    const now = this.clock.now();
    const [{ items, next }, [count = 0], newCases, lists, choices, { body }] = await Promise.all([
      this.queue.page({ ...choice, limit: PAGE_SIZE, cursor: cursor ?? undefined }),
      this.counts.of([choice]),
      this.newCases(choice, textOf(query, 'since')),
      this.lists(page, staff),
      this.choices.of(staff),
      this.bodies.current(this.database),
    ]);
    const today: CivilDate = localDate(now, body.timeZone);
    const shown = { lines: items, next, cursor, count, newCases, shownAt: textOf(query, 'since') || String(now.getTime()) };
    return {
      page,
      here,
      ...shown,
      lists,
      choices,
      myTeams: staff.teamIds,
      today,
      done: doneText(page, query),
      isAllChosen: textOf(query, 'select') === 'all',
      isNameMissing: false,
    };
  }

  private async newCases(choice: QueueChoice, since: string): Promise<number> {
    return /^\d{1,15}$/.test(since) ? this.queue.countNewSince(choice, new Date(Number(since) + 1)) : 0;
  }

  /** The lists of the house and those that were saved, each with its count. */
  private async lists(page: PageContext, staff: StaffActor): Promise<ListLine[]> {
    const t = deskText(page.language);
    const saved = await this.savedViews.of(staff);
    const named: Omit<ListLine, 'count'>[] = [
      ...HOUSE_LISTS.map(({ words, address }) => ({ name: t(words), address, saved: null })),
      ...saved.map((view) => ({ name: nameOf(page, view), address: view, saved: view })),
    ];
    const counts = await this.counts.of(named.map(({ address: { view, filters } }) => ({ staff, view, filters })));
    return named.map((list, place) => ({ ...list, count: counts[place] ?? 0 }));
  }
}

function nameOf(page: PageContext, { name, teamId }: SavedView & { teamId: TeamId | null }): string {
  return teamId === null ? name : deskText(page.language)('view.ofTeam', { name });
}

/** Where the cases were chosen: a list of ours, whatever the address says. */
function backOf(sent: Sent): string {
  const back = textOf(sent, 'back');
  return isOwnPath(back) && back.startsWith('/staff/queue') ? back : '/staff/queue';
}

function doneText(page: PageContext, query: Sent): string | null {
  const t = deskText(page.language);
  const done = textOf(query, 'done');
  if (/^\d{1,3}$/.test(done)) return t('queue.done', { count: Number(done) });
  return done === 'saved' || done === 'deleted' ? t(LIST_DONE[done]) : null;
}
