import { Injectable } from '@nestjs/common';
import { type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type ReadyText } from '../ready-text.entity.js';

/** More are not saved. */
const SHOWN_MAX = 300;

/** The ready-made texts: a team's own before those of everybody, each in the order of its making. */
@Injectable()
export class ReadyTexts {
  constructor(private readonly db: Database) {}

  /** Everybody's, and those of these teams; `null`: of all teams. */
  of(teamIds: readonly TeamId[] | null): Promise<ReadyText[]> {
    return this.db.query<ReadyText & Record<string, unknown>>(
      `${TEXT} WHERE $1::uuid[] IS NULL OR t.team_id IS NULL OR t.team_id = ANY ($1::uuid[])
       ORDER BY t.use, t.team_id IS NULL, t.id LIMIT ${SHOWN_MAX}`,
      [teamIds],
    );
  }

  /** Null when there is none. */
  async one(textId: string): Promise<ReadyText | null> {
    const [found] = await this.db.query<ReadyText & Record<string, unknown>>(`${TEXT} WHERE t.id = $1`, [textId]);
    return found ?? null;
  }
}

const TEXT = `
  SELECT t.id, t.use, t.team_id AS "teamId", t.title_en AS "titleEn", t.title_ru AS "titleRu", t.text_en AS "textEn", t.text_ru AS "textRu",
    t.changed_by AS "changedBy", t.changed_at AS "changedAt"
  FROM handling.ready_text t`;
