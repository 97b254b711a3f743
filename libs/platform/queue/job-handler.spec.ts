import { type JobPayloads } from '#libs/kernel';
import { handledJobOf, HandlesJob, type JobHandler } from './job-handler.js';

@HandlesJob('notice.send')
class SendNotice implements JobHandler<'notice.send'> {
  async handle({ noticeId }: JobPayloads['notice.send']): Promise<void> {
    expect(noticeId).toBeDefined();
  }
}

// @ts-expect-error: the payload of another job
@HandlesJob('alarm.ring')
class RingsNotices {
  async handle({ noticeId }: JobPayloads['notice.send']): Promise<void> {
    expect(noticeId).toBeDefined();
  }
}

class SaysOneTakesAnother implements JobHandler<'alarm.ring'> {
  // @ts-expect-error: the payload of another job than it says
  async handle({ noticeId }: JobPayloads['notice.send']): Promise<void> {
    expect(noticeId).toBeDefined();
  }
}

class Plain {}

describe('HandlesJob', () => {
  it('says which job a class handles; a class for another payload does not compile', () => {
    expect(handledJobOf(SendNotice)).toBe('notice.send');
    expect([Plain, SaysOneTakesAnother].map(handledJobOf)).toEqual([null, null]);
    expect(handledJobOf(RingsNotices)).toBe('alarm.ring');
  });

  it('does not pass the mark on to a subclass, which would be a second handler', () => {
    class Special extends SendNotice {}
    expect(handledJobOf(Special)).toBeNull();
  });
});
