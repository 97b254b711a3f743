import { type RuleId, type ServiceCode } from '#libs/kernel';
import { routeCase, type RoutingFacts, type RoutingRule, routingRulesSchema, type StandingRule } from './index.js';

const facts: RoutingFacts = {
  service: 'roads' as ServiceCode,
  kind: 'complaint',
  channel: 'web',
  language: 'ru',
  place: 'ул. Ленина, 5',
  text: 'Яма на дороге, машина сломана.',
};
const to = (team: string): RoutingRule['then'] => ({ to: 'team', team, staffId: null });
const standing = (...rules: Pick<RoutingRule, 'when' | 'then'>[]): StandingRule[] =>
  rules.map((rule, place) => ({ ...rule, title: { en: 'a rule', ru: 'правило' }, id: `rule-${place}` as RuleId }));

describe('routeCase', () => {
  it.each<[string, RoutingRule['when'], boolean]>([
    ['no condition', {}, true],
    ['its service', { services: ['lamps', 'roads'] }, true],
    ['another service', { services: ['lamps'] }, false],
    ['its kind', { kinds: ['complaint'] }, true],
    ['another kind', { kinds: ['thanks'] }, false],
    ['its channel', { channels: ['web'] }, true],
    ['another channel', { channels: ['letter'] }, false],
    ['its language', { languages: ['ru'] }, true],
    ['another language', { languages: ['en'] }, false],
    ['a word of the place', { place: ['ленина'] }, true],
    ['a word of another place', { place: ['мира'] }, false],
    ['a word of the text in the place', { place: ['яма'] }, false],
    ['a word of the text', { words: ['ям*'] }, true],
    ['a word of another text', { words: ['лифт'] }, false],
    ['all conditions that hold', { services: ['roads'], words: ['ям*'], place: ['ленина'] }, true],
    ['one of two that does not', { services: ['roads'], words: ['лифт'] }, false],
  ])('a rule with %s', (_what, when, fits) => {
    const route = routeCase(standing({ when, then: to('road-team') }), facts);
    expect(route).toEqual(
      fits ? { ruleId: 'rule-0', team: 'road-team', staffId: null } : { ruleId: null, team: null, staffId: null },
    );
  });

  it('lets the first that fits decide', () => {
    const rules = standing(
      { when: { kinds: ['thanks'] }, then: to('a') },
      { when: {}, then: to('b') },
      { when: {}, then: to('c') },
    );
    expect(routeCase(rules, facts)).toMatchObject({ ruleId: 'rule-1', team: 'b' });
    expect(routeCase([...rules].reverse(), facts)).toMatchObject({ ruleId: 'rule-2', team: 'c' });
  });

  it('names the rule that asks for a person to look', () => {
    expect(routeCase(standing({ when: {}, then: { to: 'triage' } }), facts)).toEqual({
      ruleId: 'rule-0',
      team: null,
      staffId: null,
    });
  });

  it('finds no word in a place that nobody gave', () => {
    expect(routeCase(standing({ when: { place: ['ленина'] }, then: to('a') }), { ...facts, place: null }).team).toBeNull();
  });
});

describe('a set of rules', () => {
  const rule = { title: 'Roads', when: { services: ['roads'] }, then: { to: 'team', team: 'road-team' } };

  it('is read with what it leaves out, and with a title that is the same in both languages or one in each', () => {
    const then = { ...rule.then, staffId: null };
    const inEach = { ...rule, title: { en: 'Roads', ru: 'Дороги' } };
    expect(routingRulesSchema.parse([rule, inEach])).toEqual([
      { ...rule, title: { en: 'Roads', ru: 'Roads' }, then },
      { ...inEach, then },
    ]);
  });

  it.each([
    ['a condition that is not on the list', { ...rule, when: { colour: ['red'] } }],
    ['an empty list, which would never fit', { ...rule, when: { services: [] } }],
    ['an unknown kind', { ...rule, when: { kinds: ['grumble'] } }],
    ['a pattern without a word', { ...rule, when: { words: ['*'] } }],
    ['an unknown destination', { ...rule, then: { to: 'nowhere' } }],
    ['a team without its code', { ...rule, then: { to: 'team' } }],
    ['a person who is no id', { ...rule, then: { to: 'team', team: 'a', staffId: 'anna' } }],
    ['no title', { ...rule, title: '' }],
    ['a title in one language alone', { ...rule, title: { en: 'Roads' } }],
  ])('is refused with %s', (_what, wrong) => {
    expect(routingRulesSchema.safeParse([wrong]).success).toBe(false);
  });
});
