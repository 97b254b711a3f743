import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type AskingLimit, askingLimit, nextStage, type Procedure, type Stage } from '#libs/domain/procedure';
import {
  type CaseId,
  type CaseState,
  type CivilDate,
  Clock,
  type Language,
  localDate,
  type PackCode,
  type PackVersion,
  type PointId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { ratingOf } from './rated-poor.js';

type Said = Readonly<Record<Language, string>>;

/** One of the things that can be contested, and until when. */
export interface OfferedWindow {
  /** The pack's code for what is contested. */
  readonly of: string;
  /** What the time runs from. Where it is not the answer, the person may name the day. */
  readonly from: 'answered' | 'learned' | 'orderReceived';
  readonly cited: Said;
  /** The last day, how it was counted, and why it is not final; null where what it runs from has not happened. */
  readonly limit: Pick<AskingLimit, 'lastOn' | 'because' | 'steps'> | null;
  readonly isOver: boolean;
  /** Whether somebody may let it in all the same: for a good reason, or since the last day is not final. */
  readonly isLateHeard: boolean;
}

/** What the procedure gives a person who disagrees with a decision: to whom it goes, until when, and what they have to say. */
export interface ReviewOffer {
  /** `waiting`: a late request is being weighed. `decided`: it was looked at already. */
  readonly is: 'open' | 'notYet' | 'underWay' | 'waiting' | 'decided';
  readonly stage: string;
  readonly title: Said;
  readonly whose: 'anotherPerson' | 'higherOfficial';
  readonly cited: Said;
  readonly statutory: boolean;
  readonly reasons: 'required' | 'free';
  readonly grounds: readonly { readonly code: string; readonly title: Said }[];
  /** It is open only to who calls the answer poor, and the case does not tell yet that they do. */
  readonly needsRating: boolean;
  /** By which article they may ask that the decision has no effect meanwhile; null where the procedure does not know that. */
  readonly suspensionBy: Said | null;
  /** Empty: there is no limit of time. */
  readonly windows: readonly OfferedWindow[];
  readonly points: readonly { readonly id: PointId; readonly ordinal: number }[];
  /** Between these two lies the day on which the person learned of what they contest. */
  readonly receivedOn: CivilDate | null;
  readonly today: CivilDate;
}

interface Row extends Record<string, unknown> {
  readonly state: CaseState;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  readonly stage: string | null;
  readonly statutory: boolean;
  readonly receivedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly imported: boolean;
  readonly points: ReviewOffer['points'];
  readonly looks: readonly { readonly open: boolean; readonly state: CaseState }[];
  readonly waiting: boolean;
}

/** Whether, how and until when a second look can be asked for. Nothing personal is read; what is weighed when it is asked for is `AskForReview`. */
@Injectable()
export class ReviewOffers {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** `learnedOn`: the day from which the time runs, where the person names it. Null where there is no second look of ours to ask for. */
  async of(caseId: CaseId, { learnedOn = null }: { learnedOn?: CivilDate | null } = {}): Promise<ReviewOffer | null> {
    const [row] = await this.db.query<Row>(OFFERED, [caseId]);
    if (!row || row.imported) return null;
    const context = await this.bodies.current(this.db);
    const procedure = context.procedure(row.pack, row.packVersion, row.stage);
    const stage = nextStage(procedure.pack);
    if (!stage?.procedure || stage.whose === 'outside' || !stage.asking.by.includes('citizen')) return null;

    const { asking, code, title, whose } = stage;
    const today = localDate(this.clock.now(), context.body.timeZone);
    const isRated = asking.onlyAfter === null || (await this.isRatedPoor(caseId, row));
    return {
      is: standingOf(row, stage),
      stage: code,
      ...{ title, whose, points: row.points, statutory: row.statutory, receivedOn: row.receivedOn, today },
      cited: asking.basis.cited,
      reasons: asking.reasons,
      grounds: asking.grounds.map((ground) => ({ code: ground.code, title: ground.title })),
      needsRating: !isRated,
      suspensionBy: stage.suspension?.basis.cited ?? null,
      windows: asking.windows.map(({ of }) => windowOf(procedure, stage, of, row, learnedOn, today)),
    };
  }

  private async isRatedPoor(caseId: CaseId, { answeredOn }: Row): Promise<boolean> {
    return answeredOn !== null && (await ratingOf(this.db, caseId, answeredOn)) === 'poor';
  }
}

function standingOf({ state, looks, waiting }: Row, { asking }: Stage): ReviewOffer['is'] {
  if (looks.some(({ open }) => open)) return 'underWay';
  if (waiting) return 'waiting';
  if (looks.some((look) => look.state === 'answered' || look.state === 'closed')) return 'decided';
  return asking.from.includes(state) ? 'open' : 'notYet';
}

function windowOf(
  procedure: Procedure,
  stage: Stage,
  contested: string,
  { answeredOn, closedOn }: Row,
  learnedOn: CivilDate | null,
  today: CivilDate,
): OfferedWindow {
  const window = stage.asking.windows.find(({ of }) => of === contested)!;
  const counted = askingLimit(procedure, stage, { contested, learnedOn }, { answeredOn: answeredOn ?? closedOn });
  const limit = counted && { lastOn: counted.lastOn, because: counted.because, steps: counted.steps };
  return {
    of: contested,
    from: window.from,
    cited: window.basis.cited,
    limit,
    isOver: limit !== null && today > limit.lastOn,
    isLateHeard: window.restorable !== null || (limit !== null && limit.because.length > 0),
  };
}

const OFFERED = `
  SELECT c.state, c.pack, c.pack_version AS "packVersion", c.stage, c.statutory, c.received_on AS "receivedOn", c.answered_on AS "answeredOn", c.closed_on AS "closedOn",
    c.import_source IS NOT NULL AS imported,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'ordinal', p.ordinal) ORDER BY p.ordinal), '[]')
      FROM casework.point p WHERE p.case_id = c.id) AS points,
    (SELECT coalesce(json_agg(json_build_object('open', r.open, 'state', r.state)), '[]')
      FROM casework.case r JOIN review.request q ON q.review_id = r.id WHERE r.previous_id = c.id) AS looks,
    EXISTS (SELECT FROM review.request w WHERE w.case_id = c.id AND w.state = 'waiting') AS waiting
  FROM casework.case c WHERE c.id = $1`;
