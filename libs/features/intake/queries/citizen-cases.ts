import { Injectable } from '@nestjs/common';
import { Casework, explainSteps, type OpenCase } from '#libs/casework';
import { forecastDates } from '#libs/domain/procedure';
import { type CaseState, type CivilDate, Clock, type Language, type Outcome, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type DateLine, dateLine } from '../case-receipts.js';
import { intakeText } from '../messages.js';
import { CitizenAccess, type CitizenKey } from './citizen-access.js';

/** A case as the person who brought it sees it. */
export interface CitizenCase extends Standing {
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
    /** `quarantined` until it was looked at; `unscanned` where nobody looks for malware here. Only `clean` and `unscanned` ones are served. */
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

/** Where a case stands, in plain words, in the language of the case. */
export interface Standing {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly statusText: string;
  /** Whose turn it is. */
  readonly turnText: string;
}

export function standingOf({ reference, state, open, language }: OpenCase['row']): Standing {
  const say = intakeText(language);
  const turnText = say(state === 'awaitingCitizen' ? 'actor.you' : open ? 'actor.us' : 'actor.nobody');
  return { reference, status: state, statusText: say(`state.${state}`), turnText };
}

/** What the citizen can see, for whoever has a key to the case. */
@Injectable()
export class CitizenCases {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly access: CitizenAccess,
    private readonly clock: Clock,
  ) {}

  /** Leaves a line in the log of reads. Errors: those of `CitizenAccess`. */
  async show(key: CitizenKey, reader: Reader): Promise<CitizenCase> {
    const { id, reference } = await this.access.prove(key);
    const opened = await this.casework.look(this.db, reference, { reader, now: this.clock.now() });
    const [told] = await this.db.query<Told>(TOLD, [id]);
    return this.view(opened, told!);
  }

  private view(opened: OpenCase, told: Told): CitizenCase {
    const { row, procedure } = opened;
    return {
      ...standingOf(row),
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
