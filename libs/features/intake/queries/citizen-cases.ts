import { Injectable } from '@nestjs/common';
import { Casework, explainSteps, newCaseId, type OpenCase, parseReference, TrackingCodes } from '#libs/casework';
import { forecastDates } from '#libs/domain/procedure';
import {
  type CaseId,
  type CaseState,
  type CivilDate,
  Clock,
  DomainError,
  type Language,
  type Outcome,
  type Reference,
} from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { TrackingThrottle } from '#libs/platform/identity';
import { type DateLine, dateLine } from '../case-receipts.js';
import { intakeText } from '../messages.js';

/** A case as the person who brought it sees it. */
export interface CitizenCase {
  readonly reference: Reference;
  readonly status: CaseState;
  /** Where it stands, in plain words. */
  readonly statusText: string;
  /** Whose turn it is, in plain words. */
  readonly turnText: string;
  readonly receivedOn: CivilDate | null;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly statutory: boolean;
  /** False until a lawyer has read the rules that the dates come from. */
  readonly legallyReviewed: boolean;
  readonly dates: readonly (DateLine & { readonly title: string; readonly explanation: readonly string[] })[];
  readonly messages: readonly {
    readonly at: string;
    readonly from: 'you' | 'us';
    readonly kind: string;
    readonly text: string | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly sizeBytes: number;
    readonly state: string;
  }[];
  /** What was decided, once you were told. */
  readonly points: readonly {
    readonly ordinal: number;
    readonly text: string | null;
    readonly outcome: Outcome | null;
    readonly reasons: string | null;
  }[];
  readonly promises: readonly { readonly text: string | null; readonly dueOn: CivilDate; readonly state: string }[];
}

export interface ByCode {
  readonly reference: string;
  readonly code: string;
  /** The caller's network address: guessing is slowed by it. */
  readonly address: string;
  readonly reader: Reader;
}

/** What the citizen can see, for whoever holds the reference and the code. */
@Injectable()
export class CitizenCases {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly codes: TrackingCodes,
    private readonly throttle: TrackingThrottle,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found` for a wrong code and an unknown reference, alike; `rate.limited`. */
  async byCode(asked: ByCode): Promise<CitizenCase> {
    const { id, reference } = await this.prove(asked);
    const opened = await this.casework.look(this.db, reference, { reader: asked.reader, now: this.clock.now() });
    const [told] = await this.db.query<Told>(TOLD, [id]);
    return this.view(opened, told!);
  }

  /** The case that a reference and a code open. Takes as long for an unknown reference as for a wrong code. */
  async prove({
    reference,
    code,
    address,
  }: Pick<ByCode, 'reference' | 'code' | 'address'>): Promise<{ id: CaseId; reference: Reference }> {
    const parsed = parseReference(reference);
    await this.throttle.check(parsed ?? reference, address);
    const [found] = await this.db.query<{ id: CaseId; code_generation: number }>(
      'SELECT id, code_generation FROM casework.case WHERE reference = $1',
      [parsed ?? ''],
    );
    const right = this.codes.matches(code, found?.id ?? newCaseId(this.clock.now()), found?.code_generation ?? 1);
    if (found && parsed && right) return { id: found.id, reference: parsed };

    await this.throttle.wrong(parsed ?? reference, address);
    throw new DomainError('case.not_found');
  }

  private view(opened: OpenCase, told: Told): CitizenCase {
    const { row, procedure } = opened;
    const say = intakeText(row.language);
    return {
      reference: row.reference,
      status: row.state,
      statusText: say(`state.${row.state}`),
      turnText: say(row.state === 'awaitingCitizen' ? 'actor.you' : row.open ? 'actor.us' : 'actor.nobody'),
      receivedOn: row.receivedOn,
      procedure: row.pack,
      procedureTitle: procedure.pack.title[row.language],
      statutory: row.statutory,
      legallyReviewed: procedure.pack.status === 'legallyReviewed',
      dates: explainedDates(opened, row.language, this.clock.now()),
      messages: told.messages,
      documents: told.documents,
      points: opened.points.map(({ id, ordinal, text, outcome }) => {
        const shown = row.answeredOn !== null;
        return { ordinal, text, outcome: shown ? outcome : null, reasons: shown ? (told.reasons[id] ?? null) : null };
      }),
      promises: row.answeredOn === null ? [] : told.promises,
    };
  }
}

function explainedDates({ file, procedure }: OpenCase, language: Language, now: Date): CitizenCase['dates'] {
  const say = intakeText(language);
  return forecastDates(procedure, file, now).map((date) => {
    const running = file.clocks.findLast((clock) => clock.code === date.clock && clock.status !== 'stopped');
    const explanation = explainSteps(running?.steps ?? [], language).map((step) => step.text);
    return { ...dateLine(date), title: say(`clock.${date.clock}`), explanation };
  });
}

interface Told {
  messages: CitizenCase['messages'];
  documents: CitizenCase['documents'];
  promises: CitizenCase['promises'];
  /** By point: the latest decision's. */
  reasons: Record<string, string | null>;
}

const TOLD = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('at', m.at, 'from', CASE m.direction WHEN 'in' THEN 'you' ELSE 'us' END, 'kind', m.kind,
        'text', m.body) ORDER BY m.at, m.id), '[]')
      FROM casework.message m WHERE m.case_id = $1 AND m.direction <> 'internal') AS messages,
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'sizeBytes', d.size_bytes, 'state', d.state) ORDER BY d.at, d.id), '[]')
      FROM casework.document d WHERE d.case_id = $1 AND d.direction <> 'internal') AS documents,
    (SELECT coalesce(json_agg(json_build_object('text', r.description, 'dueOn', r.due_on, 'state', r.state) ORDER BY r.due_on, r.id), '[]')
      FROM casework.remedy r WHERE r.case_id = $1) AS promises,
    (SELECT coalesce(json_object_agg(e.point_id, e.reasons ORDER BY e.round), '{}')
      FROM casework.decision e WHERE e.case_id = $1) AS reasons`;
