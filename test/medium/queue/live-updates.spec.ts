import { Redis } from 'ioredis';
import { type CaseId, uuidv7 } from '#libs/kernel';
import { queueUrlOf } from '#libs/platform/config';
import { LiveUpdates, openQueueStore, QueueSettings } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { TEST_NOW } from '../../support/test-clock.js';

class Heard {
  readonly ids: CaseId[] = [];
  gaps = 0;

  changed(caseId: CaseId): void {
    this.ids.push(caseId);
  }

  missed(): void {
    this.gaps += 1;
  }
}

describeOnBackends('LiveUpdates', (backend, queueUrlFor) => {
  let jobs: JobWorld;
  let here: LiveUpdates;

  beforeEach(async () => {
    jobs = await newJobWorld({ queueUrlFor, starts: false });
    here = jobs.world.get(LiveUpdates);
  });
  afterEach(() => jobs.close());

  const newIds = (count: number) => Array.from({ length: count }, () => uuidv7<CaseId>(TEST_NOW));

  it('tells another process, of any number of cases', async () => {
    const store = openQueueStore(jobs.world.get(QueueSettings));
    const elsewhere = new LiveUpdates(store);
    const heard = new Heard();
    await elsewhere.subscribe(heard);

    const ids = newIds(500);
    await eventually(() => here.publish([...ids, ...ids]));

    await eventually(() => expect(heard.ids).toHaveLength(500));
    expect(heard.ids).toEqual(ids);
    await elsewhere.onModuleDestroy();
    await store.close();
  });

  it('tells everyone who asked, until they ask no more', async () => {
    const [staying, leaving] = [new Heard(), new Heard()];
    await here.subscribe(staying);
    const leave = await here.subscribe(leaving);
    const [first, second] = newIds(2);
    await here.publish([first!]);
    await eventually(() => expect([staying.ids, leaving.ids]).toEqual([[first], [first]]));

    leave();
    await here.publish([second!]);
    await eventually(() => expect(staying.ids).toEqual([first, second]));
    expect(leaving.ids).toEqual([first]);
  });

  it('says that something may have been missed when the line was cut, and listens again', async () => {
    const heard = new Heard();
    await here.subscribe(heard);
    await cutLines();
    await eventually(() => expect(heard.gaps).toBe(1));

    const [id] = newIds(1);
    await here.publish([id!]);
    await eventually(() => expect(heard.ids).toEqual([id]));
  });

  async function cutLines(): Promise<void> {
    if (backend === 'postgres') {
      const cut = await jobs.world.rows(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'otklik-live'`,
      );
      expect(cut).toHaveLength(1);
      return;
    }
    const redis = new Redis(queueUrlOf(jobs.world.config));
    const clients = String(await redis.client('LIST')).split('\n');
    const ours = clients.filter((line) => line.includes('name=otklik-live') && line.includes(` db=${redis.options.db} `));
    expect(ours).toHaveLength(1);
    await redis.client('KILL', 'ID', /^id=(\d+)/.exec(ours[0]!)![1]!);
    redis.disconnect();
  }
});
