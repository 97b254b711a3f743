import { Outbox, RetryFailedJob } from '#libs/platform/outbox';
import { QueueFigures } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';

describeOnBackends('what stands in the queues', (backend, queueUrlFor) => {
  let jobs: JobWorld;
  afterEach(() => jobs.close());

  it('is counted by queue and state', async () => {
    jobs = await newJobWorld({ queueUrlFor, starts: false });
    await jobs.promiseTriage();
    await jobs.promiseTriage();
    const figures = jobs.world.get(QueueFigures);
    expect(figures.backend).toBe(backend);
    expect((await figures.read())?.map(({ queue }) => queue)).toEqual([
      'triage',
      'correspondence',
      'fanOut',
      'documents',
      'deadlines',
    ]);

    jobs.startRelay();
    await eventually(async () => {
      const [triage] = (await figures.read())!;
      expect(triage?.counts).toEqual({ waiting: 2, delayed: 0, active: 0, failed: 0 });
    });
  });

  it('has beside it the jobs given up, each of which a person may have tried once more', async () => {
    jobs = await newJobWorld({ queueUrlFor });
    jobs.doings.act = () => Promise.reject(new Error('it cannot be done'));
    await jobs.promiseTriage();
    const outbox = jobs.world.get(Outbox);
    await eventually(async () => expect(await outbox.failed(10)).toHaveLength(1));
    const [failed] = await outbox.failed(10);

    jobs.doings.act = () => Promise.resolve();
    expect(await jobs.world.run(RetryFailedJob, { id: failed!.id })).toBe(true);
    await eventually(async () => expect(await jobs.outboxStates()).toEqual(['done']));
    expect(await jobs.world.run(RetryFailedJob, { id: failed!.id })).toBe(false);
  });
});
