import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type Signal } from '../signal.entity.js';

export interface SignalLine extends Omit<Signal, 'foundAt' | 'told' | 'seenBy'> {
  readonly themeEn: string | null;
  readonly themeRu: string | null;
  /** Of a theme without a name: its words. */
  readonly themeWords: readonly string[] | null;
  readonly causeEn: string | null;
  readonly causeRu: string | null;
}

@Injectable()
export class Signals {
  constructor(private readonly db: Database) {}

  /** The latest week first. */
  async page({ limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>): Promise<Page<SignalLine>> {
    const after = decodeCursor(cursor, ['date', 'uuid']);
    const rows = await this.db.query<SignalLine & Record<string, unknown>>(SIGNALS, [...(after ?? [null, null]), limit + 1]);
    return pageOf(rows, limit, ({ week, id }) => [week, id]);
  }

  /** Those that nobody has looked at. */
  async unseen(): Promise<number> {
    const [row] = await this.db.query<{ signals: number }>(
      'SELECT count(*)::integer AS signals FROM feedback.signal WHERE seen_at IS NULL',
    );
    return row!.signals;
  }
}

const SIGNALS = `
  SELECT s.id, s.kind, s.theme_id AS "themeId", s.service, s.cause, s.week, s.weeks, s.observed, s.expected, s.low, s.high, s.seen_at AS "seenAt",
    t.title_en AS "themeEn", t.title_ru AS "themeRu",
    ARRAY(SELECT f ->> 'shown' FROM jsonb_array_elements(t.word_facts) AS f LIMIT 3) AS "themeWords",
    r.title_en AS "causeEn", r.title_ru AS "causeRu"
  FROM feedback.signal s
  LEFT JOIN feedback.theme t ON t.id = s.theme_id
  LEFT JOIN casework.root_cause r ON r.code = s.cause
  WHERE $1::date IS NULL OR (s.week, s.id) < ($1, $2::uuid)
  ORDER BY s.week DESC, s.id DESC LIMIT $3`;
