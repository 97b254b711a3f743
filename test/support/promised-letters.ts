import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SendNotice } from '#libs/features/correspondence';
import { type NoticeId } from '#libs/kernel';
import { mailFolderOf } from '#libs/platform/config';
import { FIRST_TRY } from './letters.js';
import { type World } from './world.js';

/** Does what the worker would: every letter that is promised goes out, also those that a sent one brings with it. */
export async function sendPromisedLetters(world: World): Promise<void> {
  for (;;) {
    const promised = await world.rows<{ id: string; notice_id: NoticeId }>(
      `SELECT id, payload ->> 'noticeId' AS notice_id FROM platform.outbox WHERE job = 'notice.send' AND state = 'pending' ORDER BY id`,
    );
    if (promised.length === 0) return;
    for (const { id, notice_id } of promised) {
      await world.get(SendNotice).handle({ noticeId: notice_id }, FIRST_TRY);
      await world.rows(`UPDATE platform.outbox SET state = 'done' WHERE id = $1`, [id]);
    }
  }
}

/** The mails that lie in the data folder, by the notice that each is. */
export async function mailsByNotice(world: World): Promise<Map<string, ParsedMail>> {
  const folder = mailFolderOf(world.config);
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(
    files.map(async (name) => [name.replace('.eml', ''), await simpleParser(readFileSync(join(folder, name)))] as const),
  );
  return new Map(mails);
}
