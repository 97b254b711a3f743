import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { isUndecided } from '#libs/domain/procedure';
import {
  type AskRefusal,
  type CaseId,
  type CaseState,
  type CivilDate,
  type DecisionEffect,
  type Language,
  localDate,
  type Outcome,
  type PackCode,
  type PackVersion,
  type Reference,
  type Suspension,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';

type Said = Readonly<Record<Language, string>>;

/** What a second look did with one point: beside the point, by its place in the case before, what was decided first. */
export interface ComparedPoint {
  /** Its place in the case before. */
  readonly place: number;
  readonly before: Outcome | null;
  readonly after: Outcome;
  readonly effect: DecisionEffect;
}

/** That the person did not trust whoever looks, and what somebody else found. */
export interface ChallengeSeen {
  readonly madeOn: CivilDate;
  /** Null: not decided yet. */
  readonly accepted: boolean | null;
  readonly decidedOn: CivilDate | null;
}

/** Whether the decision has an effect while it is looked at. */
export interface SuspensionSeen {
  readonly is: Suspension | 'notAsked';
  /** By when we decide on it, and then tell it; null where nothing runs. */
  readonly dueOn: CivilDate | null;
  readonly mayAsk: boolean;
  readonly cited: Said;
}

/** One case of a matter, as the person sees it: the first, or a second look at the one before it. */
export interface StageSeen {
  readonly reference: Reference;
  readonly isThis: boolean;
  /** Null: the first case. */
  readonly stage: string | null;
  readonly title: Said;
  readonly whose: 'anotherPerson' | 'higherOfficial' | null;
  readonly state: CaseState;
  readonly receivedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  /** By when it has to be answered, where that runs; null where nothing runs yet or any more. */
  readonly dueOn: CivilDate | null;
  /**
   * Who looks: nobody has been found yet, somebody has it, or the head of the body, whom the law lets. Null at the first case. No name: whoever decides signs
   * the answer where the procedure says so.
   */
  readonly looker: 'sought' | 'found' | 'head' | null;
  /** Nobody was left who may look, what the procedure says then, and by which article. */
  readonly nobodyLeft: { readonly then: 'up' | 'out' | 'returned' | 'head'; readonly cited: Said } | null;
  readonly challenges: readonly ChallengeSeen[];
  readonly mayChallenge: boolean;
  /** By which article whoever looks must be impartial. */
  readonly impartialBy: Said | null;
  /** That the decision has no effect meanwhile: null where the procedure does not know that, or it is no second look. */
  readonly suspension: SuspensionSeen | null;
  /** Where one can go after this stage. */
  readonly ways: readonly { readonly title: Said; readonly cited: Said }[];
  /** Once it was answered. */
  readonly compared: readonly ComparedPoint[];
}

/** That a second look was asked for and not taken, or is not yet. */
export interface AskSeen {
  readonly askedOn: CivilDate;
  readonly lastOn: CivilDate | null;
  readonly state: 'waiting' | 'refused';
  readonly why: AskRefusal | null;
}

export interface MatterSeen {
  /** From the first case on; a case that was never looked at again stands alone. */
  readonly stages: readonly StageSeen[];
  /** What was asked about this very case and did not become a second look. */
  readonly asks: readonly AskSeen[];
}

interface Row extends Record<string, unknown> {
  readonly id: CaseId;
  readonly reference: Reference;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  readonly stage: string | null;
  readonly state: CaseState;
  readonly receivedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly given: boolean;
  readonly suspension: Suspension | null;
  readonly suspendBy: CivilDate | null;
  readonly byLaw: boolean;
  readonly nobodyLeft: 'up' | 'out' | 'returned' | 'head' | null;
  readonly challenges: readonly { madeAt: string; accepted: boolean | null; decidedAt: string | null }[];
  readonly compared: readonly ComparedPoint[];
}

/** A matter has two stages of ours, and a case that went back may be asked about again. */
const LINES_MAX = 50;

/** The stages of a person's matter, for whoever has proved that one of its cases is theirs. Codes and dates: none of anybody's words. */
@Injectable()
export class CitizenStages {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
  ) {}

  async of(caseId: CaseId): Promise<MatterSeen> {
    const rows = await this.db.query<Row>(STAGES, [caseId, LINES_MAX]);
    const asks = await this.db.query<AskSeen & Record<string, unknown>>(ASKS, [caseId, LINES_MAX]);
    const { procedure, body } = await this.bodies.current(this.db);
    const dayOf = (at: string) => localDate(new Date(at), body.timeZone);
    return {
      asks,
      stages: rows.map((row) => {
        const { stage = null, title, further } = procedure(row.pack, row.packVersion, row.stage).pack;
        const { reference, state, receivedOn, answeredOn, dueOn, given, byLaw, nobodyLeft } = row;
        return {
          ...{ reference, state, receivedOn, answeredOn, dueOn, title, stage: row.stage },
          isThis: row.id === caseId,
          whose: stage === null || stage.whose === 'outside' ? null : stage.whose,
          looker: stage === null ? null : byLaw ? 'head' : given ? 'found' : 'sought',
          nobodyLeft: nobodyLeft !== null && stage?.nobodyLeft ? { then: nobodyLeft, cited: stage.nobodyLeft.basis.cited } : null,
          challenges: row.challenges.map(({ madeAt, accepted, decidedAt }) => {
            return { madeOn: dayOf(madeAt), accepted, decidedOn: decidedAt === null ? null : dayOf(decidedAt) };
          }),
          mayChallenge:
            stage !== null && given && isUndecided(state) && row.challenges.every(({ accepted }) => accepted !== null),
          suspension: suspensionOf(row, stage?.suspension?.basis.cited ?? null),
          ways: further.map((way) => ({ title: way.title, cited: way.basis.cited })),
          impartialBy: stage?.reviewer?.basis.cited ?? null,
          compared: answeredOn === null ? [] : row.compared,
        };
      }),
    };
  }
}

