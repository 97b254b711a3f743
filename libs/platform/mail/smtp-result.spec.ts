import { smtpResult } from './smtp-result.js';

describe('what came of a mail', () => {
  it.each([
    ['nobody listens', { code: 'ECONNECTION', command: 'CONN' }, false, { result: 'failed', code: 'ECONNECTION' }],
    ['greylisted', { responseCode: 451, command: 'RCPT TO' }, false, { result: 'failed', code: '451' }],
    ['no such mailbox', { responseCode: 550, command: 'RCPT TO' }, false, { result: 'refused', code: '550' }],
    ['our sender is not welcome', { responseCode: 550, command: 'MAIL FROM' }, false, { result: 'failed', code: '550' }],
    [
      'our password is wrong',
      { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' },
      false,
      { result: 'failed', code: '535' },
    ],
    ['the text is taken for spam', { responseCode: 554, command: 'DATA' }, true, { result: 'refused', code: '554' }],
    ['the text cannot be kept now', { responseCode: 452, command: 'DATA' }, true, { result: 'failed', code: '452' }],
    [
      'a goodbye amid the text',
      { code: 'ECONNECTION', responseCode: 421, command: 'CONN' },
      true,
      { result: 'failed', code: '421' },
    ],
    ['a line cut amid the text', { code: 'ECONNECTION', command: 'CONN' }, true, { result: 'uncertain', code: 'ECONNECTION' }],
    ['no reply to the text in time', { code: 'ETIMEDOUT' }, true, { result: 'uncertain', code: 'ETIMEDOUT' }],
    ['an error without a code', {}, false, { result: 'failed', code: 'EUNKNOWN' }],
  ])('%s', (_what, failure, textHadBegun, expected) => {
    expect(smtpResult(failure, textHadBegun)).toEqual(expected);
  });
});
