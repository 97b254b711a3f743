import { randomUUID } from 'node:crypto';
import { existsSync, rename, writeFile } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flushFolder } from '#libs/platform/storage';
import { composeMail } from './compose-mail.js';
import { type MailResult, MailTransport, type OutgoingMail, type SendTogether } from './mail-transport.js';

/** While one waits for the disk, the next is on its way. */
const WRITTEN_AT_ONCE = 8;
/** A mail that is being written. */
export const PART_ENDING = '.part';

/** A file by `node:fs/promises` costs four times the processor time of one written so, and a hundred thousand are written. */
const [writeWhole, putInPlace] = [promisify(writeFile), promisify(rename)];

/** Each mail becomes `<id>.eml` in a folder: whole or not at all, and once. Other files in the folder are mails that are being written. */
export class FileTransport extends MailTransport {
  override readonly takesKey = true;

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  override async send(mail: OutgoingMail, beforeHandover: () => Promise<void>): Promise<MailResult> {
    const file = join(this.folder, `${mail.id}.eml`);
    if (existsSync(file)) return { result: 'sent' };
    const { raw } = composeMail(mail, this.from);
    await beforeHandover();
    try {
      await this.write(file, raw);
      return { result: 'sent' };
    } catch (error) {
      return { result: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN' };
    }
  }

  override readonly sendTogether: SendTogether = async (mails, beforeHandover) => {
    const results = new Map<string, MailResult>();
    const news = mails.filter(({ id }) => !existsSync(join(this.folder, `${id}.eml`)));
    for (const { id } of mails) results.set(id, { result: 'sent' });
    if (news.length === 0) return results;
    const composed = news.map((mail) => ({ id: mail.id, raw: composeMail(mail, this.from).raw }));
    await beforeHandover(news.map(({ id }) => id));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await each(composed, WRITTEN_AT_ONCE, async ({ id, raw }) => {
      results.set(id, await this.written(id, raw));
    });
    await flushFolder(this.folder);
    return results;
  };

  private async written(id: string, raw: Buffer): Promise<MailResult> {
    try {
      await this.rename(join(this.folder, `${id}.eml`), raw);
      return { result: 'sent' };
    } catch (error) {
      return { result: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN' };
    }
  }

  override async forget(id: string): Promise<void> {
    await rm(join(this.folder, `${id}.eml`), { force: true });
  }

  private async write(file: string, raw: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.rename(file, raw);
    await flushFolder(this.folder);
  }

  /** Written whole beside its place, then put there; the folder remembers it once it is flushed. */
  private async rename(file: string, raw: Buffer): Promise<void> {
    const part = `${file}.${randomUUID()}${PART_ENDING}`;
    try {
      await writeWhole(part, raw, { mode: 0o600, flush: true });
      await putInPlace(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }
}

async function each<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
