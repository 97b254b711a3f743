import { Injectable } from '@nestjs/common';
import { type CivilDate, Clock, type Language, type ResponseId, type ServiceCode } from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';

/** What somebody wrote at the end of a survey, and what was released of it. */
export interface WordsLine {
  readonly responseId: ResponseId;
  readonly givenOn: CivilDate;
  readonly service: ServiceCode;
  readonly language: Language;
  readonly verdict: 'good' | 'fair' | 'poor';
  readonly words: string;
  readonly released: string | null;
}

/** Public words: as a person here edited and released them. */
export interface ReleasedLine {
  readonly service: ServiceCode;
  readonly language: Language;
  readonly words: string;
}

const NIL = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class SurveyWords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest first. Anything may stand in them: read on the record. */
  async page(service: ServiceCode | null, reader: Reader, { limit, cursor }: PageQuery): Promise<Page<WordsLine>> {
    const [day, id] = decodeCursor(cursor, ['date', 'uuid']) ?? ['9999-12-31', NIL];
    const asked = { text: WORDS, values: [day, id, service, limit + 1] };
    const { text, values } = withReadLog(asked, { kind: 'survey', subject: 'responseId' }, reader, this.clock.now());
    const rows = await this.db.query<WordsLine & Record<string, unknown>>(text, values);
    return pageOf(rows, limit, ({ givenOn, responseId }) => [givenOn, responseId]);
  }

  /** What may be shown to everybody, the latest first. */
  released(service: ServiceCode | null, limit: number): Promise<ReleasedLine[]> {
    return this.db.query<ReleasedLine & Record<string, unknown>>(
      `SELECT r.service, w.language, w.words FROM feedback.released_words w JOIN feedback.survey_response r ON r.id = w.response_id
       WHERE $1::text IS NULL OR r.service = $1 ORDER BY w.released_at DESC, w.id LIMIT $2`,
      [service, limit],
    );
  }
}

const WORDS = `
  SELECT r.id AS "responseId", r.given_on AS "givenOn", r.service, r.language, r.verdict, r.words, w.words AS released
  FROM feedback.survey_response r LEFT JOIN feedback.released_words w ON w.response_id = r.id
  WHERE r.words IS NOT NULL AND (r.given_on < $1::date OR (r.given_on = $1::date AND r.id > $2::uuid)) AND ($3::text IS NULL OR r.service = $3)
  ORDER BY r.given_on DESC, r.id LIMIT $4`;
