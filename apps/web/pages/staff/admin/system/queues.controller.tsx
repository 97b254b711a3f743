import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader, casesOfSubjects } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { decodeCursor, pageOf } from '#libs/platform/http';
import { RequirePermission } from '#libs/platform/identity';
import { Outbox, RetryFailedJob } from '#libs/platform/outbox';
import { QueueFigures } from '#libs/platform/queue';
import { seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { QueuesPage } from './queues-page.js';
import { systemText } from './words.js';

const HERE = '/staff/admin/queues';
const SHOWN_AT_ONCE = 50;

/** What runs in the background, and what has stopped there. */
@ApiExcludeController()
@Controller('staff/admin/queues')
@RequirePermission('queues.manage')
export class QueuePagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly outbox: Outbox,
    private readonly queues: QueueFigures,
    private readonly retryFailed: RetryFailedJob,
  ) {}

  @Get()
  async read(@Page() page: PageContext, @Query() query: Sent) {
    const t = systemText(page.language);
    const after = decodeCursor(textOf(query, 'cursor') || undefined, ['uuid']);
    const failed = pageOf(await this.outbox.failed(SHOWN_AT_ONCE + 1, after?.[0] ?? null), SHOWN_AT_ONCE, ({ id }) => [id]);
    const caseIds = failed.items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const cases = await casesOfSubjects(this.database, caseIds);
    const done = { retried: t('done.retried'), gone: t('done.gone') }[textOf(query, 'done')] ?? null;
    return (
      <QueuesPage
        page={page}
        outbox={await this.outbox.figures()}
        backend={this.queues.backend}
        queues={await this.queues.read()}
        failed={failed}
        references={new Map(cases.map(({ subjectId, reference }) => [subjectId, reference as string]))}
        timeZone={(await this.bodies.current(this.database)).body.timeZone}
        done={done}
      />
    );
  }

  @Post('jobs/:id/retry')
  async retry(@Param('id', ParseUUIDPipe) id: string) {
    const isRetried = await this.retryFailed.execute({ id });
    return seeOther(`${HERE}?done=${isRetried ? 'retried' : 'gone'}`);
  }
}
