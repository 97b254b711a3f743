import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { FileTransport, type OutgoingMail, SmtpTransport } from '#libs/platform/mail';
import { type MailServer, newMailServer } from '../../support/mail-server.js';

const FROM = 'Otklik <otklik@body.example>';
const mail: OutgoingMail = {
  id: '0193a2b4-1111-7222-8333-444455556666',
  to: { name: 'Анна "Аня" Петрова\r\nBcc: everybody@example.org', address: 'anna@example.org' },
  subject: 'Ваше обращение зарегистрировано',
  text: 'Здравствуйте!\n',
  html: '<p>Здравствуйте!</p>',
  date: new Date('2026-03-02T07:00:00.000Z'),
};
const always = async (): Promise<void> => {};

describe('a mail as a file', () => {
  let folder: string;

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'otklik-mail-')), 'mail');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('is there once, whole, under its id', async () => {
    const transport = new FileTransport(folder, FROM);
    expect(await transport.send(mail, always)).toEqual({ result: 'sent' });
    const first = readFileSync(join(folder, `${mail.id}.eml`), 'utf8');

    expect(await transport.send({ ...mail, subject: 'another text' }, always)).toEqual({ result: 'sent' });
    expect(readdirSync(folder)).toEqual([`${mail.id}.eml`]);
    expect(readFileSync(join(folder, `${mail.id}.eml`), 'utf8')).toBe(first);
  });

  it('says that a machine wrote it, and when by the clock; and has one recipient, whatever stands in the name', async () => {
    await new FileTransport(folder, FROM).send(mail, always);
    const parsed = await simpleParser(readFileSync(join(folder, `${mail.id}.eml`)));

    expect(parsed.messageId).toBe(`<${mail.id}@body.example>`);
    expect(parsed.date).toEqual(mail.date);
    expect(parsed.from?.text).toBe('"Otklik" <otklik@body.example>');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect([...parsed.headers.keys()].filter((name) => name === 'bcc' || name.startsWith('list'))).toEqual([]);
    expect([parsed.to].flat().flatMap((to) => to?.value.map((one) => one.address))).toEqual(['anna@example.org']);
    expect([parsed.subject, parsed.text, parsed.html]).toEqual([mail.subject, mail.text, mail.html]);
  });

  it('is not begun when the caller says no', async () => {
    const refusing = new FileTransport(folder, FROM).send(mail, async () => {
      throw new Error('no');
    });
    await expect(refusing).rejects.toThrow('no');
    expect(existsSync(folder)).toBe(false);
  });

  it('fails without a trace where the folder cannot be written', async () => {
    const transport = new FileTransport('/dev/null/mail', FROM);
    expect(await transport.send(mail, always)).toEqual({ result: 'failed', code: 'ENOTDIR' });
  });
});

describe('a mail by SMTP', () => {
  let server: MailServer;

  beforeEach(async () => {
    server = await newMailServer();
  });
  afterEach(() => server.close());

  const transport = (totalMs = 10_000) => new SmtpTransport(server.url, FROM, { connectMs: 5_000, totalMs });

  it('arrives, after the caller has marked that it leaves', async () => {
    const seen: string[] = [];
    server.onText = () => void seen.push('text');
    const result = await transport().send(mail, async () => void seen.push('marked'));

    expect(result).toEqual({ result: 'sent' });
    expect(seen).toEqual(['marked', 'text']);
    expect(server.taken).toHaveLength(1);
    expect((await simpleParser(server.taken[0]!)).subject).toBe(mail.subject);
  });

  it('signs in where the address says how', async () => {
    server.login = { user: 'otklik', password: 'p@ss word' };
    const url = server.url.replace('smtp://', 'smtp://otklik:p%40ss%20word@');
    expect(await new SmtpTransport(url, FROM).send(mail, always)).toEqual({ result: 'sent' });
    expect(await new SmtpTransport(url.replace('word', 'w0rd'), FROM).send(mail, always)).toEqual({
      result: 'failed',
      code: '535',
    });
  });

  it.each([
    ['refused for good', { at: 'recipient', reply: 550 }, { result: 'refused', code: '550' }, false],
    ['put off', { at: 'recipient', reply: 451 }, { result: 'failed', code: '451' }, false],
    ['refused for its text', { at: 'text', reply: 554 }, { result: 'refused', code: '554' }, true],
    ['cut off amid its text', { at: 'text', reply: 'cut' }, { result: 'uncertain', code: 'ECONNECTION' }, true],
    ['cut off before its text', { at: 'recipient', reply: 'cut' }, { result: 'failed', code: 'ECONNECTION' }, false],
  ] as const)('is %s', async (_what, behaviour, expected, marked) => {
    server.behaviour = behaviour;
    let begun = false;
    const result = await transport().send(mail, async () => {
      begun = true;
    });
    expect(result).toEqual(expected);
    expect(begun).toBe(marked);
    expect(server.taken).toEqual([]);
  });

  it('is uncertain when the server never says whether it took it', async () => {
    server.behaviour = { at: 'text', reply: 'silence' };
    expect(await transport(300).send(mail, always)).toEqual({ result: 'uncertain', code: 'ETIMEDOUT' });
  });

  it('does not leave when the caller says no', async () => {
    const refusing = transport().send(mail, async () => {
      throw new Error('somebody else is at it');
    });
    await expect(refusing).rejects.toThrow('somebody else is at it');
    expect(server.taken).toEqual([]);
  });

  it('fails when nobody listens', async () => {
    await server.close();
    expect(await transport().send(mail, always)).toMatchObject({ result: 'failed' });
  });
});
