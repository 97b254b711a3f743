import { Injectable } from '@nestjs/common';
import { type AskingPlaceId, type Language, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { SHOWN_MIN } from '../../surveys/queries/survey-figures.js';
import { parsePlaceCode } from '../place-code.js';

export interface PlaceShown {
  readonly id: AskingPlaceId;
  readonly code: string;
  readonly service: ServiceCode;
  readonly serviceTitle: Readonly<Record<Language, string>>;
  readonly name: Readonly<Record<Language, string>>;
  readonly open: boolean;
}

export interface PlaceLine extends PlaceShown {
  readonly openedAt: Date;
  /** How many answered there; null where there are some, and too few to tell. */
  readonly answers: number | null;
}

@Injectable()
export class AskingPlaces {
  constructor(private readonly db: Database) {}

  /** The latest first. */
  async page({ limit, cursor }: PageQuery): Promise<Page<PlaceLine>> {
    const before = decodeCursor(cursor, ['uuid'])?.[0] ?? null;
    const rows = await this.db.query<PlaceLine & Record<string, unknown>>(PAGE, [before, limit + 1, SHOWN_MIN]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** However the code was typed; null when no place has it. */
  async byCode(typed: string): Promise<PlaceShown | null> {
    const [place] = await this.db.query<PlaceShown & Record<string, unknown>>(
      `SELECT ${SHOWN} FROM ${TABLES} WHERE p.code = $1`,
      [parsePlaceCode(typed) ?? ''],
    );
    return place ?? null;
  }

  /** What each place is called, for figures by place. */
  async names(language: Language): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; name: Record<Language, string>; serviceTitle: Record<Language, string> }>(
      `SELECT ${SHOWN} FROM ${TABLES} ORDER BY p.id DESC LIMIT 2000`,
    );
    return new Map(rows.map(({ id, name, serviceTitle }) => [id, `${serviceTitle[language]}: ${name[language]}`]));
  }
}

const TABLES = 'feedback.asking_place p JOIN casework.service s ON s.code = p.service';
const SHOWN = `p.id, p.code, p.service, json_build_object('en', s.title_en, 'ru', s.title_ru) AS "serviceTitle",
  json_build_object('en', p.name_en, 'ru', p.name_ru) AS name, p.closed_at IS NULL AS open`;

const PAGE = `
  SELECT ${SHOWN}, p.opened_at AS "openedAt", CASE WHEN r.answers = 0 OR r.answers >= $3 THEN r.answers END AS answers
  FROM ${TABLES}
  CROSS JOIN LATERAL (SELECT count(*)::integer AS answers FROM feedback.survey_response o WHERE o.place_id = p.id) r
  WHERE $1::uuid IS NULL OR p.id < $1
  ORDER BY p.id DESC LIMIT $2`;
