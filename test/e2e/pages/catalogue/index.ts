import { type PageEntry } from '../harness/page-entry.js';
import { admin } from './admin.js';
import { casePages } from './case.js';
import { citizen } from './citizen.js';
import { desk } from './desk.js';
import { entrance } from './entrance.js';
import { improvements } from './improvements.js';
import { oversight } from './oversight.js';
import { secondLook } from './second-look.js';
import { reviews } from './reviews.js';
import { surveys } from './surveys.js';
import { themes } from './themes.js';
import { answers } from './answers.js';
import { readings } from './readings.js';
import { reports } from './reports.js';

/** Every page there is. A page that is not here is in no picture, and nobody has looked at it with axe. */
export const CATALOGUE: readonly PageEntry[] = [
  ...entrance,
  ...citizen,
  ...desk,
  ...casePages,
  ...reviews,
  ...oversight,
  ...improvements,
  ...secondLook,
  ...surveys,
  ...themes,
  ...answers,
  ...readings,
  ...reports,
  ...admin,
];

/** Addresses that a browser is sent to and that show no page: files, streams, and doors that lead on at once. */
export const NO_PAGES: ReadonlySet<string> = new Set([
  '/improvements/feed.json',
  '/improvements/feed.xml',
  '/reports/:number/:table.csv',
  '/staff',
  '/staff/causes.csv',
  '/staff/events',
  '/staff/right-first-time/table',
  '/staff/surveys/table',
  '/staff/cases/:reference/archive.zip',
  '/staff/cases/:reference/documents/:documentId',
  '/staff/loop/:figure.csv',
  '/staff/reversals/:figure.csv',
  '/staff/print-queue/:noticeId',
  '/survey/:token',
  '/track/:token',
  '/track/:token/second-look',
  '/track/case/documents/:documentId',
  '/track/case/export',
  '/track/case/second-look/open/:reference',
]);
