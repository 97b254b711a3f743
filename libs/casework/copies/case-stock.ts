import { Injectable } from '@nestjs/common';
import { type Reference } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** What a bench needs to know of, and to do with, all cases at once. Nothing here is for a body at work. */
@Injectable()
export class CaseStock {
  constructor(private readonly db: Database) {}

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>('SELECT count(*) FROM casework.case');
    return row!.count;
  }

  /** Gives the cases a team and half a year of dates, so that a queue has an order to keep. */
  async spread(): Promise<void> {
    await this.db.query(`
      WITH spread AS (SELECT id, (row_number() OVER (ORDER BY id) % 180)::int - 60 AS days FROM casework.case)
      UPDATE casework.case c SET next_due_at = c.next_due_at + make_interval(days => s.days), next_due_on = c.next_due_on + s.days,
        team_id = (SELECT id FROM identity.team ORDER BY id LIMIT 1)
      FROM spread s WHERE s.id = c.id`);
  }

  async references(limit: number): Promise<Reference[]> {
    const rows = await this.db.query<{ reference: Reference }>(
      'SELECT reference FROM casework.case ORDER BY reference LIMIT $1',
      [limit],
    );
    return rows.map(({ reference }) => reference);
  }

  /** As if each had been answered under this cause, and each were of somebody else, who can be written to by e-mail; every second one in Russian. */
  async answerEach(cause: string): Promise<void> {
    await this.db.query(`UPDATE casework.party SET email = id || '@example.org'`);
    await this.db.query(`UPDATE casework.point SET outcome = 'upheld', root_cause = $1`, [cause]);
    await this.db.query(`
      UPDATE casework.case SET contact = 'email', language = CASE WHEN right(id::text, 1) < '8' THEN 'ru' ELSE 'en' END, open = false, state = 'answered',
        next_due_at = NULL, next_due_on = NULL`);
    await this.db.query(`UPDATE casework.alarm SET state = 'cancelled' WHERE state = 'pending'`);
    await this.db.query(`UPDATE casework.notice SET state = 'sent' WHERE state <> 'sent'`);
  }

  /** Lets the server put in order, before it is measured, what was written in bulk. */
  async settle(): Promise<void> {
    await this.db.query('VACUUM ANALYZE');
    await this.db.query('CHECKPOINT');
  }
}
