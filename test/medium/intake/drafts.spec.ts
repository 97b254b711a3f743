import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ServiceCode } from '#libs/kernel';
import {
  AddDraftFiles,
  AnswerDraft,
  type Answer,
  Drafts,
  ForgetDrafts,
  IntakeModule,
  RemoveDraftFile,
  SubmitDraft,
} from '#libs/features/intake';
import { filesFolderOf } from '#libs/platform/config';
import { StorageModule } from '#libs/platform/storage';
import { newBodyWorld } from '../../support/casework.js';
import { type World } from '../../support/world.js';

const DAY_MS = 86_400_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const COMPLAINT: Answer = {
  kind: 'complaint',
  service: 'general' as ServiceCode,
  text: 'The ramp is broken.',
  author: 'anonymous',
};

let world: World;
beforeAll(async () => {
  world = await newBodyWorld({
    modules: [IntakeModule, StorageModule],
    now: new Date('2026-11-23T09:00:00.000Z'),
    env: { OTKLIK_UPLOADS_PER_CASE: '2' },
  });
});
afterAll(() => world.close());

const answer = async (given: Answer, token: string | null = null, step = 'text') =>
  (await world.run(AnswerDraft, { token, step, answer: given })).token;
const find = (token: string | null) => world.get(Drafts).find(token);
const addFile = (token: string, content: Buffer | string, name = 'a.png') =>
  world.run(AddDraftFiles, { token, files: (take) => take({ name, content: Readable.from([Buffer.from(content)]) }) });
const submit = (token: string) => world.run(SubmitDraft, { token, language: 'en' as const });
const rows = (text: string, ...values: unknown[]) => world.rows<Record<string, unknown>>(text, values);
const stored = async (sql: string, ...values: unknown[]) => {
  const [row] = await rows(sql, ...values);
  const key = String(row!['storage_key']);
  return () => existsSync(join(filesFolderOf(world.config), key.slice(0, 2), key.slice(2, 4), key));
};
const later = (days: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + days * DAY_MS));

describe('keeping answers', () => {
  it('adds one answer to the others, and takes one back', async () => {
    const token = await answer({ text: 'The ramp is broken.', place: 'High Street' });
    expect(await answer({ place: null, when: 'every morning' }, token, 'place')).toBe(token);
    expect(await find(token)).toMatchObject({
      answers: { text: 'The ramp is broken.', when: 'every morning' },
      passed: ['text', 'place'],
      caseId: null,
    });
    expect((await find(token))!.answers).not.toHaveProperty('place');
  });

  it('is nobody else’s: not found by another token, whose hash alone is stored', async () => {
    const token = await answer({ text: 'secret' });
    expect(await find(`${token}x`)).toBeNull();
    expect(await find(null)).toBeNull();
    expect(JSON.stringify(await rows('SELECT * FROM intake.draft'))).not.toContain(token);
    await expect(answer({ text: 'x' }, 'nobody’s')).rejects.toMatchObject({ code: 'form.unknown' });
  });

  it('waits thirty days after the last answer, and not a day more', async () => {
    const token = await answer({ text: 'one' });
    later(29);
    await answer({ wanted: 'two' }, token);
    later(29);
    expect(await find(token)).not.toBeNull();
    later(2);
    expect(await find(token)).toBeNull();
    await expect(answer({ text: 'x' }, token)).rejects.toMatchObject({ code: 'form.unknown' });
  });
});

describe('files', () => {
  it('are put to it and taken out again, their bytes with them unless another form has the same', async () => {
    const [mine, other] = [await answer(COMPLAINT), await answer(COMPLAINT)];
    for (const token of [mine, other]) await addFile(token, PNG);
    const there = await stored('SELECT storage_key FROM intake.draft_file LIMIT 1');
    const remove = async (token: string) => {
      const [file] = (await find(token))!.files;
      expect(file).toMatchObject({ name: 'a.png', sizeBytes: PNG.length });
      await world.run(RemoveDraftFile, { token, fileId: file!.id });
      expect((await find(token))!.files).toEqual([]);
    };
    await remove(mine);
    expect(there()).toBe(true);
    await remove(other);
    expect(there()).toBe(false);
  });

  it('are refused when there are too many, or of a wrong type, and nothing of them stays', async () => {
    const token = await answer(COMPLAINT);
    await expect(addFile(token, '#!/bin/sh\nrm', 'a.sh')).rejects.toMatchObject({ code: 'document.type_refused' });
    for (const text of ['one', 'two']) await addFile(token, text, 'a.txt');
    await expect(addFile(token, 'three', 'a.txt')).rejects.toMatchObject({ code: 'document.too_many' });
    expect((await find(token))!.files).toHaveLength(2);
  });

  it('of somebody else’s form are not removed', async () => {
    const [mine, other] = [await answer(COMPLAINT), await answer(COMPLAINT)];
    await addFile(mine, 'mine', 'a.txt');
    const [file] = (await find(mine))!.files;
    await world.run(RemoveDraftFile, { token: other, fileId: file!.id });
    expect((await find(mine))!.files).toHaveLength(1);
  });
});

