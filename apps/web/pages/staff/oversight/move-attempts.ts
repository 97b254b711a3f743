import { Injectable } from '@nestjs/common';
import { type Language } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { AwayToday, awayText } from '../away/away-today.js';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';
import { personIn, Reassign, type SentReassignment } from './reassignment.js';
import { pageText } from './words.js';

export interface MoveAttempt {
  readonly moved: number;
  /** Null where all went well. */
  readonly errors: FormErrors | null;
  /** What the form shows again. */
  readonly sent: SentReassignment;
}

/** Reads the form that gives cases to somebody else, and does it. */
@Injectable()
export class MoveAttempts {
  constructor(
    private readonly reassign: Reassign,
    private readonly awayToday: AwayToday,
  ) {}

  async attempt(body: Sent, staff: StaffActor, language: Language): Promise<MoveAttempt> {
    const t = pageText(language);
    const to = textOf(body, 'instead') || textOf(body, 'to');
    const cases = listOf(body, 'cases');
    const isSure = textOf(body, 'again') === to;
    const away = cases.length > 0 && !isSure ? await this.awayToday.of(personIn(to)) : null;
    const sent = { cases, to, note: textOf(body, 'note').trim(), away };
    if (away !== null) return { moved: 0, errors: FormErrors.at('to', awayText(language, away)), sent };
    const { value, refusal } = await attempt(() => this.reassign.execute(sent, staff, language));
    if (refusal) {
      const names = { cases: t('move.no_cases'), to: t('move.no_target') };
      return { moved: 0, errors: FormErrors.of(language, refusal, { names }), sent };
    }
    const [first] = value.refused;
    const why = value.refused.map((one) => t('move.refused', one)).join(' ');
    return { moved: value.moved.length, errors: first ? FormErrors.at('cases', why) : null, sent };
  }
}
