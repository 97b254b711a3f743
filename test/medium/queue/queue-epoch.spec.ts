import { Clock, QUEUES } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { JobQueues, QueueEpoch, QueueSettings } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { newGate } from '../../support/gate.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';

describeOnBackends('QueueEpoch', (_backend, queueUrlFor) => {
  let jobs: JobWorld;

  beforeEach(async () => {
    jobs = await newJobWorld({ queueUrlFor, starts: false });
  });
  afterEach(() => jobs.close());

  /** As another process has it, with a count of what it restored. */
  function newEpoch(restore: () => Promise<void> = async () => {}): { epoch: QueueEpoch; restored: () => number } {
    const { world } = jobs;
    const epoch = new QueueEpoch(world.get(Database), world.get(JobQueues), world.get(Clock), world.get(QueueSettings));
    let count = 0;
    epoch.onLost(async () => {
      count += 1;
      await restore();
    });
    return { epoch, restored: () => count };
  }

  it('begins with a store that bears no epoch, and finds it kept from then on', async () => {
    const { epoch, restored } = newEpoch();
    expect(await epoch.check()).toBe('restored');
    expect(await epoch.check()).toBe('kept');
    expect(await newEpoch().epoch.check()).toBe('kept');
    expect(restored()).toBe(1);
    expect(await jobs.world.get(JobQueues).epochs()).toEqual(Array(QUEUES.length).fill(await epoch.current()));
  });

  it('notices a store that was emptied', async () => {
    const { epoch, restored } = newEpoch();
    await epoch.check();
    const before = await epoch.current();
    await jobs.emptyQueueStore();

    expect(await epoch.check()).toBe('restored');
    expect(restored()).toBe(2);
    expect(await epoch.current()).not.toBe(before);
  });

  it('notices a store that is another one, or was put back', async () => {
    const { epoch, restored } = newEpoch();
    await epoch.check();
    await jobs.world.get(JobQueues).setEpoch('of another life');

    expect(await epoch.check()).toBe('restored');
    expect(restored()).toBe(2);
  });

  it('lets one process restore', async () => {
    const hold = newGate();
    const first = newEpoch(() => hold.opened);
    const second = newEpoch();
    const restoring = first.epoch.check();
    await eventually(() => expect(first.restored()).toBe(1));

    expect(await second.epoch.check()).toBe('elsewhere');
    hold.open();
    expect(await restoring).toBe('restored');
    expect(await second.epoch.check()).toBe('kept');
    expect(second.restored()).toBe(0);
  });

  it('takes over from a process that died while it restored', async () => {
    const died = newEpoch(() => new Promise(() => {}));
    void died.epoch.check();
    await eventually(() => expect(died.restored()).toBe(1));

    const { clock } = jobs.world;
    clock.moveTo(new Date(clock.now().getTime() + jobs.world.get(QueueSettings).restoringLeaseMs));
    const heir = newEpoch();
    expect(await heir.epoch.check()).toBe('restored');
    expect(heir.restored()).toBe(1);
  });

  it('restores again when restoring failed', async () => {
    let fails = true;
    const { epoch, restored } = newEpoch(async () => {
      if (fails) throw new Error('the database went away');
    });
    await expect(epoch.check()).rejects.toThrow('the database went away');
    fails = false;
    expect(await epoch.check()).toBe('restored');
    expect(restored()).toBe(2);
  });

  it('restores again when the store is emptied while it restores', async () => {
    const { epoch, restored } = newEpoch(async () => {
      if (restored() === 1) await jobs.emptyQueueStore();
    });
    expect(await epoch.check()).toBe('restored');
    expect(await epoch.check()).toBe('restored');
    expect(await epoch.check()).toBe('kept');
  });

  it('looks by itself, every now and then', async () => {
    const { epoch, restored } = newEpoch();
    await epoch.start();
    expect(restored()).toBe(1);
    await jobs.emptyQueueStore();
    await eventually(() => expect(restored()).toBe(2));
    await epoch.stop();
  });
});
