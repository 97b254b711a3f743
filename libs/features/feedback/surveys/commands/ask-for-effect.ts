import { Injectable } from '@nestjs/common';
import { addDays, type CaseId, type CivilDate, Clock, localDate, type MeasureId } from '#libs/kernel';
import { BodyReader, Casework, newCitizenNotice } from '#libs/casework';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { askingSettings, type AskingSettings } from '../asking-settings.js';

const BATCH = 200;
/** A measure that was completed so long before its turn came is not asked about any more. */
const LATE_MAX_DAYS = 60;

interface DrawnRow extends Record<string, unknown> {
  readonly measureId: MeasureId;
  readonly number: number;
  readonly caseId: CaseId;
  /** Who said no in one case has said no in all: whoever has the same e-mail address is the same person. */
  readonly declined: boolean;
}

/**
 * Asks a sample of those who were told that a measure was completed whether it helped. The sample is drawn once, by a hash of measure and case, so that a
 * second process, or the same after a crash, draws the same people; each is then asked in a transaction of their own.
 */
@Injectable()
export class AskForEffect {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** How many were asked. */
  async execute(): Promise<number> {
    const settings = await askingSettings(this.db);
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    await this.unitOfWork.run((tx) => draw(tx, settings, today));
    for (let asked = 0; ;) {
      const batch = await this.db.query<DrawnRow>(DRAWN, [BATCH]);
      for (const row of batch) asked += await this.unitOfWork.run((tx) => this.askOne(tx, row, settings, today));
      if (batch.length < BATCH) return asked;
    }
  }

  private async askOne(
    tx: Tx,
    { measureId, number, caseId, declined }: DrawnRow,
    settings: AskingSettings,
    today: CivilDate,
  ): Promise<number> {
    const opened = await this.casework.open(tx, caseId);
    const { row, parties } = opened;
    const people = parties.filter(({ role }) => role !== 'subject');
    const reached = row.contact === 'email' || (row.contact === 'post' && settings.byPost);
    const willing = people.every(({ wantsSurveys, erasedAt }) => wantsSurveys && erasedAt === null);
    const isAsked = reached && willing && !declined && !row.restricted;
    const turned = await tx.execute(
      `UPDATE feedback.effect_survey SET state = $3, asked_on = $4 WHERE measure_id = $1 AND case_id = $2 AND state = 'drawn'`,
      [measureId, caseId, isAsked ? 'asked' : 'left', isAsked ? today : null],
    );
    if (turned === 0 || !isAsked) return 0;
    const params = { number, closesOn: addDays(today, settings.closeAfterDays) };
    const notice = newCitizenNotice(row, 'effectSurvey', params, this.clock.now());
    await this.casework.record(tx, opened, [], { notices: [notice] });
    return 1;
  }
}

/** The lock on each measure lets one process draw; who comes second finds that it was done. */
async function draw(tx: Tx, settings: AskingSettings, today: CivilDate): Promise<void> {
  const latest = addDays(today, -settings.effectAfterDays);
  const due = await tx.query<{ id: MeasureId }>(
    `SELECT m.id FROM feedback.measure m
     WHERE m.state IN ('completed', 'verified') AND m.completed_on BETWEEN $1 AND $2
       AND NOT EXISTS (SELECT FROM feedback.effect_round r WHERE r.measure_id = m.id)
     ORDER BY m.id LIMIT 100 FOR UPDATE OF m SKIP LOCKED`,
    [addDays(latest, -LATE_MAX_DAYS), latest],
  );
  for (const { id } of due) {
    await tx.execute(DRAW, [id, settings.effectPercent, settings.effectMax, today]);
  }
}

/** One letter tells one person, so that each is drawn once, whatever cases of theirs stand behind the measure. */
const DRAW = `
  WITH told AS (
    SELECT DISTINCT n.case_id, md5($1::text || n.case_id::text) AS lot FROM casework.fan_out f JOIN casework.notice n ON n.fan_out_id = f.id
    WHERE f.measure_id = $1::uuid AND f.kind = 'measureCompleted' AND n.state = 'sent' AND n.case_id IS NOT NULL
  ),
  sample AS (
    SELECT case_id FROM told ORDER BY lot LIMIT least($3::integer, (SELECT ceil(count(*) * $2::numeric / 100)::integer FROM told))
  ),
  written AS (
    INSERT INTO feedback.effect_survey (measure_id, case_id, state) SELECT $1::uuid, case_id, 'drawn' FROM sample
    ON CONFLICT DO NOTHING RETURNING 1
  )
  INSERT INTO feedback.effect_round (measure_id, drawn_on, told, drawn)
  SELECT $1::uuid, $4::date, (SELECT count(*) FROM told), (SELECT count(*) FROM written) ON CONFLICT DO NOTHING`;

const DRAWN = `
  SELECT s.measure_id AS "measureId", m.number, s.case_id AS "caseId", EXISTS (
    SELECT FROM casework.party p JOIN casework.party d ON lower(d.email) = lower(p.email)
    WHERE p.case_id = s.case_id AND p.role <> 'subject' AND NOT d.wants_surveys
  ) AS declined
  FROM feedback.effect_survey s JOIN feedback.measure m ON m.id = s.measure_id
  WHERE s.state = 'drawn' ORDER BY s.case_id, s.measure_id LIMIT $1`;
