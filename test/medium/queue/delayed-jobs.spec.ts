import { type AlarmId, uuidv7 } from '#libs/kernel';
import { type DelayedJob, DelayedJobs, QueueEpoch } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { TEST_NOW } from '../../support/test-clock.js';

const HOUR_MS = 3_600_000;

describeOnBackends('DelayedJobs', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let delayed: DelayedJobs;

  beforeEach(async () => {
    jobs = await newJobWorld({ queueUrlFor, starts: false });
    delayed = jobs.world.get(DelayedJobs);
  });
  afterEach(() => jobs.close());

  /** An alarm that rings so long after the test's now. */
  function alarm(inMs: number, version = 1, alarmId = uuidv7<AlarmId>(TEST_NOW)): DelayedJob & { alarmId: AlarmId } {
    return {
      alarmId,
      jobKey: `alarm_${alarmId}_${version}`,
      request: { job: 'alarm.ring', payload: { alarmId, version } },
      runAt: new Date(TEST_NOW.getTime() + inMs),
    };
  }
  const rung = () => jobs.doings.payloads();
  const payloadsOf = (...alarms: DelayedJob[]) => alarms.map(({ request }) => request.payload);

  it('rings at once what is past due', async () => {
    const missed = alarm(-HOUR_MS);
    await delayed.arm([missed]);
    jobs.startWorkers();
    await eventually(() => expect(rung()).toEqual(payloadsOf(missed)));
    expect(jobs.doings.runs).toMatchObject([{ jobTry: { outboxId: null } }]);
  });

  it('lets an earlier alarm overtake one that was armed before it', async () => {
    const [early, late] = [alarm(100), alarm(2_000)];
    await delayed.arm([late]);
    jobs.startWorkers();
    await delayed.arm([early]);
    await eventually(() => expect(rung()).toEqual(payloadsOf(early, late)));
  });

  it('rings once what was armed twice', async () => {
    const [twice, last] = [alarm(200), alarm(500)];
    await delayed.arm([twice]);
    await delayed.arm([twice, last]);
    jobs.startWorkers();
    await eventually(() => expect(rung()).toEqual(payloadsOf(twice, last)));
  });

  it('does not ring what was disarmed', async () => {
    const [disarmed, kept] = [alarm(200), alarm(400)];
    await delayed.arm([disarmed, kept]);
    await delayed.disarm('alarm.ring', [disarmed.jobKey, 'alarm_never_armed']);
    jobs.startWorkers();
    await eventually(() => expect(rung()).toEqual(payloadsOf(kept)));
  });

  it('rings the newer version of an alarm that moved nearer', async () => {
    const far = alarm(HOUR_MS);
    const near = alarm(100, 2, far.alarmId);
    await delayed.arm([far]);
    await delayed.arm([near]);
    jobs.startWorkers();
    await eventually(() => expect(rung()).toEqual(payloadsOf(near)));
  });

  it('is armed anew when the store was emptied', async () => {
    const armed = alarm(500);
    const epoch = jobs.world.get(QueueEpoch);
    epoch.onLost(() => delayed.arm([armed]));
    await epoch.check();
    await epoch.start();
    await jobs.emptyQueueStore();
    jobs.startWorkers();
    await eventually(() => expect(rung()).toEqual(payloadsOf(armed)));
    await epoch.stop();
  });
});
