import { QUALITIES, type Rating, type SurveyAnswers, verdictOf } from './answers.js';

const rated = (answered: SurveyAnswers['answered'], ease: Rating | null, each: Rating | null): SurveyAnswers => ({
  answered,
  ease,
  qualities: Object.fromEntries(QUALITIES.map((quality) => [quality, each])) as SurveyAnswers['qualities'],
  words: null,
});

describe('the verdict of a survey', () => {
  it.each([
    ['yes', 5, 5, 'good'],
    ['yes', 4, 4, 'good'],
    ['yes', null, null, 'good'],
    ['yes', 3, 4, 'fair'],
    ['yes', 3, 3, 'fair'],
    ['yes', 2, 2, 'poor'],
    ['yes', 1, null, 'poor'],
    ['partly', 5, 5, 'fair'],
    ['partly', null, null, 'fair'],
    ['partly', 2, 2, 'poor'],
    ['no', null, null, 'poor'],
    ['no', 5, 5, 'poor'],
  ] as const)('answered %s, ease %s, each quality %s: %s', (answered, ease, each, verdict) => {
    expect(verdictOf(rated(answered, ease, each))).toBe(verdict);
  });
});
