import { CASE_CHANGED, type CaseId, DomainError, uuidv7 } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { correlationId } from '#libs/platform/observability';
import { Outbox } from '#libs/platform/outbox';
import { JobMetrics, type LiveListener, LiveUpdates } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { TEST_NOW } from '../../support/test-clock.js';

describeOnBackends('Outbox', (_backend, queueUrlFor) => {
  let jobs: JobWorld;

  beforeEach(async () => {
    jobs = await newJobWorld({ queueUrlFor });
  });
  afterEach(() => jobs.close());

  const closed = (state: 'done' | 'failed') => eventually(async () => expect(await jobs.outboxStates()).toEqual([state]));

  it('has a promised job done once, and its row closed', async () => {
    const caseId = await jobs.promiseTriage();

    await closed('done');
    expect(jobs.doings.runs).toEqual([
      {
        job: 'case.triage',
        payload: { caseId },
        jobTry: { attempt: 1, last: false, outboxId: (await jobs.outboxRows())[0]!.id },
      },
    ]);
    expect(await jobs.outboxRows()).toMatchObject([
      { generation: 1, attempts: 0, last_error: null, created_at: TEST_NOW, finished_at: TEST_NOW },
    ]);
  });

  it('gives all that is logged in a job the number of the promise', async () => {
    const numbers: (string | undefined)[] = [];
    jobs.doings.act = async () => void numbers.push(correlationId());
    await jobs.promiseTriage();

    await closed('done');
    expect(numbers).toEqual([(await jobs.outboxRows())[0]!.id]);
  });

  it('promises nothing in a transaction that is rolled back', async () => {
    const caseId = uuidv7<CaseId>(TEST_NOW);
    const promising = jobs.promise([{ job: 'case.triage', payload: { caseId } }], caseId, async () => {
      throw new Error('changed my mind');
    });
    await expect(promising).rejects.toThrow('changed my mind');

    const later = await jobs.promiseTriage();
    await closed('done');
    expect(jobs.doings.payloads()).toEqual([{ caseId: later }]);
  });

  it('tells of the changed cases', async () => {
    const changed: CaseId[] = [];
    const listener: LiveListener = { changed: (id) => changed.push(id), missed: () => {} };
    await jobs.world.get(LiveUpdates).subscribe(listener);

    const caseId = await jobs.promiseTriage();

    await eventually(() => expect(changed).toContain(caseId));
  });

  it('tells of a case that changed and caused no job, and forgets the row', async () => {
    const changed: CaseId[] = [];
    await jobs.world.get(LiveUpdates).subscribe({ changed: (id) => changed.push(id), missed: () => {} });
    const caseId = uuidv7<CaseId>(jobs.world.clock.now());
    await jobs.world.rows(`INSERT INTO platform.outbox (id, job, payload, case_id, created_at) VALUES ($1, $2, '{}', $1, $3)`, [
      caseId,
      CASE_CHANGED,
      jobs.world.clock.now(),
    ]);
    await eventually(() => expect(changed).toEqual([caseId]));
    await eventually(async () => expect(await jobs.outboxRows()).toEqual([]));
    expect(jobs.doings.runs).toEqual([]);
  });

  it('tries a job again that failed, and forgets the failures once it is done', async () => {
    jobs.doings.act = async ({ jobTry }) => {
      if (jobTry.attempt <= 2) throw new Error('Ivan Petrov, Lenin street 5, cannot be reached');
    };
    await jobs.promiseTriage();

    await closed('done');
    expect(jobs.doings.runs.map((run) => run.jobTry.attempt)).toEqual([1, 2, 3]);
    expect(await jobs.outboxRows()).toMatchObject([{ attempts: 2, last_error: null, generation: 1 }]);
  });

  it('keeps the failure when all tries have failed, without a word of what the error said; and has it done after all', async () => {
    jobs.doings.act = async () => {
      throw Object.assign(new Error('Ivan Petrov, Lenin street 5, cannot be reached'), { code: 'EHOSTUNREACH' });
    };
    const caseId = await jobs.promiseTriage();
    await closed('failed');

    const outbox = jobs.world.get(Outbox);
    const [failed] = await outbox.failed(10);
    expect(failed).toMatchObject({ job: 'case.triage', caseId, attempts: 5, lastError: 'Error EHOSTUNREACH' });
    expect(jobs.doings.runs.map((run) => run.jobTry.last)).toEqual([false, false, false, false, true]);
    expect(await outbox.figures()).toEqual({ pending: 0, lagMs: 0, failed: 1 });
    expect(jobs.world.get(JobMetrics).counts()).toEqual(
      expect.arrayContaining([
        { job: 'case.triage', result: 'retried', count: 4 },
        { job: 'case.triage', result: 'failed', count: 1 },
      ]),
    );

    jobs.doings.act = async () => {};
    const retry = () => jobs.world.get(UnitOfWork).run((tx) => outbox.retryFailed(tx, failed!.id));
    expect(await retry()).toBe(true);
    await closed('done');
    expect(await retry()).toBe(false);
    expect(jobs.doings.runs).toHaveLength(6);
  });

  it('does not try again what was refused', async () => {
    jobs.doings.act = async () => {
      throw new DomainError('transfer.forbidden');
    };
    await jobs.promiseTriage();

    await closed('failed');
    expect(await jobs.outboxRows()).toMatchObject([{ attempts: 1, last_error: 'DomainError transfer.forbidden' }]);
    expect(jobs.doings.runs).toHaveLength(1);
  });

  it('tries again what was refused because somebody else was first', async () => {
    jobs.doings.act = async ({ jobTry }) => {
      if (jobTry.attempt === 1) throw new DomainError('case.changed');
    };
    await jobs.promiseTriage();

    await closed('done');
    expect(jobs.doings.runs).toHaveLength(2);
  });

  it('lets a handler close the row in the transaction of its work', async () => {
    const { world } = jobs;
    jobs.doings.act = async ({ jobTry }) => {
      await world.get(UnitOfWork).run((tx) => world.get(Outbox).finish({ outboxId: jobTry.outboxId! }, tx));
      throw new Error('the process died after the commit');
    };
    await jobs.promiseTriage();

    await eventually(() =>
      expect(world.get(JobMetrics).counts()).toContainEqual({ job: 'case.triage', result: 'skipped', count: 1 }),
    );
    expect(await jobs.outboxStates()).toEqual(['done']);
    expect(jobs.doings.runs).toHaveLength(1);
  });

  it('shows a row whose job nobody knows, instead of trying it for ever', async () => {
    await jobs.world
      .get(Database)
      .query(`INSERT INTO platform.outbox (id, job, payload, created_at) VALUES ($1, 'case.teleport', '{}', $2)`, [
        uuidv7(TEST_NOW),
        TEST_NOW,
      ]);
    const caseId = await jobs.promiseTriage();

    await eventually(async () => expect((await jobs.outboxStates()).toSorted()).toEqual(['done', 'failed']));
    expect(await jobs.world.get(Outbox).failed(10)).toMatchObject([{ job: 'case.teleport', lastError: 'UnknownJob' }]);
    expect(jobs.doings.payloads()).toEqual([{ caseId }]);
  });

  it('lists what failed page by page', async () => {
    jobs.doings.act = async () => {
      throw new DomainError('transfer.forbidden');
    };
    for (let count = 0; count < 3; count += 1) await jobs.promiseTriage();
    const outbox = jobs.world.get(Outbox);
    await eventually(async () => expect(await outbox.failed(10)).toHaveLength(3));

    const first = await outbox.failed(2);
    const second = await outbox.failed(2, first.at(-1)!.id);
    expect([...first, ...second]).toEqual(await outbox.failed(10));
  });
});
