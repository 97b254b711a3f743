import { Injectable } from '@nestjs/common';
import { addDays, Clock, localDate } from '#libs/kernel';
import { BodyReader } from '#libs/casework';
import { Database } from '#libs/platform/database';

/** A posted answer is recorded some days after it left, seldom later than this. */
const LOOKED_BACK_DAYS = 30;

/**
 * Draws the answers that a second person reads: the body's share of all first answers, each by a hash of its case under the body's seed. Whoever writes an
 * answer cannot foresee it; whoever holds the seed can draw the same ones again; and drawing twice draws nothing twice.
 */
@Injectable()
export class DrawReadings {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were drawn. */
  async execute(): Promise<number> {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    const drawn = await this.db.query<{ case_id: string }>(DRAW, [today, addDays(today, -LOOKED_BACK_DAYS)]);
    return drawn.length;
  }
}

/**
 * Whether something of this id is in a sample of so many per cent: the first 32 bits of the hash, as a number, lie below that share of 2³². Who is in a smaller
 * sample is in a larger one too.
 */
export function isDrawn(seed: string, id: string, percent: string): string {
  return `('x' || left(encode(sha256(convert_to(${seed}::text || ${id}::text, 'UTF8')), 'hex'), 8))::bit(32)::bigint * 100 < ${percent} * 4294967296`;
}

/**
 * First answers alone: one that followed a reopening would give its case a second chance to be drawn, and the share that was right at first would be told
 * too low.
 */
const DRAW = `
  INSERT INTO feedback.reading (case_id, answered_on, service, team_id, drawn_on)
  SELECT c.id, c.answered_on, c.service, c.team_id, $1::date FROM casework.case c CROSS JOIN feedback.reading_rules r
  WHERE c.answered_on BETWEEN greatest($2::date, r.since) AND $1::date AND c.state IN ('answered', 'closed') AND c.stage_ordinal = 1
    AND c.import_source IS NULL AND NOT c.restricted AND c.erased_at IS NULL
    AND ${isDrawn('r.seed', 'c.id', 'r.percent')}
    AND EXISTS (SELECT FROM casework.decision d WHERE d.case_id = c.id)
    AND NOT EXISTS (SELECT FROM casework.decision d WHERE d.case_id = c.id AND d.round > 1)
  ON CONFLICT (case_id) DO NOTHING RETURNING case_id`;
