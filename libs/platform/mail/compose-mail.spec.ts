import { simpleParser } from 'mailparser';
import { composeMail } from './compose-mail.js';

const FROM = 'Otklik <otklik@example.org>';
const id = '01970000-0000-7000-8000-000000000001';
const mail = (text: string, subject = 'Hello') => ({
  id,
  to: { name: 'A. "B" Иванов', address: 'person@example.org' },
  subject,
  text,
  html: `<p>${text}</p>`,
  date: new Date('2026-03-02T07:00:00.000Z'),
});

const LONG = 'слово '.repeat(60);
it.each([
  ['plain', 'Hello,\n\nthere is an answer.'],
  ['Russian, in long lines', `Здравствуйте!\n\n${LONG}\n- раз\n- два`],
  ['English, in long lines', 'an answer '.repeat(60)],
  ['signs that mail itself uses', `.\n..\nFrom here\n=3D = =_${id}\n--=_${id}\n--\nend `],
  ['a few words of another language', 'Dear Иван, ' + 'we have looked into it. '.repeat(9)],
  ['signs beyond the common plane', 'Done \u{1F6A7}\u{1F6A7} готово'],
  ['nothing', ''],
])('arrives as it was written: %s', async (_what, text) => {
  const { raw } = composeMail(mail(text), FROM);
  const read = await simpleParser(raw);
  expect((read.text ?? '').trimEnd()).toBe(text.trimEnd());
  expect(String(read.html)).toContain(`<p>${text.trimEnd()}`);
  const lines = raw.toString('latin1').split('\r\n');
  expect(lines.filter((line) => line.length > 76 || /[\n\r\u0080-\u00ff]/.test(line))).toEqual([]);
});

it('says who it is from and to, what it is about, when it was written, and that a machine wrote it', async () => {
  const { raw, envelope } = composeMail(mail('Hello', `Вы сказали, и мы кое-что изменим: ${LONG}`.trim()), FROM);
  const read = await simpleParser(raw);
  expect(read.from?.value).toEqual([{ name: 'Otklik', address: 'otklik@example.org' }]);
  expect([read.to].flat()[0]?.value).toEqual([{ name: 'A. "B" Иванов', address: 'person@example.org' }]);
  expect(read.subject).toBe(`Вы сказали, и мы кое-что изменим: ${LONG}`.trim());
  expect(read.date).toEqual(new Date('2026-03-02T07:00:00.000Z'));
  expect(read.messageId).toBe(`<${id}@example.org>`);
  expect(read.headers.get('auto-submitted')).toBe('auto-generated');
  expect(envelope).toEqual({ from: 'otklik@example.org', to: ['person@example.org'] });
});

it.each(['Mallory\r\nBcc: all@example.org', 'Hi\nX-Injected: yes'])('keeps a header in its line: %j', async (evil) => {
  const { raw } = composeMail({ ...mail('Hello', evil), to: { name: evil, address: 'person@example.org' } }, FROM);
  const { headers } = await simpleParser(raw);
  expect([headers.has('bcc'), headers.has('x-injected')]).toEqual([false, false]);
});
