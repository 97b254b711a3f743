import { Injectable } from '@nestjs/common';
import { THEME_MIN } from '#libs/domain/improvement';
import { Clock, type CivilDate, type ThemeRunId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { findInService } from '../finding/find-in-service.js';
import { FindSignals } from '../../signals/commands/find-signals.js';
import { servicesOf } from '../finding/words-of-cases.js';

/**
 * Looks for themes, service by service, each in a transaction of its own: what was found stands even if the next fails, and a search that is run twice finds
 * the same again.
 */
@Injectable()
export class FindThemes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly findSignals: FindSignals,
  ) {}

  async execute({ runId }: { readonly runId: ThemeRunId }): Promise<void> {
    const [run] = await this.db.query<{ fromOn: CivilDate; toOn: CivilDate; state: string }>(
      'SELECT from_on AS "fromOn", to_on AS "toOn", state FROM feedback.theme_run WHERE id = $1',
      [runId],
    );
    if (!run || run.state === 'done') return;
    const period = { from: run.fromOn, to: run.toOn };
    const services = await servicesOf(this.db, period, THEME_MIN);
    const cases = services.reduce((sum, service) => sum + service.cases, 0);
    await this.db.query(BEGIN, [runId, cases, this.clock.now()]);

    let [reads, found] = [0, 0];
    const read = async (count: number) => {
      reads += count;
      await this.db.query('UPDATE feedback.theme_run SET done = $2 WHERE id = $1', [
        runId,
        Math.min(cases, Math.floor(reads / 2)),
      ]);
    };
    for (const { service, cases: count } of services) {
      found += await this.unitOfWork.run(async (tx) => {
        await tx.execute('SET LOCAL statement_timeout = 0'); // a hundred thousand complaints of one service take longer than a page may
        await tx.execute(`SELECT pg_advisory_xact_lock(hashtext('themes'))`); // a job that runs twice waits for itself
        return findInService(tx, { runId, service, cases: count, period, now: this.clock.now(), read });
      });
    }
    await this.findSignals.execute();
    await this.db.query(END, [runId, cases, found, this.clock.now()]);
  }
}

const BEGIN = `UPDATE feedback.theme_run SET state = 'running', cases = $2, done = 0, began_at = $3 WHERE id = $1`;
const END = `UPDATE feedback.theme_run SET state = 'done', done = $2, found = $3, ended_at = $4 WHERE id = $1`;
