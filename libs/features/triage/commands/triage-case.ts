import { Injectable } from '@nestjs/common';
import { BodyReader, Casework, type NewRows, type OpenCase } from '#libs/casework';
import { findWords, wordsOf } from '#libs/domain/routing';
import { type CaseEvent, caseEvent, type CaseId, type CivilDate, Clock, localDate, SYSTEM } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { barsNow, mayNotHave } from '../placement/bars.js';
import { dangerNotices } from '../placement/danger-notices.js';
import { assigned, newAssignment, type Placement } from '../placement/new-assignment.js';
import { type FoundRoute, placeByRule, routeOf, submittedText } from '../placement/place-by-rule.js';

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
      const before = await beforeNow(tx, caseId, opened.row.stageOrdinal > 1);
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
  const route = await routeOf(tx, row, before.text);
  const inDanger = word !== null || row.danger;
  const placement = before.placed
    ? null
    : inDanger
      ? waiting(route)
      : await placeByRule({ tx, today, mayNot: mayNotHave(opened, bars) }, opened, route);

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

/** A case in danger is never routed onwards by rule: it waits, first in the queue, for a person, who is told where the rules would have sent it. */
function waiting({ ruleId, team }: FoundRoute): Placement {
  return { teamId: null, staffId: null, ruleId, reason: 'danger', params: team === null ? {} : { wouldGoTo: team } };
}

/** A second look is given to whoever is free to look, and never placed by a rule. */
async function beforeNow(tx: Tx, caseId: CaseId, isSecondLook: boolean): Promise<Before> {
  const [found] = await tx.query<Omit<Before, 'text'> & Record<string, unknown>>(BEFORE, [caseId]);
  const { placed, dangerJudged } = found!;
  return { placed: placed || isSecondLook, dangerJudged, text: await submittedText(tx, caseId) };
}

const BEFORE = `
  SELECT EXISTS (SELECT FROM casework.assignment a WHERE a.case_id = $1) AS placed,
    EXISTS (SELECT FROM casework.case_event e WHERE e.case_id = $1 AND e.type IN ('danger.marked', 'danger.cleared')) AS "dangerJudged"`;
