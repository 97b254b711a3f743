import { type AnyJobHandler, assertEveryJobHandled, type FoundHandler } from './handler-registry.js';

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
