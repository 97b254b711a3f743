import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Clock, type Language, localDate, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type ApprovedAnswer } from '../approved-answer.entity.js';

/** More are not approved. */
const SHOWN_MAX = 500;
/** So many somebody reads before a complaint. */
const TOLD_MAX = 10;

export interface AnswerListed extends ApprovedAnswer {
  /** Whether somebody has to look by now whether it is still right. */
  readonly isDue: boolean;
  /** Null where nobody of this name is known any more. */
  readonly approvedByName: string | null;
}

/** A question that is asked often and its answer, in one language, as everybody may read it. */
export interface AnswerTold {
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

/** Approved answers, for those who write, those who answer for them, and those who would complain. */
@Injectable()
export class ApprovedAnswers {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** All of a service, or of all: those that are due for a review first, the longest due at the top; then by service. */
  async all(service: ServiceCode | null = null): Promise<AnswerListed[]> {
    return this.db.query<AnswerListed & Record<string, unknown>>(
      `${ANSWER} WHERE $2::text IS NULL OR a.service = $2
       ORDER BY CASE WHEN a.review_on <= $1::date THEN a.review_on END NULLS LAST, a.service, a.id LIMIT ${SHOWN_MAX}`,
      [await this.today(), service],
    );
  }

  /** Null when there is none. */
  async one(answerId: string): Promise<AnswerListed | null> {
    const [found] = await this.db.query<AnswerListed & Record<string, unknown>>(`${ANSWER} WHERE a.id = $2`, [
      await this.today(),
      answerId,
    ]);
    return found ?? null;
  }

  /** How many somebody has to look at by now. */
  async due(): Promise<number> {
    const [counted] = await this.db.query<{ due: number }>(
      'SELECT count(*)::integer AS due FROM handling.approved_answer WHERE review_on <= $1::date',
      [await this.today()],
    );
    return counted!.due;
  }

  /** What people of this service read before they complain: nothing whose review is due, since it may be wrong by now. */
  async told(service: ServiceCode, language: Language): Promise<AnswerTold[]> {
    return this.db.query<AnswerTold & Record<string, unknown>>(TOLD, [service, await this.today(), language === 'ru']);
  }

  private async today() {
    const { body } = await this.bodies.current(this.db);
    return localDate(this.clock.now(), body.timeZone);
  }
}

const ANSWER = `
  SELECT a.id, a.service, a.title_en AS "titleEn", a.title_ru AS "titleRu", a.text_en AS "textEn", a.text_ru AS "textRu", a.source,
    a.review_on AS "reviewOn", a.told_before AS "toldBefore", a.approved_by AS "approvedBy", a.approved_at AS "approvedAt",
    a.review_on <= $1::date AS "isDue", (SELECT s.name FROM identity.staff s WHERE s.id = a.approved_by) AS "approvedByName"
  FROM handling.approved_answer a`;

const TOLD = `
  SELECT CASE WHEN $3::boolean THEN a.title_ru ELSE a.title_en END AS title, CASE WHEN $3::boolean THEN a.text_ru ELSE a.text_en END AS text, a.source
  FROM handling.approved_answer a WHERE a.service = $1 AND a.told_before AND a.review_on > $2::date ORDER BY a.id LIMIT ${TOLD_MAX}`;
