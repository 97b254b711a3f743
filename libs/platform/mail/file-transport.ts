import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { flushFolder } from '#libs/platform/storage';
import { composeMail } from './compose-mail.js';
import { type MailResult, MailTransport, type OutgoingMail } from './mail-transport.js';

/** A mail that is being written. */
export const PART_ENDING = '.part';

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
    if (await exists(file)) return { result: 'sent' };
    const { raw } = await composeMail(mail, this.from);
    await beforeHandover();
    try {
      await this.write(file, raw);
      return { result: 'sent' };
    } catch (error) {
      return { result: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN' };
    }
  }

  private async write(file: string, raw: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const part = `${file}.${randomUUID()}${PART_ENDING}`;
    try {
      await writeFile(part, raw, { mode: 0o600, flush: true });
      await rename(part, file);
      await flushFolder(this.folder);
    } finally {
      await rm(part, { force: true });
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
