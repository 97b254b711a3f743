/**
 * Everything the system sends to a person, on one page. `audience` says whose language and address count; `answers` marks what a pack may
 * require on the way of a case; `secret` says that the letter carries a link or code minted when it is rendered. `optional`: nobody has to get it, so that
 * what its own way does not take goes no other.
 */
export const NOTICES = {
  receipt: { audience: 'citizen' },
  acknowledgement: { audience: 'citizen' },
  message: { audience: 'citizen' },
  question: { audience: 'citizen' },
  extension: { audience: 'citizen' },
  transfer: { audience: 'citizen' },
  decline: { audience: 'citizen' },
  answer: { audience: 'citizen' },
  withdrawal: { audience: 'citizen' },
  reopened: { audience: 'citizen' },
  remedyDone: { audience: 'citizen' },
  remedyDropped: { audience: 'citizen' },
  codeRenewed: { audience: 'citizen' },
  survey: { audience: 'citizen', optional: true },
  surveyReminder: { audience: 'citizen', optional: true },
  measureAdopted: { audience: 'citizen' },
  measureCompleted: { audience: 'citizen' },
  measureVerified: { audience: 'citizen' },
  measureDropped: { audience: 'citizen' },
  effectSurvey: { audience: 'citizen', optional: true },
  serviceSurvey: { audience: 'citizen', optional: true },
  reviewRefused: { audience: 'citizen' },
  reviewerMissing: { audience: 'citizen' },
  challengeDecided: { audience: 'citizen' },
  suspensionDecided: { audience: 'citizen' },
  externalDecided: { audience: 'citizen' },
  alarm: { audience: 'staff' },
  danger: { audience: 'staff' },
  noticeFailed: { audience: 'staff' },
  enquiry: { audience: 'staff' },
  draftOffered: { audience: 'staff' },
  lookTaken: { audience: 'staff' },
  signal: { audience: 'staff' },
  measureAlarm: { audience: 'staff' },
  invitation: { audience: 'staff' },
  passwordReset: { audience: 'staff' },
} as const satisfies Record<string, { audience: 'citizen' | 'staff'; optional?: true }>;

export type NoticeKind = keyof typeof NOTICES;
export const NOTICE_KINDS = Object.keys(NOTICES) as NoticeKind[];

/**
 * What a notice is about. A measure's names the case it tells of as well; a staff notice is about an account; a contact is somebody who has no case with us,
 * asked by an address that we hold until the letter has left.
 */
export type NoticeSubject = 'case' | 'measure' | 'staff' | 'contact';

/** Whether a letter of this kind that cannot go its way is simply left. */
export function isOptional(kind: NoticeKind): boolean {
  return 'optional' in NOTICES[kind];
}

/**
 * `printing` waits in the print queue for the clerk's posting date; `uncertain` was cut off while a mail server was taking it; `withheld` was not sent
 * since the person said meanwhile that they want no such letters, or asked to be forgotten; or since nobody has to get it, and its way was closed.
 */
export const NOTICE_STATES = ['pending', 'printing', 'sent', 'uncertain', 'failed', 'withheld'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
