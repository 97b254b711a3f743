import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type ChangeContext, type OpenCase } from '#libs/casework';
import { type CaseEvent, caseEvent, DomainError, type Kind, type ServiceCode, SYSTEM } from '#libs/kernel';
import { barsNow, mayNotHave } from '../placement/bars.js';
import { assigned, newAssignment } from '../placement/new-assignment.js';
import { placeByRule, routeOf, submittedText } from '../placement/place-by-rule.js';

type Classification = Pick<ClassifyCaseInput, 'service' | 'kind'>;

export interface ClassifyCaseInput extends CaseAct {
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly matter: string | null;
}

/**
 * What came of asking the rules anew. `moved`, or `same`: it is there already. It stays for a person to say where `byHand` somebody, or an import,
 * gave it to whom it is with, where it was `takenUp`, and in `danger`. `untriaged`: the first look is still to come, and will see the new words.
 */
export type Rerouting = 'moved' | 'same' | 'byHand' | 'takenUp' | 'danger' | 'untriaged';

export interface Classified {
  readonly opened: OpenCase;
  readonly routing: {
    readonly result: Rerouting;
    /** The code of the team to which the rules send it as it is called now; null: the triage queue. */
    readonly team: string | null;
  };
}

/**
 * Says anew, as a whole, what the case is: clocks that hang on the matter are counted anew, and the rules are asked anew whose it is. The procedure stays
 * the one it was received under.
 */
@Injectable()
export class ClassifyCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `service.unknown`; `kind.native_unknown` and `matter.unknown` by the pack; once decided, `case.transition_refused`. */
  async execute({ service, kind, nativeKind, matter, ...act }: ClassifyCaseInput): Promise<Classified> {
    let routing: Classified['routing'] | null = null;
    const opened = await this.changeCase.execute(act, async (context) => {
      const { tx, actor, now } = context;
      const known = await tx.query('SELECT code FROM casework.service WHERE code = $1 AND active', [service]);
      if (known.length === 0) throw new DomainError('service.unknown');

      const classified = caseEvent('case.classified', { service, kind, nativeKind, matter }, actor, now);
      const { result, team, assignment } = await rerouted(context, { service, kind });
      routing = { result, team };
      return assignment ? { ...assignment, events: [classified, assignment.event] } : { events: classified };
    });
    return { opened, routing: routing! };
  }
}

type Rerouted = Classified['routing'] & {
  readonly assignment: { readonly event: CaseEvent; readonly rows: object } | null;
};

async function rerouted({ tx, opened, now, today }: ChangeContext, changed: Classification): Promise<Rerouted> {
  const { row } = opened;
  const route = await routeOf(tx, { ...row, ...changed }, await submittedText(tx, row.id));
  const team = route.teamId === null ? null : route.team;
  const stays = (result: Rerouting): Rerouted => ({ result, team, assignment: null });

  const [last] = await tx.query<{ reason: string }>(LAST_ASSIGNMENT, [row.id]);
  if (!last) return stays('untriaged');
  if (route.teamId === row.teamId) return stays('same');
  if (row.danger) return stays('danger');
  if (last.reason === 'byHand' || last.reason === 'import') return stays('byHand');
  if (row.state !== 'received' && row.state !== 'registered') return stays('takenUp');

  const bars = await barsNow(tx, opened, now);
  const placement = await placeByRule({ tx, today, mayNot: mayNotHave(opened, bars) }, opened, route);
  return {
    result: 'moved',
    team,
    assignment: {
      event: caseEvent('case.assigned', assigned(placement), SYSTEM, now),
      rows: { bars: bars.fresh, assignments: [newAssignment(row.id, placement, null, now)] },
    },
  };
}

const LAST_ASSIGNMENT = 'SELECT reason FROM casework.assignment WHERE case_id = $1 ORDER BY at DESC, id DESC LIMIT 1';
