import { type DraftAnswers, type OfferedService } from '#libs/features/intake';
import { type ServiceCode } from '#libs/kernel';
import { mayOpen, openStep, stepBefore, type Situation, type Step, STEPS, stepsOf } from './steps.js';

const service = (code: string, statutory = false, named = true): OfferedService => ({
  code: code as ServiceCode,
  title: code,
  about: '',
  needed: '',
  safety: '',
  exitTo: null,
  procedure: { title: '', statutory, limits: [], webHasEffect: { named, anonymous: false }, ways: [] },
});
const SERVICES = [service('roads'), service('law', true, true), service('paperOnly', true, false)];
const situation = (answers: Partial<Record<keyof DraftAnswers, string>>, services = SERVICES): Situation => ({
  answers: answers as DraftAnswers,
  services,
});
const complaint = (more: Partial<Record<keyof DraftAnswers, string>> = {}) =>
  situation({ kind: 'complaint', service: 'roads', ...more });
const words = (text: string) => text.split(' ') as Step[];

describe('the way through the form', () => {
  it.each([
    ['a complaint with a name', complaint(), 'what service text wanted where evidence author about contact support'],
    ['for somebody else', complaint({ author: 'other' }), 'what service text wanted where evidence author about contact support'],
    ['anonymous', complaint({ author: 'anonymous' }), 'what service text wanted where evidence author'],
    [
      'where the web has the effect of the law',
      complaint({ service: 'law' }),
      'what service text wanted where evidence author about contact support',
    ],
    [
      'where it has not',
      complaint({ service: 'paperOnly', author: 'anonymous' }),
      'what service ways text wanted where evidence author',
    ],
    ['a suggestion', situation({ kind: 'suggestion', service: 'paperOnly' }), 'what service text author about contact'],
    ['anonymous thanks', situation({ kind: 'thanks', author: 'anonymous' }), 'what service text author'],
    ['one service only', situation({ kind: 'thanks', author: 'anonymous' }, [service('roads')]), 'what text author'],
    [
      'one service only, without effect',
      situation({ author: 'anonymous' }, [service('law', true, false)]),
      'what ways text wanted where evidence author',
    ],
  ])('%s', (_, given, steps) => {
    expect(stepsOf(given).join(' ')).toBe(steps);
  });

  it('leads to the first open question, and to none when all are settled', () => {
    const all = words('what service text wanted where evidence author');
    const given = complaint({ author: 'anonymous' });
    expect(openStep(given, [])).toBe('what');
    expect(openStep(given, ['what', 'text'])).toBe('service');
    expect(openStep(given, all)).toBeNull();
    expect(openStep(complaint({ author: 'self' }), all)).toBe('about');
    expect(openStep(complaint({ author: 'self', preferredChannel: 'email' }), [...all, 'about', 'contact'])).toBe('about');
    expect(openStep(complaint({ service: 'paperOnly', author: 'anonymous' }), all)).toBe('ways');
  });

  it.each([
    ['what', [], true],
    ['text', ['what'], false],
    ['service', ['what'], true],
    ['what', ['what', 'service', 'text'], true],
    ['about', words('what service text wanted where evidence author'), false],
    ['author', words('what service text wanted where evidence author'), true],
  ] as const)('%s after %j may be opened: %s', (step, passed, may) => {
    expect(mayOpen(step, complaint({ author: 'anonymous' }), passed)).toBe(may);
  });

  it.each([
    ['the name of the person it is for', { author: 'other', name: 'A' }, 'about'],
    ['the ground to act on', { author: 'other', name: 'A', forName: 'B' }, 'about'],
    ['the address for another way', { author: 'self', name: 'A', preferredChannel: 'post', email: 'a@b.org' }, 'address'],
    ['nothing', { author: 'self', name: 'A', preferredChannel: 'trackingPage' }, null],
    ['nothing either', { author: 'self', name: 'A', preferredChannel: 'phone', phone: '112' }, null],
  ])('asks again for what a change made needed: %s', (_, answers, step) => {
    expect(openStep(complaint(answers), STEPS)).toBe(step);
  });

  it('leads back', () => {
    expect(stepBefore('what', complaint())).toBeNull();
    expect(stepBefore('text', complaint())).toBe('service');
    expect(stepBefore('author', situation({ kind: 'thanks' }))).toBe('text');
  });
});
