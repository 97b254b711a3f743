import { QueryFailedError } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { errorSummary, stackFrames } from './error-summary.js';

const SECRET = 'Ivan Petrov, Lenin street 5';

class MailRefused extends Error {}

describe('errorSummary', () => {
  it.each([
    [new Error(SECRET), 'Error'],
    [new MailRefused(SECRET), 'MailRefused'],
    [new DomainError('case.changed', { name: SECRET }), 'DomainError case.changed'],
    [Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' }), 'Error ECONNREFUSED'],
    [new QueryFailedError('INSERT', [SECRET], Object.assign(new Error(SECRET), { code: '23505' })), 'QueryFailedError 23505'],
    [new Error(SECRET, { cause: { code: 'EAUTH' } }), 'Error EAUTH'],
    [Object.assign(new Error(SECRET), { code: SECRET }), 'Error'],
    [SECRET, 'string'],
  ])('keeps class and code, and nothing of what was said', (error, summary) => {
    expect(errorSummary(error)).toBe(summary);
  });

  it('says where it was thrown, without what it said', () => {
    const error = new Error(`${SECRET}\n    at home`);
    expect(stackFrames(error)).toContain('error-summary.spec');
    expect(stackFrames(error)).not.toContain('home');
    expect(stackFrames(SECRET)).toBe('');
  });
});
