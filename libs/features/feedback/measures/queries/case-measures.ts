import { Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CivilDate,
  type ContactChannel,
  type MeasureState,
  type NoticeKind,
  type NoticeState,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type InBoth } from './measure-list.js';

const MEASURES_MAX = 100;

/** A measure that answers a case, as the person may know of it. */
export interface CaseMeasure {
  readonly number: number;
  readonly title: InBoth;
  readonly change: InBoth;
  readonly state: MeasureState;
  readonly dueOn: CivilDate;
  readonly adoptedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly verifiedOn: CivilDate | null;
  readonly droppedOn: CivilDate | null;
  readonly dropReason: InBoth | null;
  readonly evidence: InBoth | null;
  /** What the person was told of it, the first first; what still waits to be sent too. */
  readonly told: readonly CaseNews[];
}

export interface CaseNews {
  readonly kind: NoticeKind;
  readonly channel: ContactChannel;
  readonly state: NoticeState;
  readonly createdAt: Date;
  readonly sentOn: CivilDate | null;
}

/** The measures of one case: for its timeline, and for the person's own page, which is told the adopted ones alone. */
@Injectable()
export class CaseMeasures {
  constructor(private readonly database: Database) {}

  /** The newest first. `isPublic`: those that were adopted. */
  async of(caseId: CaseId, isPublic: boolean): Promise<CaseMeasure[]> {
    const rows = await this.database.query<CaseMeasure & Record<string, unknown>>(CASE_MEASURES, [
      caseId,
      isPublic,
      MEASURES_MAX,
    ]);
    return rows.map(({ told, ...measure }) => {
      return { ...measure, told: told.map((news) => ({ ...news, createdAt: new Date(news.createdAt) })) };
    });
  }
}

const CASE_MEASURES = `
  SELECT m.number, json_build_object('en', m.title_en, 'ru', m.title_ru) AS title, json_build_object('en', m.change_en, 'ru', m.change_ru) AS change,
    m.state, m.due_on AS "dueOn", m.adopted_on AS "adoptedOn", m.completed_on AS "completedOn", m.verified_on AS "verifiedOn",
    m.dropped_on AS "droppedOn",
    CASE WHEN m.drop_reason_en IS NOT NULL THEN json_build_object('en', m.drop_reason_en, 'ru', m.drop_reason_ru) END AS "dropReason",
    CASE WHEN m.evidence_en IS NOT NULL THEN json_build_object('en', m.evidence_en, 'ru', m.evidence_ru) END AS evidence,
    (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'channel', n.channel, 'state', n.state, 'createdAt', n.created_at, 'sentOn', n.sent_on)
        ORDER BY n.created_at, n.id), '[]')
      FROM casework.notice n WHERE n.measure_id = m.id AND n.staff_id IS NULL AND (n.case_id = l.case_id OR n.further_cases @> ARRAY[l.case_id])
    ) AS told
  FROM feedback.measure_case l JOIN feedback.measure m ON m.id = l.measure_id
  WHERE l.case_id = $1 AND (NOT $2::boolean OR m.adopted_on IS NOT NULL)
  ORDER BY m.number DESC LIMIT $3`;
