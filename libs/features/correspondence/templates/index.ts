import { type NoticeKind } from '#libs/kernel';
import { acknowledgement } from './acknowledgement.js';
import { answer } from './answer.js';
import { codeRenewed } from './code-renewed.js';
import { decline } from './decline.js';
import { extension } from './extension.js';
import { measureAdopted, measureCompleted, measureDropped, measureVerified } from './measure-letters.js';
import { message } from './message.js';
import { type Letter } from './pieces.js';
import { question } from './question.js';
import { receipt } from './receipt.js';
import { remedyDone } from './remedy-done.js';
import { remedyDropped } from './remedy-dropped.js';
import { reopened } from './reopened.js';
import { effectSurvey, serviceSurvey, survey, surveyReminder } from './surveys.js';
import {
  alarm,
  danger,
  draftOffered,
  enquiry,
  invitation,
  lookTaken,
  measureAlarm,
  noticeFailed,
  passwordReset,
  signal,
} from './staff-letters.js';
import { challengeDecided, externalDecided, reviewerMissing, reviewRefused, suspensionDecided } from './review-letters.js';
import { transfer } from './transfer.js';
import { withdrawal } from './withdrawal.js';

/**
 * The letters as they come with the program: a kind without a text, or a text without one of the languages, does not compile. At the first start
 * they become rows, and from then on the body's own versions count.
 */
export const SHIPPED_LETTERS: Readonly<Record<NoticeKind, Letter>> = {
  receipt,
  acknowledgement,
  message,
  question,
  extension,
  transfer,
  decline,
  answer,
  withdrawal,
  reopened,
  remedyDone,
  remedyDropped,
  codeRenewed,
  survey,
  surveyReminder,
  measureAdopted,
  measureCompleted,
  measureVerified,
  measureDropped,
  effectSurvey,
  serviceSurvey,
  reviewRefused,
  reviewerMissing,
  challengeDecided,
  suspensionDecided,
  externalDecided,
  alarm,
  danger,
  noticeFailed,
  signal,
  measureAlarm,
  enquiry,
  draftOffered,
  lookTaken,
  invitation,
  passwordReset,
};
