import { type INestApplicationContext } from '@nestjs/common';
import { CASE_CHANGED, type JobName, type ManualClock } from '#libs/kernel';
import { type ClaimedRow, Outbox, OutboxLeases } from '#libs/platform/outbox';
import { type AnyJobHandler, HandlerRegistry } from '#libs/platform/queue';

const BATCH_ROWS = 500;
const AT_ONCE = 4;
const A_DAY_MS = 86_400_000;

type AnyHandle = (payload: unknown, jobTry: { attempt: number; last: boolean; outboxId: string }) => Promise<void>;

/** Does here and now, in their order, what the worker does by the queue: nothing that was promised is left. */
export class OutboxRounds {
  private readonly handlers: ReadonlyMap<JobName, AnyJobHandler>;
  private readonly leases: OutboxLeases;
  private readonly outbox: Outbox;

  constructor(
    app: INestApplicationContext,
    private readonly clock: ManualClock,
  ) {
    this.handlers = new Map(app.get(HandlerRegistry).found());
    this.leases = app.get(OutboxLeases);
    this.outbox = app.get(Outbox);
  }

  /** Errors: the first that a handler throws. */
  async drain(): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const rows = await this.leases.claim(now, new Date(now.getTime() + A_DAY_MS), BATCH_ROWS);
      if (rows.length === 0) return;
      // Nobody looks on whom a changed case could be told of.
      await this.leases.forget(rows.filter(({ job }) => job === CASE_CHANGED).map(({ id }) => id));
      rows.sort((one, other) => (one.id < other.id ? -1 : 1));
      // Who is given a case hangs on who was given the one before: so one after another.
      for (const row of rows.filter(({ job }) => job === 'case.triage')) await this.handle(row);
      await this.byCase(rows.filter(({ job }) => job !== 'case.triage' && job !== CASE_CHANGED));
    }
  }

  /** What is done is forgotten. */
  async forget(): Promise<void> {
    const after = new Date(this.clock.now().getTime() + A_DAY_MS);
    while ((await this.leases.forgetDone(after, BATCH_ROWS)) === BATCH_ROWS);
  }

  /** A case waits for itself: of each the jobs go one after another, and several cases at once. */
  private async byCase(rows: readonly ClaimedRow[]): Promise<void> {
    const cases = new Map<string, ClaimedRow[]>();
    for (const row of rows) {
      const key = row.caseId ?? row.id;
      cases.set(key, [...(cases.get(key) ?? []), row]);
    }
    const waiting = cases.values();
    const takeSome = async (): Promise<void> => {
      for (const ofOneCase of waiting) for (const row of ofOneCase) await this.handle(row);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeSome));
  }

  private async handle({ id, job, payload }: ClaimedRow): Promise<void> {
    const handler = this.handlers.get(job as JobName);
    if (!handler) throw new Error(`nobody handles ${job}`);
    await (handler.handle as unknown as AnyHandle).call(handler, payload, { attempt: 1, last: false, outboxId: id });
    await this.outbox.finish({ outboxId: id });
  }
}
