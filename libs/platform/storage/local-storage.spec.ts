import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { LocalStorage } from './local-storage.js';

const folder = mkdtempSync(join(tmpdir(), 'otklik-files-'));
const storage = new LocalStorage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = Buffer.from('The ramp is broken.');
const key = createHash('sha256').update(content).digest('hex');
const received = () => storage.receive(Readable.from([content.subarray(0, 5), content.subarray(5)]));
const waiting = () => readdirSync(join(folder, 'receiving'));

it('keeps what it received, under the hash of its bytes, for its own account alone', async () => {
  const file = await received();
  expect(file).toMatchObject({ key, sha256: key, sizeBytes: content.length });
  expect(await buffer(file.open())).toEqual(content);
  await storage.keep(file);
  await storage.discard(file);
  expect(await buffer(await storage.read(key))).toEqual(content);
  const place = join(folder, key.slice(0, 2), key.slice(2, 4), key);
  expect(statSync(place).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'receiving')).mode & 0o777).toBe(0o700);
  expect(waiting()).toEqual([]);
});

it('takes the same bytes twice', async () => {
  for (const file of [await received(), await received()]) await storage.keep(file);
  expect(await buffer(await storage.read(key))).toEqual(content);
});

it('leaves nothing of what broke off, or was discarded', async () => {
  const breaks = Readable.from(
    (function* () {
      yield content;
      throw new Error('the line is gone');
    })(),
  );
  await expect(storage.receive(breaks)).rejects.toThrow('the line is gone');
  await storage.discard(await received());
  expect(waiting()).toEqual([]);
});

it('removes what a crash cut off, a day later, and nothing that is still coming in', async () => {
  await new LocalStorage(join(folder, 'nothing-yet')).removeAbandoned(new Date(0));
  const [cutOff, coming] = [await received(), await received()];
  const dayBefore = new Date(statSync(coming.waitingAs).mtimeMs - 86_400_000);
  utimesSync(cutOff.waitingAs, dayBefore, dayBefore);
  await storage.removeAbandoned(new Date(dayBefore.getTime() + 1_000));
  expect(waiting()).toEqual([basename(coming.waitingAs)]);
  await storage.discard(coming);
});

it('removes, and does not mind when it is gone', async () => {
  await storage.keep(await received());
  await storage.remove(key);
  await storage.remove(key);
  await expect(storage.read(key)).rejects.toMatchObject({ code: 'ENOENT' });
});

it.each(['../../etc/passwd', '', key.toUpperCase()])('reads no other place: %j', async (wrong) => {
  await expect(storage.read(wrong)).rejects.toThrow('no key');
});
