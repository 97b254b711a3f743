import { Injectable } from '@nestjs/common';
import { type ContactChannel, Clock, type Language, type NoticeId, type Reference, uuidv7 } from '#libs/kernel';
import { Casework, type Notice, type OpenCase } from '#libs/casework';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type UnsentWords } from '../letters/letter-context.js';
import { LetterWriter } from '../letters/letter-writer.js';
import { toHtml } from '../letters/markdown.js';
import { STAND_INS } from '../letters/stand-ins.js';

/** The letters that can be looked at before anybody has decided to send them. */
export type PreviewedKind = 'answer' | 'message' | 'question' | 'acknowledgement';

/** A letter as the person would get it, in their language. Its link and code are stand-ins. */
export interface UnsentLetter {
  readonly language: Language;
  /** How it would go. */
  readonly channel: ContactChannel;
  readonly subject: string;
  /** The body, in which whatever people wrote is escaped. */
  readonly html: string;
}

@Injectable()
export class UnsentLetters {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly letters: LetterWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Leaves a line in the log of reads. Errors: `letter.variable_missing` where the letter could not go; `case.not_found`, `permission.denied`,
   * `permission.restricted`.
   */
  async of(reference: Reference, kind: PreviewedKind, words: UnsentWords, reader: Reader): Promise<UnsentLetter> {
    const now = this.clock.now();
    const opened = await this.casework.look(this.db, reference, { reader, now });
    const letter = await this.letters.aboutCase(unsentNotice(kind, opened, now), opened, STAND_INS, words);
    const { language, subject, markdown } = letter;
    return { language, channel: opened.row.contact, subject, html: toHtml(markdown) };
  }
}

function unsentNotice(kind: PreviewedKind, { row }: OpenCase, now: Date): Notice {
  return {
    id: uuidv7<NoticeId>(now),
    subjectKind: 'case',
    caseId: row.id,
    measureId: null,
    staffId: null,
    kind,
    language: row.language,
    channel: row.contact,
    params: {},
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
