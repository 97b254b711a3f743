import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flushFolder } from '#libs/platform/storage';
import { composeMail } from './compose-mail.js';
import { type MailResult, MailTransport, type OutgoingMail, type SendTogether } from './mail-transport.js';

/** Mails that are open at a time: written one after the other, then flushed together. */
const FLUSHED_TOGETHER = 64;
/** A mail that is being written. */
export const PART_ENDING = '.part';

const flush = promisify(fsync);

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
    const results = await this.sendTogether([mail], beforeHandover);
    return results.get(mail.id)!;
  }

  /** What is there already is there for good once the folder is flushed: who wrote it may have been killed before that. */
  override readonly sendTogether: SendTogether = async (mails, beforeHandover) => {
    const results = new Map<string, MailResult>(mails.map(({ id }) => [id, { result: 'sent' }]));
    const news = mails.filter(({ id }) => !existsSync(this.fileOf(id)));
    if (news.length > 0) await beforeHandover(news.map(({ id }) => id));
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      for (let from = 0; from < news.length; from += FLUSHED_TOGETHER) {
        await this.write(news.slice(from, from + FLUSHED_TOGETHER), results);
      }
      await flushFolder(this.folder);
    } catch (error) {
      for (const { id } of mails) results.set(id, failed(error));
    }
    return results;
  };

  /**
   * Each whole beside its place, flushed, and then put there. Only the flushing is waited for aside: everything else lasts microseconds, less than it takes
   * to ask another thread for it.
   */
  private async write(mails: readonly OutgoingMail[], results: Map<string, MailResult>): Promise<void> {
    const parts = mails.flatMap((mail) => {
      const { raw } = composeMail(mail, this.from);
      const part = `${this.fileOf(mail.id)}.${randomUUID()}${PART_ENDING}`;
      try {
        return [{ id: mail.id, part, file: begun(part, raw) }];
      } catch (error) {
        rmSync(part, { force: true });
        results.set(mail.id, failed(error));
        return [];
      }
    });
    const flushes = await Promise.allSettled(parts.map(({ file }) => flush(file)));
    for (const [place, { id, part, file }] of parts.entries()) {
      try {
        closeSync(file);
        const flushed = flushes[place]!;
        if (flushed.status === 'rejected') throw flushed.reason;
        renameSync(part, this.fileOf(id));
      } catch (error) {
        rmSync(part, { force: true });
        results.set(id, failed(error));
      }
    }
  }

  override async forget(id: string): Promise<void> {
    await rm(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

function begun(part: string, raw: Buffer): number {
  const file = openSync(part, 'wx', 0o600);
  try {
    writeFileSync(file, raw);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function failed(error: unknown): MailResult {
  return { result: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN' };
}
