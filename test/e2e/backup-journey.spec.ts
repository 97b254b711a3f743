import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Standalone } from '../support/standalone.js';

const run = promisify(execFile);

/** `npm run cli -- …` on a data folder. */
function cli(dataDir: string, ...args: string[]) {
  const env = { ...process.env, OTKLIK_DATA_DIR: dataDir, DATABASE_URL: '', QUEUE_URL: '' };
  return run(process.execPath, ['apps/standalone/run.ts', 'cli', ...args], { env });
}

it('a tracking code from before a backup opens its case after the restore, in another folder', async () => {
  const before = await Standalone.prepare();
  const after = await Standalone.prepare();
  const folder = mkdtempSync(join(tmpdir(), 'otklik-backup-'));
  try {
    before.launch();
    const complaint = { service: 'general', kind: 'complaint', language: 'ru', text: 'Пандус у библиотеки сломан.' };
    const body = JSON.stringify(complaint);
    const answer = await fetch(`${await before.untilReady()}/api/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { reference, trackingCode } = (await answer.json()) as { reference: string; trackingCode: string };
    await cli(before.dataDir, 'backup', join(folder, 'copy'));
    before.signal('SIGINT');
    await before.untilEnded();

    await cli(after.dataDir, 'restore', join(folder, 'copy'));
    after.launch();
    const seen = await fetch(`${await after.untilReady()}/api/v1/cases/${reference}`, {
      headers: { 'x-tracking-code': trackingCode },
    });
    expect(seen.status).toBe(200);
    expect(await seen.json()).toMatchObject({ reference, messages: [{ text: complaint.text }] });
  } finally {
    await before.remove();
    await after.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000); // four starts, a backup and a restore
