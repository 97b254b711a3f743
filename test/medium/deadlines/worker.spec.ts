import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { JOBS } from '#libs/kernel';
import { StructuredLog } from '#libs/platform/observability';
import { HandlerRegistry } from '#libs/platform/queue';
import { createWorkerApp } from '../../../apps/worker/create-worker-app.js';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { alarmsOf, ringsOf } from '../../support/deadlines.js';
import { eventually } from '../../support/eventually.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { type World } from '../../support/world.js';

describeOnBackends('The worker as it is delivered', (_backend, queueUrlFor) => {
  let world: World;
  let worker: NestFastifyApplication;
  beforeEach(async () => {
    world = await newBodyWorld({ queueUrlFor });
    worker = await createWorkerApp(world.config, new StructuredLog('otklik test', 'silent'), world.clock);
  });
  afterEach(async () => {
    await worker.close();
    await world.close();
  });

  it('handles every job, rings an alarm that was missed while it was down, and one that comes due', async () => {
    const missed = await receiveCase(world);
    const [first, second] = await alarmsOf(world, missed.row.id, 'acknowledge');
    world.clock.moveTo(new Date(first!.ringAt.getTime() + 3_600_000));
    await worker.init();
    expect([...worker.get(HandlerRegistry).everyHandler().keys()].sort()).toEqual(Object.keys(JOBS).sort());
    await eventually(async () => expect(await ringsOf(world, missed.row.id)).toEqual([first!.id]));
    const { payload: metrics } = await worker.inject('/metrics');
    expect(metrics).toContain('otklik_alarm_lateness_seconds_bucket{le="600"} 0');
    expect(metrics).toContain('otklik_alarm_lateness_seconds_bucket{le="3600"} 1');

    world.clock.moveTo(new Date(second!.ringAt.getTime() - 100));
    await eventually(async () => expect(await ringsOf(world, missed.row.id)).toEqual([first!.id, second!.id]));
  });
});
