import { Injectable } from '@nestjs/common';
import { type ContactChannel, Clock, type Language, type NoticeId, type Reference, uuidv7 } from '#libs/kernel';
import { BodyReader, Casework, type Notice, type OpenCase } from '#libs/casework';
import { decideAll } from '#libs/domain/procedure';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type UnsentWords } from '../letters/letter-context.js';
import { LetterWriter } from '../letters/letter-writer.js';
import { toHtml } from '../letters/markdown.js';
import { STAND_INS } from '../letters/stand-ins.js';
import { eventOfStep, type UnsentStep } from './unsent-step.js';

/** A letter as the person would get it, in their language. Its link and code are stand-ins. */
export interface UnsentLetter {
  readonly language: Language;
  /** How it would go. */
  readonly channel: ContactChannel;
  readonly subject: string;
  /** The body, in which whatever people wrote is escaped. */
  readonly html: string;
}

type NoticeFacts = Pick<Notice, 'kind' | 'params'>;

/** The letters that can be looked at before anybody has decided to send them. Each look leaves a line in the log of reads. */
@Injectable()
export class UnsentLetters {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly letters: LetterWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * The answer, from what a draft holds. Errors: `letter.variable_missing` where the letter could not go; `case.not_found`, `permission.denied`,
   * `permission.restricted`.
   */
  async answer(reference: Reference, words: UnsentWords, reader: Reader): Promise<UnsentLetter> {
    const opened = await this.casework.look(this.db, reference, { reader, now: this.clock.now() });
    return this.written(opened, { kind: 'answer', params: {} }, words);
  }

  /**
   * The letter that a step would send, on the case as it would stand then: asked of the same rules that the step itself will ask. Null where the
   * procedure sends none. Errors: those, and whatever the procedure refuses the step for.
   */
  async ofStep(reference: Reference, step: UnsentStep, text: string, reader: Reader): Promise<UnsentLetter | null> {
    const now = this.clock.now();
    const opened = await this.casework.look(this.db, reference, { reader, now });
    const { body } = await this.bodies.current(this.db);
    const event = eventOfStep(step, reader.actor, body.timeZone, now);
    const plans = decideAll(opened.procedure, opened.file, [event], now);
    const planned = plans.flatMap(({ notices }) => notices).find(({ notice }) => notice === step.letter);
    if (!planned) return null;
    const after = { ...opened, file: plans.at(-1)?.file ?? opened.file };
    return this.written(after, { kind: planned.notice, params: planned.params }, { text, points: [], decidedByName: '' });
  }

  private async written(opened: OpenCase, facts: NoticeFacts, words: UnsentWords): Promise<UnsentLetter> {
    const notice = unsentNotice(facts, opened, this.clock.now());
    const { language, subject, markdown } = await this.letters.aboutCase(notice, opened, STAND_INS, words);
    return { language, channel: opened.row.contact, subject, html: toHtml(markdown) };
  }
}

function unsentNotice({ kind, params }: NoticeFacts, { row }: OpenCase, now: Date): Notice {
  return {
    id: uuidv7<NoticeId>(now),
    subjectKind: 'case',
    caseId: row.id,
    measureId: null,
    staffId: null,
    kind,
    language: row.language,
    channel: row.contact,
    params,
    state: 'pending',
    attempts: 0,
    createdAt: now,
    sentAt: null,
    sentOn: null,
    lastError: null,
    fanOutId: null,
    batch: null,
    furtherCases: null,
  };
}
