import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { type AnyJobHandler, assertEveryJobHandled, type FoundHandler, HandlerRegistry } from './handler-registry.js';
import { HandlesJob } from './job-handler.js';

const handler: AnyJobHandler = { handle: async () => {} };
const found = (...jobs: string[]) => jobs.map((job) => [job, handler] as unknown as FoundHandler);
const jobs = { 'case.triage': {}, 'notice.send': {} };

describe('assertEveryJobHandled', () => {
  it('gives the handler of every job', () => {
    const handlers = assertEveryJobHandled(jobs, found('case.triage', 'notice.send'));
    expect([...handlers.keys()]).toEqual(['case.triage', 'notice.send']);
  });

  it.each([
    [found('case.triage'), 'job notice.send has no handler'],
    [found(), 'job case.triage has no handler; job notice.send has no handler'],
    [found('case.triage', 'notice.send', 'case.triage'), 'job case.triage has more than one handler'],
    [found('case.triage', 'notice.send', 'case.close'), 'job case.close is handled and does not exist'],
    [found('case.triage', 'case.triage'), 'job notice.send has no handler; job case.triage has more than one handler'],
  ])('refuses %j', (handlers, complaint) => {
    expect(() => assertEveryJobHandled(jobs, handlers)).toThrow(complaint);
  });
});

describe('HandlerRegistry', () => {
  @Injectable()
  @HandlesJob('notice.send')
  class SendNotice {
    async handle(): Promise<void> {}
  }

  @Injectable()
  class Bystander {}

  @Module({ providers: [SendNotice, Bystander] })
  class Room {}

  it('finds the handlers in whatever module they stand, and starts nothing while a job has none', async () => {
    const app = await Test.createTestingModule({ imports: [DiscoveryModule, Room], providers: [HandlerRegistry] }).compile();
    const registry = app.get(HandlerRegistry);

    expect(registry.found()).toEqual([['notice.send', app.get(SendNotice, { strict: false })]]);
    expect(() => registry.everyHandler()).toThrow('job case.triage has no handler');
  });
});
