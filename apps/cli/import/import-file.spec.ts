import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { UsageError } from '../usage-error.js';
import { findProfile } from './find-profile.js';
import { importFile } from './import-file.js';
import { RejectFile } from './reject-file.js';
import { summaryText } from './summary.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otklik-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a profile', () => {
  it('is found by its name, or read from a file of the body', async () => {
    const path = join(folder, 'ours.json');
    writeFileSync(path, JSON.stringify({ ...(await findProfile('cfpb-narratives')), name: 'ours' }));
    expect(await findProfile(path)).toMatchObject({ name: 'ours', key: { column: 'orig_row' } });
  });

  it('that is not known is refused with those that are', async () => {
    await expect(findProfile('boston')).rejects.toThrow(/no such profile.*boston311, nyc311/s);
  });

  it('that is wrong is refused with the place of the fault', async () => {
    const path = join(folder, 'ours.json');
    writeFileSync(path, JSON.stringify({ ...(await findProfile('cfpb-narratives')), timeZone: 'Mars', key: '' }));
    await expect(findProfile(path)).rejects.toThrow(/timeZone: must be a time zone/);
  });
});

describe('rows that were left out', () => {
  it('stand in a file of their own, each as it stood, with line and reason', async () => {
    const file = new RejectFile(join(folder, 'deep', 'rejects.csv'));
    await file.add({ line: 3, code: 'date_unreadable', about: 'open_dt', raw: '1,"two\nlines",=3' });
    await file.add({ line: 9, code: 'key_repeated', about: 'line 2', raw: '' });
    await file.close();
    expect(parse(readFileSync(file.path))).toEqual([
      ['line', 'reason', 'row'],
      ['3', 'open_dt: not a date of the form that the profile gives', '1,"two\nlines",=3'],
      ['9', 'the same key as on line 2', ''],
    ]);
    expect(statSync(file.path).mode & 0o077).toBe(0);
  });

  it('are said to have nowhere to go before anything is lost', async () => {
    const file = new RejectFile(join(folder, 'file', 'rejects.csv'));
    writeFileSync(join(folder, 'file'), '');
    await expect(file.add({ line: 3, code: 'key_missing', about: 'no', raw: '' })).rejects.toThrow(UsageError);
  });
});

describe('what cannot be imported', () => {
  it('is refused before the database is looked for', async () => {
    const options = { profile: 'boston311', dryRun: false };
    await expect(importFile(join(folder, 'none.csv'), options)).rejects.toThrow(/none\.csv: cannot be read/);
    await expect(importFile(folder, options)).rejects.toThrow(/not a file/);
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'a,b\n');
    await expect(importFile(path, { ...options, rejects: path })).rejects.toThrow(/not the file that is read/);
  });
});

it('the end of an import says what came of it', () => {
  const summary = {
    rowsRead: 3_001,
    rowsRejected: 1,
    casesAdded: 2_000,
    casesKnown: 1_000,
    casesMarked: 3,
    marks: { no_text: 1, closed_without_date: 3 },
  };
  expect(summaryText(summary, { file: 'a.csv', profile: 'ours', trial: false, rejectsPath: 'r.csv' })).toBe(`ours: a.csv
  rows read              3,001
  cases added            2,000
  already there          1,000
  rows rejected              1  see r.csv
  cases marked               3
    closed_without_date: 3
    no_text: 1
`);
});
