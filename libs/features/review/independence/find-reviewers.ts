import { type Bar, type NewRows, type OpenCase, type Reviewer } from '#libs/casework';
import {
  type BarredPerson,
  barsForReview,
  type EarlierPart,
  judgeCandidates,
  type JudgedCandidate,
  type Managers,
  mayReview,
} from '#libs/domain/independence';
import { type Stage } from '#libs/domain/procedure';
import { type CaseEvent, caseEvent, type CivilDate, DomainError, type StaffId, SYSTEM } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { concernedIn, earlierParts, interestsNow, managersNow, poolNow } from './review-facts.js';

export type ReviewStage = Stage & {
  readonly reviewer: NonNullable<Stage['reviewer']>;
  readonly nobodyLeft: NonNullable<Stage['nobodyLeft']>;
};

export interface NamedCandidate extends JudgedCandidate {
  readonly name: string;
  /** The article by which the head may look at their own decision; null for everybody else. */
  readonly byLaw: string | null;
}

/** Who may look at a decision, by what is known now; and the rows and events that say so and are not there yet. */
export interface FoundReviewers {
  readonly candidates: readonly NamedCandidate[];
  readonly free: readonly NamedCandidate[];
  readonly rows: Pick<NewRows, 'bars' | 'reviewers'>;
  readonly events: readonly CaseEvent[];
}

/** The stage of a second look of ours. Errors: `review.not_a_review`. */
export function reviewStageOf({ procedure, row }: OpenCase): ReviewStage {
  const { stage } = procedure.pack;
  if (!stage?.reviewer || !stage.nobodyLeft || row.rootId === null) throw new DomainError('review.not_a_review');
  return stage as ReviewStage;
}

/**
 * Works out who may look, behind the lock of the case. A bar that stands stays; who has become free or barred since is added. When nobody is left, that is
 * an event of its own, from which the person is told.
 */
export async function findReviewers(tx: Tx, opened: OpenCase, today: CivilDate, now: Date): Promise<FoundReviewers> {
  const stage = reviewStageOf(opened);
  const { file, row } = opened;
  const complainedOf = file.subjectStaff.map((staffId): EarlierPart => ({ caseId: row.id, staffId, role: 'subject' }));
  const parts = [...complainedOf, ...(await earlierParts(tx, row))];
  const managers = await managersNow(tx);
  const barred = barsForReview({
    parts,
    managers,
    interests: await interestsNow(tx),
    concerned: await concernedIn(tx, opened),
    pack: stage.reviewer,
  });
  const known = knownBars(opened);
  const above = stage.whose === 'higherOfficial' ? decidersOf(parts, opened) : null;
  const pool = await poolNow(tx, today, above !== null);
  const names = new Map(pool.map(({ staffId, name }) => [staffId, name]));
  const bars = [...known, ...barred];
  const judged = judgeCandidates({ candidates: pool, bars, managers, above });
  const candidates = judged.map((candidate) => ({ ...candidate, name: names.get(candidate.staffId) ?? '', byLaw: null }));
  const free = candidates.filter(mayReview);

  const head = free.length === 0 && stage.nobodyLeft.then === 'head' ? headOf(parts, managers, candidates, stage) : null;
  const found = head === null ? free : [head];
  // The head's own bar stands in the table, and the file leaves it out once the law has let them in.
  const isWritten = (staffId: StaffId) =>
    [...file.subordinatesOfSubjects, ...file.otherBars.map((bar) => bar.staffId)].includes(staffId) ||
    (staffId === head?.staffId && file.reviewers?.includes(staffId) === true);
  const fresh = barred.filter(({ staffId }) => !isWritten(staffId));
  const rows = {
    bars: fresh.map((bar): Bar => ({ ...bar, caseId: opened.row.id, at: now })),
    reviewers: newReviewers(opened, found, now),
  };
  const others = candidates.filter(({ staffId }) => staffId !== head?.staffId);
  return {
    candidates: head === null ? candidates : [head, ...others],
    free: found,
    rows,
    events: eventsOf(opened, stage, rows, found, bars, now),
  };
}

/** Bars that stand, whatever they come from. */
function knownBars({ file }: OpenCase): readonly BarredPerson[] {
  return [
    ...file.subjectStaff.map((staffId) => ({ staffId, why: 'subject' as const })),
    ...file.subordinatesOfSubjects.map((staffId) => ({ staffId, why: 'subordinateOfSubject' as const })),
    ...file.otherBars,
  ];
}

/** Who decided what is looked at; null where nobody is known to have: then nobody can stand above them. */
function decidersOf(parts: readonly EarlierPart[], { row }: OpenCase): readonly StaffId[] | null {
  const deciders = parts.filter(({ caseId, role }) => caseId === row.previousId && role === 'decider');
  return deciders.length === 0 ? null : deciders.map(({ staffId }) => staffId);
}

/** The head of the body, where they decided themselves, or are complained of, and answer to nobody here. */
function headOf(
  parts: readonly EarlierPart[],
  managers: Managers,
  candidates: readonly NamedCandidate[],
  stage: ReviewStage,
): NamedCandidate | null {
  const concerned = parts.filter(({ role }) => role === 'decider' || role === 'subject').map(({ staffId }) => staffId);
  const head = candidates.find(({ staffId }) => concerned.includes(staffId) && (managers.get(staffId) ?? null) === null);
  if (!head) return null;
  const { act, article } = stage.nobodyLeft.basis;
  return { ...head, whyNot: null, byLaw: `${act}, ${article}` };
}

function newReviewers({ row, file }: OpenCase, free: readonly NamedCandidate[], now: Date): Reviewer[] {
  return free
    .filter(({ staffId }) => !file.reviewers?.includes(staffId))
    .map(({ staffId, byLaw }) => ({ caseId: row.id, staffId, byLaw, at: now }));
}

function eventsOf(
  { row }: OpenCase,
  stage: ReviewStage,
  rows: FoundReviewers['rows'],
  free: readonly NamedCandidate[],
  bars: readonly BarredPerson[],
  now: Date,
): readonly CaseEvent[] {
  const isNews = row.barsComputedAt === null || (rows.bars?.length ?? 0) + (rows.reviewers?.length ?? 0) > 0;
  if (!isNews) return [];
  const barred = new Set(bars.map(({ staffId }) => staffId)).size;
  const computed = caseEvent('reviewers.computed', { free: free.length, barred }, SYSTEM, now);
  const leftToHead = free.some(({ byLaw }) => byLaw !== null);
  if (free.length > 0 && !leftToHead) return [computed];
  return [computed, caseEvent('reviewers.none', { then: stage.nobodyLeft.then }, SYSTEM, now)];
}
