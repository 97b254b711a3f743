import { type INestApplicationContext } from '@nestjs/common';
import {
  type AnchorFile,
  anchorSchema,
  type AnchorVerdict,
  type BrokenLink,
  CaseworkModule,
  referenceOfCase,
  type Verified,
  VerifyAnchor,
  VerifyChains,
} from '#libs/casework';
import { Database } from '#libs/platform/database';
import { checked, readJsonFile } from '../json-file.js';
import { showCount } from '../show-count.js';
import { withApp } from '../with-app.js';

/** The ledger is not what it was. */
const EXIT_BROKEN = 1;
const NUMBER = new Intl.NumberFormat('en');

const WHY: Readonly<Record<BrokenLink['why'], string>> = {
  body_changed: 'its text was changed',
  not_chained: 'it does not follow on the event before it',
  missing: 'it is not there, or is another one than it was',
  columns_differ: 'the type or time beside its text was changed',
  case_differs: 'it is not the one that the case names as its last: events were taken away at the end, or the case was changed',
  case_missing: 'the whole case was taken away',
};

/** Prints what was found. Errors: `UsageError` for a file that is no anchor. */
export async function verifyLedger({ anchor }: { anchor?: string }): Promise<void> {
  const file = anchor === undefined ? null : checked(anchorSchema, await readJsonFile(anchor));
  const lines = await withApp([CaseworkModule], async (app) => {
    const progress = showCount('events');
    const chains = await app.get(VerifyChains).execute(progress.show);
    progress.end();
    const said = [await chainsText(app, chains)];
    if (file) said.push(await anchorText(app, file, await app.get(VerifyAnchor).execute(file)));
    return said;
  });
  process.stdout.write(lines.map(({ text }) => `${text}\n`).join(''));
  if (lines.some(({ broken }) => broken)) process.exitCode = EXIT_BROKEN;
}

interface Said {
  readonly text: string;
  readonly broken: boolean;
}

async function chainsText(app: INestApplicationContext, { cases, events, broken }: Verified): Promise<Said> {
  if (broken) return { broken: true, text: await brokenText(app, broken) };
  return { broken: false, text: `Every chain is whole: ${counted(events, 'event')} of ${counted(cases, 'case')}.` };
}

async function anchorText(app: INestApplicationContext, file: AnchorFile, verdict: AnchorVerdict): Promise<Said> {
  const name = `anchor of ${file.at}`;
  if (verdict.stands) return { broken: false, text: `The ${name} stands: ${counted(verdict.cases, 'case')}.` };
  switch (verdict.why) {
    case 'anchor_unknown':
      return { broken: true, text: `Broken: this database knows no ${name}. It was taken away there, or made elsewhere.` };
    case 'leaves_changed':
      return { broken: true, text: `Broken: what the database remembers of the ${name} was changed.` };
    case 'event_gone':
      return { broken: true, text: `${await brokenText(app, verdict.broken)} It stood there at the ${name}.` };
  }
}

/** `1 case`, `3,000 cases`. */
function counted(count: number, what: 'case' | 'event'): string {
  return `${NUMBER.format(count)} ${what}${count === 1 ? '' : 's'}`;
}

async function brokenText(app: INestApplicationContext, { caseId, seq, why }: BrokenLink): Promise<string> {
  const reference = await referenceOfCase(app.get(Database), caseId);
  return `Broken: case ${reference ?? caseId}, event ${seq}: ${WHY[why]}.`;
}
