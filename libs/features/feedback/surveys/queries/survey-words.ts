import { Injectable } from '@nestjs/common';
import { PEOPLE_SHOWN_MIN } from '#libs/domain/indicators';
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
  readonly id: string;
  /** Null where so few people answered about it that whoever wrote could be known by it. */
  readonly service: { readonly code: ServiceCode; readonly title: Readonly<Record<Language, string>> } | null;
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

  /** What may be shown to everybody, the latest first. Asked for a service, only where enough people answered about it. */
  released(service: ServiceCode | null, limit: number): Promise<ReleasedLine[]> {
    return this.db.query<ReleasedLine & Record<string, unknown>>(RELEASED, [service, limit, PEOPLE_SHOWN_MIN]);
  }
}

const RELEASED = `
  SELECT w.id, w.language, w.words,
    CASE WHEN v.many THEN json_build_object('code', s.code, 'title', json_build_object('en', s.title_en, 'ru', s.title_ru)) END AS service
  FROM feedback.released_words w JOIN feedback.survey_response r ON r.id = w.response_id JOIN casework.service s ON s.code = r.service
  CROSS JOIN LATERAL (
    SELECT count(*) >= $3::integer AS many FROM feedback.survey_response o WHERE o.service = r.service
  ) v
  WHERE $1::text IS NULL OR (r.service = $1 AND v.many) ORDER BY w.released_at DESC, w.id LIMIT $2`;

const WORDS = `
  SELECT r.id AS "responseId", r.given_on AS "givenOn", r.service, r.language, r.verdict, r.words, w.words AS released
  FROM feedback.survey_response r LEFT JOIN feedback.released_words w ON w.response_id = r.id
  WHERE r.words IS NOT NULL AND (r.given_on < $1::date OR (r.given_on = $1::date AND r.id > $2::uuid)) AND ($3::text IS NULL OR r.service = $3)
  ORDER BY r.given_on DESC, r.id LIMIT $4`;
