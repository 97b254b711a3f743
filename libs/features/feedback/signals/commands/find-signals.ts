import { Injectable } from '@nestjs/common';
import { addStaffNotice, newStaffNotice, type Recipient } from '#libs/casework';
import { type ExpectedCount } from '#libs/domain/improvement';
import { addDays, type CivilDate, Clock, type SignalId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { Today } from '../../today.js';
import { lastWholeWeek, standingOut } from '../standing-out.js';
import { type Series } from '../weekly-series.js';

/** A series that goes on standing out is not told of again before so many weeks have passed. */
const TOLD_AGAIN_AFTER_WEEKS = 4;

/** Looks whether the last whole week brought more of anything than its history explains, and tells supervisors once. */
@Injectable()
export class FindSignals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly today: Today,
    private readonly clock: Clock,
  ) {}

  /** `asOf`: today when left out. Answers how many are new. Run twice for one week, it finds nothing new the second time. */
  async execute(asOf?: CivilDate): Promise<number> {
    const monday = lastWholeWeek(asOf ?? (await this.today.date()));
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('SET LOCAL statement_timeout = 0'); // a year and a half of a million cases
      const now = this.clock.now();
      let [found, toTell] = [0, 0];
      for (const { series, expected } of await standingOut(tx, monday)) {
        const kept = await keep(tx, series, expected, monday, now);
        if (kept !== null) found += 1;
        if (kept?.told) toTell += 1;
      }
      if (toTell > 0) await tell(tx, toTell, now);
      return found;
    });
  }
}

async function keep(
  tx: Tx,
  series: Series,
  expected: ExpectedCount,
  monday: CivilDate,
  now: Date,
): Promise<{ told: boolean } | null> {
  const { kind, themeId, service, cause, weeks } = series;
  const [kept] = await tx.query<{ told: boolean }>(KEEP, [
    uuidv7<SignalId>(now),
    kind,
    themeId,
    service,
    cause,
    monday,
    weeks,
    weeks.at(-1),
    expected.mean,
    expected.low,
    expected.high,
    now,
    addDays(monday, -7 * TOLD_AGAIN_AFTER_WEEKS),
  ]);
  return kept ?? null;
}

/** Each supervisor gets one letter, however many signals there are. */
async function tell(tx: Tx, signals: number, now: Date): Promise<void> {
  const supervisors = await tx.query<Recipient & Record<string, unknown>>(SUPERVISORS);
  for (const to of supervisors) await addStaffNotice(tx, newStaffNotice(to, 'signal', { signals }, now));
}

const KEEP = `
  INSERT INTO feedback.signal (id, kind, theme_id, service, cause, week, weeks, observed, expected, low, high, told, found_at)
  SELECT $1, $2::text, $3::uuid, $4::text, $5::text, $6::date, $7, $8, $9, $10, $11, NOT EXISTS (
    SELECT FROM feedback.signal s WHERE s.kind = $2 AND s.service = $4 AND s.theme_id IS NOT DISTINCT FROM $3 AND s.cause IS NOT DISTINCT FROM $5
      AND s.week BETWEEN $13::date AND $6::date - 1
  ), $12
  ON CONFLICT (kind, service, coalesce(theme_id::text, cause, ''), week) DO NOTHING
  RETURNING told`;

const SUPERVISORS = `
  SELECT s.id AS "staffId", s.language FROM identity.staff s
  WHERE s.deactivated_at IS NULL AND EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role = 'supervisor')
  ORDER BY s.id LIMIT 1000`;
