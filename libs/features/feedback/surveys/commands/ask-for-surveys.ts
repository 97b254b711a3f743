import { Injectable } from '@nestjs/common';
import { addDays, type CaseId, type CivilDate, Clock, localDate } from '#libs/kernel';
import { nextAsk } from '#libs/domain/asking';
import { BodyReader, Casework, newCitizenNotice, type OpenCase } from '#libs/casework';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { askingSettings, type AskingSettings } from '../asking-settings.js';
import { type Survey } from '../survey.entity.js';

/** Cases looked at in one go; each is asked about in a transaction of its own. */
const BATCH = 200;
const NIL = '00000000-0000-0000-0000-000000000000';

export interface AskedCounts {
  readonly asked: number;
  readonly reminded: number;
}

/**
 * Asks everybody who is due how it was, and reminds once. May run in several processes at a time, and again after a crash: who is due is decided behind the
 * lock of the case, in the transaction that writes the notice.
 */
@Injectable()
export class AskForSurveys {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<AskedCounts> {
    const settings = await askingSettings(this.db);
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    const counts = { ask: 0, remind: 0, wait: 0, never: 0 };
    for (let after: string = NIL; ;) {
      const batch = await this.candidates(settings, today, after);
      for (const { id } of batch) counts[await this.unitOfWork.run((tx) => this.askOne(tx, id, settings, today))] += 1;
      if (batch.length < BATCH) return { asked: counts.ask, reminded: counts.remind };
      after = batch.at(-1)!.id;
    }
  }

  /** Those of whom the rule may say that they are due; it has the last word. */
  private candidates(settings: AskingSettings, today: CivilDate, after: string): Promise<{ id: CaseId }[]> {
    return this.db.query<{ id: CaseId }>(CANDIDATES, [
      addDays(today, -settings.closeAfterDays),
      addDays(today, -settings.askAfterDays),
      addDays(today, -settings.remindAfterDays),
      settings.byPost ? ['email', 'post'] : ['email'],
      after,
      BATCH,
    ]);
  }

  private async askOne(tx: Tx, caseId: CaseId, settings: AskingSettings, today: CivilDate) {
    const opened = await this.casework.open(tx, caseId);
    const survey = await surveyOf(tx, opened);
    const next = nextAsk(askedPerson(opened, survey), settings, today);
    if (next !== 'ask' && next !== 'remind') return next;

    const answeredOn = opened.row.answeredOn!;
    await tx.execute(next === 'ask' ? ASK : REMIND, [caseId, answeredOn, today]);
    const kind = next === 'ask' ? 'survey' : 'surveyReminder';
    const params = { closesOn: addDays(answeredOn, settings.closeAfterDays) };
    const notice = newCitizenNotice(opened.row, kind, params, this.clock.now());
    await this.casework.record(tx, opened, [], { notices: [notice] });
    return next;
  }
}

/** The survey on the case's present answer; null where nobody has opened one. */
export async function surveyOf(tx: Pick<Tx, 'query'>, { row }: Pick<OpenCase, 'row'>): Promise<Survey | null> {
  const [found] = await tx.query<Survey & Record<string, unknown>>(
    `SELECT case_id AS "caseId", answered_on AS "answeredOn", state, asked_on AS "askedOn", reminded_on AS "remindedOn"
     FROM feedback.survey WHERE case_id = $1 AND answered_on = $2`,
    [row.id, row.answeredOn],
  );
  return found ?? null;
}

function askedPerson({ row, parties }: OpenCase, survey: Survey | null) {
  const people = parties.filter(({ role }) => role !== 'subject');
  return {
    state: row.state,
    answeredOn: row.answeredOn,
    contact: row.contact,
    wantsSurveys: people.every(({ wantsSurveys }) => wantsSurveys),
    restricted: row.restricted,
    imported: row.importSource !== null,
    erased: people.length > 0 && people.every(({ erasedAt }) => erasedAt !== null),
    survey,
  };
}

const ASK = `
  INSERT INTO feedback.survey (case_id, answered_on, state, asked_on) VALUES ($1, $2, 'open', $3)
  ON CONFLICT (case_id, answered_on) DO UPDATE SET asked_on = excluded.asked_on`;
const REMIND = 'UPDATE feedback.survey SET reminded_on = $3 WHERE case_id = $1 AND answered_on = $2';

/** Who said no in one case has said no in all: whoever has the same e-mail address is the same person. */
const CANDIDATES = `
  SELECT c.id FROM casework.case c
  LEFT JOIN feedback.survey s ON s.case_id = c.id AND s.answered_on = c.answered_on
  WHERE c.answered_on BETWEEN $1::date AND $2::date AND c.state IN ('answered', 'closed') AND NOT c.restricted
    AND c.import_source IS NULL AND c.contact = ANY($4)
    AND (s.case_id IS NULL OR (s.state = 'open' AND s.reminded_on IS NULL AND (s.asked_on IS NULL OR s.asked_on <= $3::date)))
    AND NOT EXISTS (
      SELECT FROM casework.party p WHERE p.case_id = c.id AND p.role <> 'subject' AND (NOT p.wants_surveys OR lower(p.email) IN (
        SELECT lower(d.email) FROM casework.party d WHERE NOT d.wants_surveys AND d.email IS NOT NULL
      ))
    )
    AND c.id > $5::uuid
  ORDER BY c.id LIMIT $6`;
