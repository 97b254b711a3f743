import { Injectable } from '@nestjs/common';
import { PEOPLE_SHOWN_MIN } from '#libs/domain/indicators';
import { type Language, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type AnsweredPeriod } from './right-first-time.js';

/** A question of the standard, and how often answers of a team left it open. */
export interface QuestionMissed {
  readonly text: Readonly<Record<Language, string>>;
  readonly missed: number;
  /** Answers to which it applied. */
  readonly of: number;
}

/** Why decisions of a team did not hold, by the cause that the second look found; null where it named none. */
export interface CauseOverturned {
  readonly cause: Readonly<Record<Language, string>> | null;
  readonly points: number;
}

/** What a team can learn. Nobody of it is named, and a team of which little was read is not here at all. */
export interface TeamLesson {
  readonly teamId: TeamId;
  readonly read: number;
  readonly passed: number;
  /** What is missed most stands first; what was never missed is left out. */
  readonly questions: readonly QuestionMissed[];
  /** What readers wrote, the latest first. */
  readonly lessons: readonly string[];
  readonly overturned: readonly CauseOverturned[];
}

const LESSONS_MAX = 10;

/** What readings and second looks say a team should learn. */
@Injectable()
export class TeamLessons {
  constructor(private readonly db: Database) {}

  /** By the answers of the period. The teams in the order of their codes. */
  of({ from, to }: AnsweredPeriod): Promise<TeamLesson[]> {
    return this.db.query<TeamLesson & Record<string, unknown>>(LESSONS, [from, to, PEOPLE_SHOWN_MIN, LESSONS_MAX]);
  }
}

const LESSONS = `
  WITH reading AS (
    SELECT r.case_id, r.team_id, r.passed, r.lesson, r.read_at FROM feedback.reading r
    WHERE r.read_at IS NOT NULL AND r.team_id IS NOT NULL AND r.answered_on BETWEEN $1::date AND $2::date
  ), team AS (
    SELECT team_id, count(*)::integer AS read, (count(*) FILTER (WHERE passed))::integer AS passed
    FROM reading GROUP BY team_id HAVING count(*) >= $3::integer
  )
  SELECT t.team_id AS "teamId", t.read, t.passed, coalesce(q.questions, '[]') AS questions, coalesce(l.lessons, '[]') AS lessons,
    coalesce(o.overturned, '[]') AS overturned
  FROM team t JOIN identity.team n ON n.id = t.team_id
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('text', m.text, 'missed', m.missed, 'of', m.of) ORDER BY m.missed DESC, m.ordinal) AS questions FROM (
      SELECT k.ordinal, json_build_object('en', k.text_en, 'ru', k.text_ru) AS text,
        count(*) FILTER (WHERE a.answer = 'no') AS missed, count(*) FILTER (WHERE a.answer <> 'notApplicable') AS of
      FROM reading r JOIN feedback.reading_answer a ON a.case_id = r.case_id JOIN feedback.reading_question k ON k.ordinal = a.question
      WHERE r.team_id = t.team_id GROUP BY k.ordinal HAVING count(*) FILTER (WHERE a.answer = 'no') > 0
    ) m
  ) q ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(s.lesson ORDER BY s.read_at DESC) AS lessons FROM (
      SELECT r.lesson, r.read_at FROM reading r WHERE r.team_id = t.team_id AND r.lesson IS NOT NULL ORDER BY r.read_at DESC LIMIT $4
    ) s
  ) l ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('cause', g.cause, 'points', g.points) ORDER BY g.points DESC) AS overturned FROM (
      SELECT CASE WHEN u.code IS NULL THEN NULL ELSE json_build_object('en', u.title_en, 'ru', u.title_ru)::jsonb END AS cause, count(*)::integer AS points
      FROM casework.case c JOIN casework.case y ON y.previous_id = c.id
      JOIN casework.decision d ON d.case_id = y.id AND d.effect <> 'stands'
      LEFT JOIN casework.root_cause u ON u.code = d.root_cause
      WHERE c.team_id = t.team_id AND c.answered_on BETWEEN $1::date AND $2::date AND NOT c.restricted
        AND NOT EXISTS (SELECT FROM casework.decision x WHERE x.point_id = d.point_id AND x.round > d.round)
      GROUP BY 1
    ) g
  ) o ON true
  ORDER BY n.code LIMIT 500`;
