import { Injectable } from '@nestjs/common';
import { type OpenCase, TrackingCodes } from '#libs/casework';
import { type ForecastDate, forecastDates } from '#libs/domain/procedure';
import {
  type CaseState,
  type CivilDate,
  Clock,
  type ClockCode,
  type DateStatus,
  type ProvisionalReason,
  type Reference,
} from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type ReceivedCase, type WithoutEffect } from './commands/receive-case.js';
import { type IntakeMessage } from './messages.en.js';
import { intakeText } from './messages.js';

export interface DateLine {
  readonly clock: ClockCode;
  readonly date: CivilDate;
  readonly status: DateStatus;
  /** Why the date is not final. */
  readonly because?: readonly ProvisionalReason[];
  /** The body's own, stricter date. */
  readonly target?: CivilDate;
}

/** What a person gets for their case at once. */
export interface CaseReceipt {
  readonly reference: Reference;
  /** Null when this is a repeated answer and the code has been replaced since. */
  readonly trackingCode: string | null;
  readonly status: CaseState;
  /** The pack that the case runs on. */
  readonly procedure: string;
  /** False where the way of writing, or who wrote, gives no statutory effect, and on a body's own standard. */
  readonly statutory: boolean;
  /** The law whose effect it does not have, sent this way; left out where it lacks none. */
  readonly lacks?: string;
  readonly dates: readonly DateLine[];
  /** What happens next, in words, in the language of the case. */
  readonly next: string;
}

@Injectable()
export class CaseReceipts {
  constructor(
    private readonly codes: TrackingCodes,
    private readonly clock: Clock,
  ) {}

  first({ opened, without }: ReceivedCase): CaseReceipt {
    return this.receipt(opened, this.codes.codeFor(opened.row.id, opened.row.codeGeneration), without);
  }

  /** The same answer to a repeated request, with the case as it stands now. The code is given again while it is the first one. */
  again({ opened, without }: ReceivedCase): CaseReceipt {
    const { id, codeGeneration } = opened.row;
    return this.receipt(opened, codeGeneration === 1 ? this.codes.codeFor(id, 1) : null, without);
  }

  private receipt(opened: OpenCase, trackingCode: string | null, without: WithoutEffect | null): CaseReceipt {
    const { row, file, procedure } = opened;
    const dates = forecastDates(procedure, file, this.clock.now());
    return {
      reference: row.reference,
      trackingCode,
      status: row.state,
      procedure: row.pack,
      statutory: row.statutory,
      ...(without && { lacks: without.meant.title[row.language] }),
      dates: dates.map(dateLine),
      next: nextSteps(opened, dates, without),
    };
  }
}

export function dateLine({ clock, date, status, because, targetOn }: ForecastDate): DateLine {
  return {
    clock,
    date,
    status,
    ...(because.length > 0 ? { because } : {}),
    ...(targetOn === null ? {} : { target: targetOn }),
  };
}

const ANSWER_STATUS = {
  firm: 'next.answerBy',
  latest: 'next.answerLatest',
  provisional: 'next.answerProvisional',
} as const satisfies Record<DateStatus, IntakeMessage>;

function nextSteps({ row }: OpenCase, dates: readonly ForecastDate[], without: WithoutEffect | null): string {
  const say = intakeText(row.language);
  const answer = dates.find(({ clock }) => clock === 'answer') ?? dates.find(({ clock }) => clock === 'decide');
  const sentences = [say(row.state === 'received' ? 'next.received' : 'next.registered')];
  if (answer) sentences.push(say(ANSWER_STATUS[answer.status], { date: formatDate(row.language, answer.date) }));
  if (without) {
    const ways = without.effect.ways.map((way) => say(`way.${way.code}` as IntakeMessage)).join('; ');
    sentences.push(say('next.withoutEffect', { law: without.meant.title[row.language], ways }));
  }
  return sentences.join(' ');
}