/** Asked for once at a time, and again after a refusal, while there is something to decide. */
function suspensionOf({ state, suspension, suspendBy }: Row, cited: Said | null): SuspensionSeen | null {
  if (cited === null) return null;
  const mayAsk = isUndecided(state) && (suspension === null || suspension === 'refused');
  return { is: suspension ?? 'notAsked', dueOn: suspendBy, mayAsk, cited };
}

/** The last decision on each point, beside the point of the case before that it looks at: by the place in the request. */
const COMPARED = `
  SELECT coalesce(json_agg(json_build_object('place', f.ordinal, 'before', f.outcome, 'after', d.outcome, 'effect', d.effect) ORDER BY f.ordinal), '[]')
  FROM review.request q
  CROSS JOIN LATERAL unnest(q.points) WITH ORDINALITY AS asked (point_id, place)
  JOIN casework.point f ON f.id = asked.point_id
  JOIN casework.point p ON p.case_id = c.id AND p.ordinal = asked.place
  JOIN LATERAL (
    SELECT e.outcome, e.effect FROM casework.decision e WHERE e.point_id = p.id AND e.effect IS NOT NULL ORDER BY e.round DESC LIMIT 1
  ) d ON true
  WHERE q.review_id = c.id`;

/** Nobody left counts for as long as nobody was found after it. */
const NOBODY_LEFT = `
  SELECT CASE v.type WHEN 'reviewers.none' THEN v.body::json->'payload'->>'then' END FROM casework.case_event v
  WHERE v.case_id = c.id AND v.type IN ('reviewers.none', 'reviewers.computed')
  ORDER BY v.seq DESC LIMIT 1`;

const STAGES = `
  SELECT c.id, c.reference, c.pack, c.pack_version AS "packVersion", c.stage, c.state, c.received_on AS "receivedOn", c.answered_on AS "answeredOn",
    c.assignee_id IS NOT NULL AS given, c.suspension,
    (SELECT k.due_on FROM casework.clock k WHERE k.case_id = c.id AND k.code = 'suspend' AND k.status = 'running'
      ORDER BY k.round DESC LIMIT 1) AS "suspendBy",
    (SELECT k.due_on FROM casework.clock k WHERE k.case_id = c.id AND k.code IN ('answer', 'decide') AND k.status = 'running'
      ORDER BY k.round DESC, k.due_on LIMIT 1) AS "dueOn",
    EXISTS (SELECT FROM casework.reviewer w WHERE w.case_id = c.id AND w.staff_id = c.assignee_id AND w.by_law IS NOT NULL) AS "byLaw",
    (${NOBODY_LEFT}) AS "nobodyLeft",
    (SELECT coalesce(json_agg(json_build_object('madeAt', h.made_at, 'accepted', h.accepted, 'decidedAt', h.decided_at) ORDER BY h.made_at), '[]')
      FROM review.challenge h WHERE h.case_id = c.id) AS challenges,
    (${COMPARED}) AS compared
  FROM casework.case c, (SELECT coalesce(root_id, id) AS root FROM casework.case WHERE id = $1) asked
  WHERE c.id = asked.root OR c.root_id = asked.root ORDER BY c.stage_ordinal, c.created_at LIMIT $2`;

const ASKS = `
  SELECT asked_on AS "askedOn", last_on AS "lastOn", state, why FROM review.request
  WHERE case_id = $1 AND state <> 'admitted' ORDER BY created_at, id LIMIT $2`;

/** What became of the last request about a case. */
export interface LastAsk {
  readonly is: 'admitted' | 'waiting' | 'refused';
  readonly lastOn: CivilDate | null;
  readonly why: AskRefusal | null;
  /** The second look, where it was taken, with what its tracking code is made from. */
  readonly review: { readonly id: CaseId; readonly reference: Reference; readonly codeGeneration: number } | null;
}

/** For whoever has proved that the case is theirs. */
@Injectable()
export class LastAsks {
  constructor(private readonly db: Database) {}

  async of(caseId: CaseId): Promise<LastAsk | null> {
    const [found] = await this.db.query<LastAsk & Record<string, unknown>>(
      `SELECT q.state AS is, q.last_on AS "lastOn", q.why,
         CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'reference', r.reference, 'codeGeneration', r.code_generation) END AS review
       FROM review.request q LEFT JOIN casework.case r ON r.id = q.review_id
       WHERE q.case_id = $1 ORDER BY q.created_at DESC, q.id DESC LIMIT 1`,
      [caseId],
    );
    return found ?? null;
  }
}
