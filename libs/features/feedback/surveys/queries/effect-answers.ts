import { Injectable } from '@nestjs/common';
import { type CivilDate, Clock, type Language, localDate, type MeasureId, type Reference } from '#libs/kernel';
import { type Interval, shareInterval, type ToldShare, toldShare } from '#libs/domain/indicators';
import { BodyReader, linkTokenHash } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { HELPED, type Helped } from '../effect-survey.entity.js';

/** What the people behind a measure say of it. */
export interface EffectAnswer {
  readonly asked: number;
  readonly responses: number;
  readonly counts: Readonly<Record<Helped, number>>;
  /** Who says that it helped, fully or in part, of all who answered. */
  readonly helped: { readonly part: number; readonly of: number; readonly interval: Interval };
}

/** The question to somebody who was asked. Nothing personal: the measure is public. */
export interface EffectQuestion {
  readonly number: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly change: Readonly<Record<Language, string>>;
  readonly completedOn: CivilDate | null;
  readonly state: 'drawn' | 'asked' | 'answered' | 'left';
}

@Injectable()
export class EffectAnswers {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** By measure; those with fewer answers than `min` are left out, since somebody could be recognised. */
  async of(measureIds: readonly MeasureId[], min: number): Promise<ReadonlyMap<MeasureId, EffectAnswer>> {
    const rows = await this.db.query<{ measureId: MeasureId; asked: number } & Record<Helped, number>>(COUNTS, [measureIds]);
    const answers = rows.flatMap(({ measureId, asked, ...counts }): [MeasureId, EffectAnswer][] => {
      const responses = HELPED.reduce((sum, helped) => sum + counts[helped], 0);
      if (responses === 0 || responses < min) return [];
      const share = { part: counts.yes + counts.partly, of: responses };
      return [[measureId, { asked, responses, counts, helped: { ...share, interval: shareInterval(share)! } }]];
    });
    return new Map(answers);
  }

  /**
   * As everybody may know it, by measure. Only when nobody can answer any more: a share that moved with each answer would tell what the latest one was.
   * Left out: measures of which nobody was asked.
   */
  async told(measureIds: readonly MeasureId[]): Promise<ReadonlyMap<MeasureId, ToldShare>> {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    const rows = await this.db.query<{ measureId: MeasureId; part: number; of: number }>(CLOSED, [measureIds, today]);
    return new Map(rows.map(({ measureId, part, of }) => [measureId, toldShare({ part, of })]));
  }

  /** For whoever has proved that the case is theirs; null where they were never drawn. */
  async question(reference: Reference, number: number): Promise<EffectQuestion | null> {
    const [row] = await this.db.query<
      { titleEn: string; titleRu: string; changeEn: string; changeRu: string } & Omit<EffectQuestion, 'title' | 'change'>
    >(QUESTION, [reference, number]);
    if (!row) return null;
    const { titleEn, titleRu, changeEn, changeRu, ...rest } = row;
    return { ...rest, title: { en: titleEn, ru: titleRu }, change: { en: changeEn, ru: changeRu } };
  }

  /** The number of the measure that a letter's link asks about; null for a letter that asks about none. */
  async measureOfLink(token: string): Promise<number | null> {
    const [row] = await this.db.query<{ number: string | null }>(
      `SELECT n.params->>'number' AS number FROM casework.link_token t JOIN casework.notice n ON n.id = t.notice_id
       WHERE t.token_hash = $1 AND n.kind = 'effectSurvey'`,
      [linkTokenHash(token)],
    );
    return row?.number ? Number(row.number) : null;
  }
}

const COUNTS = `
  SELECT m.id AS "measureId",
    (SELECT count(*)::integer FROM feedback.effect_survey s WHERE s.measure_id = m.id AND s.state IN ('asked', 'answered')) AS asked,
    ${HELPED.map((helped) => `(count(r.id) FILTER (WHERE r.helped = '${helped}'))::integer AS "${helped}"`).join(', ')}
  FROM feedback.measure m LEFT JOIN feedback.effect_response r ON r.measure_id = m.id
  WHERE m.id = ANY($1::uuid[]) GROUP BY m.id`;

const CLOSED = `
  SELECT a.measure_id AS "measureId", (count(r.id) FILTER (WHERE r.helped IN ('yes', 'partly')))::integer AS part, count(r.id)::integer AS of
  FROM (
    SELECT s.measure_id FROM feedback.effect_survey s WHERE s.measure_id = ANY($1::uuid[]) GROUP BY s.measure_id
    HAVING bool_and(s.state <> 'drawn') AND max(s.asked_on) + (SELECT g.close_after_days FROM feedback.asking g WHERE g.id = 1) < $2::date
  ) a
  LEFT JOIN feedback.effect_response r ON r.measure_id = a.measure_id GROUP BY a.measure_id`;

const QUESTION = `
  SELECT m.number, m.title_en AS "titleEn", m.title_ru AS "titleRu", m.change_en AS "changeEn", m.change_ru AS "changeRu",
    m.completed_on AS "completedOn", s.state
  FROM feedback.effect_survey s JOIN feedback.measure m ON m.id = s.measure_id JOIN casework.case c ON c.id = s.case_id
  WHERE c.reference = $1 AND m.number = $2`;
