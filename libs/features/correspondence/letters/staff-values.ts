import { type ClockCode, type NoticeKind, type Reference } from '#libs/kernel';
import { type Body, type Notice } from '#libs/casework';
import { type StaffCard } from '#libs/platform/identity';
import { dateValue, link, list, textValue } from './blocks.js';
import { dateParamOf, paramOf } from './letter-context.js';
import { type Values } from './letter-variables.js';
import { words } from './words.js';

export interface StaffLetterContext {
  readonly notice: Notice;
  readonly to: StaffCard & { readonly login: string };
  readonly body: Body;
  readonly publicUrl: string;
  readonly reference: Reference | null;
  /** By which a password is set; for letters about an account. */
  readonly accountLink: string | null;
}

/** A letter to a member of staff: codes, dates and where to look. Nothing of what is in the case. */
export function staffValues(context: StaffLetterContext): Values {
  const { notice, to, body, publicUrl, reference, accountLink } = context;
  const { language } = notice;
  return {
    bodyName: { text: language === 'ru' ? body.nameRu : body.nameEn },
    name: { text: to.name },
    login: { text: to.login },
    reference: textValue(reference),
    page: reference && link(`${publicUrl}/staff/cases/${reference}`),
    link: accountLink === null ? null : link(accountLink),
    dueOn: dateValue(language, dateParamOf(context, 'dueOn')),
    ...(notice.kind === 'lookTaken' && { bar: textValue(paramOf(context, 'bar')) }),
    ...(notice.kind === 'signal' && signal(context)),
    ...(notice.kind === 'alarm' && alarm(context)),
    ...(notice.kind === 'measureAlarm' && measureAlarm(context)),
    ...(notice.kind === 'noticeFailed' && failure(context)),
  };
}

/** Of what, and how many, stands on the page: a letter goes through other hands. */
function signal(context: StaffLetterContext): Values {
  const { notice, publicUrl } = context;
  return { signals: { text: String(notice.params['signals'] ?? 1) }, page: link(`${publicUrl}/staff/themes/signals`) };
}

/** Which measure it is: its words stand on its page. */
function measureAlarm(context: StaffLetterContext): Values {
  const number = String(context.notice.params['number'] ?? '');
  return {
    number: { text: number },
    kind: textValue(paramOf(context, 'kind')),
    of: textValue(paramOf(context, 'of')),
    page: link(`${context.publicUrl}/staff/measures/${number}`),
  };
}

function alarm(context: StaffLetterContext): Values {
  const clock = paramOf<ClockCode>(context, 'clock');
  const say = words(context.notice.language);
  const doubts = paramOf(context, 'because')?.split(' ') ?? [];
  return {
    kind: textValue(paramOf(context, 'kind')),
    subject: textValue(paramOf(context, 'subject')),
    clock: clock && { text: say('clock', { clock }) },
    notFinal: list(doubts.map((because) => say('date_provisional', { because }))),
  };
}

function failure(context: StaffLetterContext): Values {
  const say = words(context.notice.language);
  return {
    letter: { text: say('letter', { kind: paramOf<NoticeKind>(context, 'notice') ?? 'other' }) },
    problem: { text: say('problem', { problem: paramOf(context, 'problem') ?? 'other' }) },
    next: { text: say('next', { next: paramOf(context, 'next') ?? 'none' }) },
  };
}
