import { Injectable } from '@nestjs/common';
import { BodyReader, Casework, type NewRows, type OpenCase } from '#libs/casework';
import { findWords, routeCase, type Route, wordsOf } from '#libs/domain/routing';
import { type CaseEvent, caseEvent, type CaseId, type CivilDate, Clock, localDate, SYSTEM, type TeamId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { barsNow, mayNotHave } from '../placement/bars.js';
import { dangerNotices } from '../placement/danger-notices.js';
import { assigned, newAssignment, type Placement } from '../placement/new-assignment.js';
import { placeInTeam } from '../placement/place-in-team.js';
import { currentRules } from '../routing-rules.js';

/** What was done about the case before, and what it is about. */
interface Before {
  readonly text: string;
  readonly placed: boolean;
  readonly dangerJudged: boolean;
}

interface Moment {
  readonly tx: Tx;
  readonly now: Date;
  readonly today: CivilDate;
}

/** The first look at a case that came in: is somebody in danger; whose is it. Looks once: a second run finds it done. */
@Injectable()
export class TriageCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Imported history, and a case that is over already, are left as they are. Errors: `case.not_found`. */
  execute({ caseId }: { caseId: CaseId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, caseId);
      if (opened.row.importSource !== null || !opened.row.open) return;
      const now = this.clock.now();
      const moment = { tx, now, today: localDate(now, opened.procedure.timeZone) };
      const before = await beforeNow(tx, caseId);
      const word = before.dangerJudged ? null : await this.dangerWord(tx, before.text);
      const { events, rows } = await firstLook(moment, opened, before, word);
      if (events.length > 0) await this.casework.record(tx, opened, events, rows);
    });
  }

  private async dangerWord(tx: Tx, text: string): Promise<string | null> {
    const { body } = await this.bodies.current(tx);
    return findWords(wordsOf(text), body.settings.dangerWords);
  }
}

async function firstLook(
  moment: Moment,
  opened: OpenCase,
  before: Before,
  word: string | null,
): Promise<{ events: CaseEvent[]; rows: NewRows }> {
  const { tx, now, today } = moment;
  const { row } = opened;
  if (before.placed && word === null) return { events: [], rows: {} };

  const bars = await barsNow(tx, opened, now);
  const route = await routeOf(tx, opened, before.text);
  const inDanger = word !== null || row.danger;
  const placement = before.placed
    ? null
    : inDanger
      ? waiting(route)
      : await byRule(moment, opened, route, mayNotHave(opened, bars));

  return {
    events: [
      ...(word === null ? [] : [caseEvent('danger.marked', { by: 'words' }, SYSTEM, now)]),
      ...(placement === null ? [] : [caseEvent('case.assigned', assigned(placement), SYSTEM, now)]),
    ],
    rows: {
      // A bar comes with whoever gets the case in place of the one barred; else the present one would stand in its way.
      bars: placement === null ? [] : bars.fresh,
      assignments: placement === null ? [] : [newAssignment(row.id, placement, null, now)],
      notices: word === null ? [] : await dangerNotices(tx, opened, { teamId: row.teamId ?? route.teamId, today, now }),
    },
  };
}

type FoundRoute = Route & { readonly teamId: TeamId | null };

/** A case in danger is never routed onwards by rule: it waits, first in the queue, for a person, who is told where the rules would have sent it. */
function waiting({ ruleId, team }: FoundRoute): Placement {
  return { teamId: null, staffId: null, ruleId, reason: 'danger', params: team === null ? {} : { wouldGoTo: team } };
}

async function byRule(
  { tx, today }: Moment,
  opened: OpenCase,
  { ruleId, teamId, staffId: named }: FoundRoute,
  mayNot: (staffId: NonNullable<Placement['staffId']>) => boolean,
): Promise<Placement> {
  if (teamId === null) return { teamId: null, staffId: null, ruleId, reason: ruleId === null ? 'noRule' : 'rule', params: {} };
  const placed = await placeInTeam(tx, opened, { teamId, named, mayNot, today });
  if (placed.staffId !== null) return { ...placed, teamId, ruleId };
  // A team that may have no part in it could not even see it.
  if (placed.why === 'barred') return { teamId: null, staffId: null, ruleId, reason: 'conflict', params: { why: placed.why } };
  return { teamId, staffId: null, ruleId, reason: 'rule', params: { why: placed.why } };
}

/** A rule may name a team that is no more: then a person must look, as where no rule fits. */
async function routeOf(tx: Tx, { row }: OpenCase, text: string): Promise<FoundRoute> {
  const { rules } = await currentRules(tx);
  const route = routeCase(rules, { ...row, text });
  if (route.team === null) return { ...route, teamId: null };
  const [team] = await tx.query<{ id: TeamId }>('SELECT id FROM identity.team WHERE code = $1', [route.team]);
  return { ...route, teamId: team?.id ?? null };
}

async function beforeNow(tx: Tx, caseId: CaseId): Promise<Before> {
  const [found] = await tx.query<Before & Record<string, unknown>>(BEFORE, [caseId]);
  return found!;
}

const BEFORE = `
  SELECT coalesce((SELECT string_agg(m.body, ' ' ORDER BY m.at, m.id) FROM casework.message m
      WHERE m.case_id = $1 AND m.kind = 'submission'), '') AS text,
    EXISTS (SELECT FROM casework.assignment a WHERE a.case_id = $1) AS placed,
    EXISTS (SELECT FROM casework.case_event e WHERE e.case_id = $1 AND e.type IN ('danger.marked', 'danger.cleared')) AS "dangerJudged"`;
