import { type INestApplicationContext } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import {
  type AnchorFile,
  anchorSchema,
  type AnchorVerdict,
  type BrokenLink,
  CASE_LEDGER,
  CaseworkModule,
  type Ledger,
  referenceOfCase,
  type Verified,
  VerifyAnchor,
  VerifyChains,
} from '#libs/casework';
import { MEASURE_LEDGER } from '#libs/features/feedback';
import { Database } from '#libs/platform/database';
import { checked, readJsonFile } from '../json-file.js';
import { showCount } from '../show-count.js';
import { withApp } from '../with-app.js';

/** The ledger is not what it was. */
const EXIT_BROKEN = 1;
const NUMBER = new Intl.NumberFormat('en');

const WHY: Readonly<Record<BrokenLink['why'], (whose: Ledger['subject']) => string>> = {
  body_changed: () => 'its text was changed',
  not_chained: () => 'it does not follow on the event before it',
  missing: () => 'it is not there, or is another one than it was',
  columns_differ: () => 'the type or time beside its text was changed',
  head_differs: (whose) =>
    `it is not the one that the ${whose} names as its last: events were taken away at the end, or the ${whose} was changed`,
  head_missing: (whose) => `the whole ${whose} was taken away`,
};

/** Prints what was found. Errors: `UsageError` for a file that is no anchor. */
export async function verifyLedger({ anchor }: { anchor?: string }): Promise<void> {
  const file = anchor === undefined ? null : checked(anchorSchema, await readJsonFile(anchor));
  const lines = await withApp([CaseworkModule], async (app) => {
    const progress = showCount('events');
    const ofCases = await app.get(VerifyChains).execute(CASE_LEDGER, progress.show);
    const ofMeasures = await app.get(VerifyChains).execute(MEASURE_LEDGER);
    progress.end();
    const said = [await chainsText(app, CASE_LEDGER, ofCases)];
    if (ofMeasures.broken || ofMeasures.chains > 0) said.push(await chainsText(app, MEASURE_LEDGER, ofMeasures));
    if (file) said.push(await anchorText(app, file, await app.get(VerifyAnchor).execute(file, MEASURE_LEDGER)));
    return said;
  });
  process.stdout.write(lines.map(({ text }) => `${text}\n`).join(''));
  if (lines.some(({ broken }) => broken)) process.exitCode = EXIT_BROKEN;
}

interface Said {
  readonly text: string;
  readonly broken: boolean;
}

async function chainsText(
  app: INestApplicationContext,
  { subject }: Ledger,
  { chains, events, broken }: Verified,
): Promise<Said> {
  if (broken) return { broken: true, text: await brokenText(app, subject, broken) };
  return { broken: false, text: `Every chain is whole: ${counted(events, 'event')} of ${counted(chains, subject)}.` };
}

async function anchorText(app: INestApplicationContext, file: AnchorFile, verdict: AnchorVerdict): Promise<Said> {
  const name = `anchor of ${file.at}`;
  if (verdict.stands) {
    const measures = verdict.measures === null ? '' : ` and ${counted(verdict.measures, 'measure')}`;
    return { broken: false, text: `The ${name} stands: ${counted(verdict.cases, 'case')}${measures}.` };
  }
  switch (verdict.why) {
    case 'anchor_unknown':
      return { broken: true, text: `Broken: this database knows no ${name}. It was taken away there, or made elsewhere.` };
    case 'leaves_changed':
      return { broken: true, text: `Broken: what the database remembers of the ${name} was changed.` };
    case 'event_gone':
      return { broken: true, text: `${await brokenText(app, verdict.subject, verdict.broken)} It stood there at the ${name}.` };
  }
}

/** `1 case`, `3,000 cases`. */
function counted(count: number, what: Ledger['subject'] | 'event'): string {
  return `${NUMBER.format(count)} ${what}${count === 1 ? '' : 's'}`;
}

async function brokenText(app: INestApplicationContext, whose: Ledger['subject'], { id, seq, why }: BrokenLink): Promise<string> {
  const reference = whose === 'case' ? await referenceOfCase(app.get(Database), id as CaseId) : null;
  return `Broken: ${whose} ${reference ?? id}, event ${seq}: ${WHY[why](whose)}.`;
}
