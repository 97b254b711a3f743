import { type RoutingRule } from '#libs/domain/routing';
import { moveRule, putRule, readRuleSet, removeRule } from './rule-set.js';

const rule = (title: string, words?: string[]): RoutingRule => ({
  title: { en: title, ru: title },
  when: words ? { words } : {},
  then: { to: 'team', team: 'roads', staffId: null },
});
const set = { basedOn: 3, rules: [rule('holes', ['hole*']), rule('lamps', ['lamp*']), rule('rest')] };
const titles = ({ rules }: { rules: readonly RoutingRule[] }) => rules.map(({ title }) => title.en);

it.each([
  [0, 1, ['lamps', 'holes', 'rest']],
  [2, -1, ['holes', 'rest', 'lamps']],
  [0, -1, ['holes', 'lamps', 'rest']],
  [2, 1, ['holes', 'lamps', 'rest']],
  [9, -1, ['holes', 'lamps', 'rest']],
] as const)('the rule at %d moves by %d, and stays at an end', (place, by, expected) => {
  expect(titles(moveRule(set, place, by))).toEqual(expected);
});

it('a new rule stands before the one that fits everything, since nothing below that is tried', () => {
  expect(titles(putRule(set, null, rule('trees', ['tree*'])))).toEqual(['holes', 'lamps', 'trees', 'rest']);
  expect(titles(putRule({ basedOn: 1, rules: [] }, null, rule('rest')))).toEqual(['rest']);
});

it('a changed rule stands where it stood, and a removed one is gone', () => {
  expect(titles(putRule(set, 1, rule('lights', ['light*'])))).toEqual(['holes', 'lights', 'rest']);
  expect(titles(removeRule(set, 0))).toEqual(['lamps', 'rest']);
});

it('what no form of ours has sent is refused', () => {
  expect(readRuleSet('3', JSON.stringify(set.rules))).toEqual(set);
  for (const [basedOn, rules] of [
    ['3', '{'],
    ['3', '[{"title":"x"}]'],
    ['x', '[]'],
  ] as const)
    expect(() => readRuleSet(basedOn, rules)).toThrow('request.invalid');
});
