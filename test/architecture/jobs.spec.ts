import { JOBS } from '#libs/kernel';
import { assertEveryJobHandled, type FoundHandler, handledJobOf, HandlesJob } from '#libs/platform/queue';
import { classesIn } from './classes.js';
import { productionSources } from './sources.js';

const nothing = { handle: () => Promise.resolve() };

describe('every job', () => {
  it('has one handler in the sources', async () => {
    const found = (await classesIn(/@HandlesJob\(/)).flatMap((handler): FoundHandler[] => {
      const job = handledJobOf(handler);
      return job ? [[job, nothing]] : [];
    });
    expect(() => assertEveryJobHandled(JOBS, found)).not.toThrow();
  });

  it('is caused by somebody', () => {
    const causes = productionSources()
      .filter(({ file }) => file !== 'libs/kernel/jobs.ts')
      .map(({ tree }) => tree.text.replaceAll(/@HandlesJob\([^)]*\)|JobHandler<[^>]*>|JobPayloads\[[^\]]*\]/g, ''));
    const uncaused = Object.keys(JOBS).filter((job) => !causes.some((text) => text.includes(`'${job}'`)));
    expect(uncaused).toEqual([]);
  });

  it('is missed when nobody handles it, or two do', () => {
    @HandlesJob('notice.send')
    class SendNotice {
      readonly handle = nothing.handle;
    }
    const found: FoundHandler = [handledJobOf(SendNotice)!, new SendNotice()];
    expect(() => assertEveryJobHandled({ 'notice.send': {}, 'alarm.ring': {} }, [found])).toThrow('alarm.ring has no handler');
    expect(() => assertEveryJobHandled({ 'notice.send': {} }, [found, found])).toThrow('more than one handler');
    expect(() => assertEveryJobHandled({}, [found])).toThrow('does not exist');
  });
});