describe('sending', () => {
  it('makes one case with its files, however often and at once it is pressed', async () => {
    const token = await answer({ ...COMPLAINT, wanted: 'Mend it.', when: 'since May', place: 'High Street' });
    await addFile(token, PNG);
    const receipts = await Promise.all([submit(token), submit(token), submit(token)]);
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1);
    expect(receipts.every(({ trackingCode }) => trackingCode === receipts[0].trackingCode)).toBe(true);
    const [made] = await rows('SELECT * FROM casework.case WHERE reference = $1', receipts[0].reference);
    expect(made).toMatchObject({ place: 'High Street', identity: 'anonymous', channel: 'web', event_count: 3 });
    expect(await rows('SELECT body FROM casework.message WHERE case_id = $1', made!['id'])).toEqual([
      { body: 'The ramp is broken.' },
    ]);
    expect(await rows('SELECT wanted, happened FROM casework.point WHERE case_id = $1', made!['id'])).toEqual([
      { wanted: 'Mend it.', happened: 'since May' },
    ]);
    expect(await rows('SELECT name, state, direction FROM casework.document WHERE case_id = $1', made!['id'])).toEqual([
      { name: 'a.png', state: 'quarantined', direction: 'in' },
    ]);
    expect(await rows(`SELECT job FROM platform.outbox WHERE job = 'document.scan'`)).toHaveLength(1);
  });

  it('leaves nothing said in the form, which takes no more answers and no files', async () => {
    const token = await answer(COMPLAINT);
    await submit(token);
    const sent = await find(token);
    expect(sent).toMatchObject({ answers: {}, passed: [], files: [] });
    expect(sent!.caseId).not.toBeNull();
    await expect(answer({ text: 'more' }, token)).rejects.toMatchObject({ code: 'form.unknown' });
    await expect(addFile(token, PNG)).rejects.toMatchObject({ code: 'form.unknown' });
  });

  it('names whom it is for and on what ground, and writes to the one who acts', async () => {
    const given: Answer = {
      ...COMPLAINT,
      author: 'other',
      name: 'A. Daughter',
      forName: 'A. Mother',
      authorityBasis: 'her daughter',
      email: 'a@example.org',
      preferredChannel: 'phone',
      phone: '+7 900 000-00-00',
      supportNeeds: 'large print',
    };
    const { reference } = await submit(await answer(given));
    const parties = await rows(
      `SELECT p.role, p.name, p.email, p.preferred_channel, p.authority_basis, p.support_needs FROM casework.party p
       JOIN casework.case c ON c.id = p.case_id WHERE c.reference = $1 ORDER BY p.role`,
      reference,
    );
    expect(parties).toEqual([
      { role: 'complainant', name: 'A. Mother', email: null, preferred_channel: null, authority_basis: null, support_needs: [] },
      {
        role: 'representative',
        name: 'A. Daughter',
        email: 'a@example.org',
        preferred_channel: 'phone',
        authority_basis: 'her daughter',
        support_needs: ['large print'],
      },
    ]);
  });

  it('forgets a name that was given before the person chose to be anonymous', async () => {
    const { reference } = await submit(await answer({ ...COMPLAINT, name: 'A. Person', email: 'a@example.org' }));
    expect(
      await rows('SELECT 1 FROM casework.party p JOIN casework.case c ON c.id = p.case_id WHERE c.reference = $1', reference),
    ).toEqual([]);
  });

  it.each(['kind', 'service', 'text', 'author'] as const)('is refused without %s', async (field) => {
    await expect(submit(await answer({ ...COMPLAINT, [field]: null }))).rejects.toMatchObject({ code: 'form.incomplete' });
  });
});

it('forms whose time is over are forgotten with their files; a file that became a document stays', async () => {
  const [old, sent] = [await answer(COMPLAINT), await answer(COMPLAINT)];
  await addFile(old, 'of nobody else', 'a.txt');
  await addFile(sent, 'of the case', 'a.txt');
  const orphan = await stored('SELECT storage_key FROM intake.draft_file WHERE size_bytes = $1', 'of nobody else'.length);
  const kept = await stored('SELECT storage_key FROM intake.draft_file WHERE size_bytes = $1', 'of the case'.length);
  await submit(sent);
  later(31);
  const fresh = await answer({ text: 'new' });
  await world.get(ForgetDrafts).execute();
  expect(await find(fresh)).not.toBeNull();
  expect(await rows('SELECT 1 FROM intake.draft')).toHaveLength(1);
  expect([orphan(), kept()]).toEqual([false, true]);
});
