import { Injectable } from '@nestjs/common';
import { Casework, explainSteps, type OpenCase } from '#libs/casework';
import { forecastDates, groundsToDecline, movesAllowed } from '#libs/domain/procedure';
import { Clock, type Language, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type CaseRows, type StaffCase } from './case-file.js';

@Injectable()
export class StaffCases {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /**
   * The same with what the rules see of the case, for a page that offers choices out of its procedure. Leaves a line in the log of reads.
   * Errors: `case.not_found`, `permission.denied`, `permission.restricted`.
   */
  async withProcedure(
    reference: Reference,
    staff: StaffActor,
    reader: Reader,
    language: Language,
  ): Promise<{ readonly file: StaffCase; readonly opened: OpenCase }> {
    const now = this.clock.now();
    return this.opened(await this.casework.look(this.db, reference, { reader, now }), staff, language, now);
  }

  private async opened(opened: OpenCase, staff: StaffActor, language: Language, now: Date) {
    const [rooms] = await this.db.query<{ rooms: CaseRows }>(ROOMS, [opened.row.id]);
    return { opened, file: { ...described(opened, staff, language, now), ...rooms!.rooms } };
  }

  /** Leaves a line in the log of reads. Errors: `case.not_found`, `permission.denied`, `permission.restricted`. */
  async byReference(reference: Reference, staff: StaffActor, reader: Reader, language: Language): Promise<StaffCase> {
    const now = this.clock.now();
    const opened = await this.casework.look(this.db, reference, { reader, now });
    return (await this.opened(opened, staff, language, now)).file;
  }
}

function described(opened: OpenCase, staff: StaffActor, language: Language, now: Date): Omit<StaffCase, keyof CaseRows> {
  const { row, file, procedure, points, parties } = opened;
  const { pack } = procedure;
  return {
    id: row.id,
    reference: row.reference,
    status: row.state,
    version: row.eventCount,
    procedure: {
      pack: row.pack,
      version: row.packVersion,
      title: pack.title[language],
      legallyReviewed: pack.status === 'legallyReviewed',
    },
    statutory: row.statutory,
    kind: row.kind,
    nativeKind: row.nativeKind,
    matter: row.matter,
    service: row.service,
    channel: row.channel,
    identity: row.identity,
    language: row.language,
    contact: row.contact,
    place: row.place,
    teamId: row.teamId,
    assigneeId: row.assigneeId,
    danger: row.danger,
    restricted: row.restricted,
    follows: row.leadId !== null,
    readers: opened.readers,
    receivedAt: row.receivedAt,
    receivedOn: row.receivedOn,
    registeredOn: row.registeredOn,
    answeredOn: row.answeredOn,
    closedOn: row.closedOn,
    outcome: row.outcome,
    importSource: row.importSource,
    importKey: row.importKey,
    targetAt: row.targetAt,
    marks: row.marks,
    dates: forecastDates(procedure, file, now),
    clocks: file.clocks.map((clock) => ({ ...clock, explanation: explainSteps(clock.steps, language).map((step) => step.text) })),
    points: points.map(({ caseId: _caseId, salt: _salt, ...point }) => point),
    parties: parties.map(({ caseId: _caseId, ...party }) => party),
    moves: movesAllowed(procedure, file, staff),
    grounds: groundsToDecline(procedure, file, staff).map(({ ground, title, basis }) => {
      return { ground, title: title[language], cited: basis.cited[language] };
    }),
  };
}

/** What a page of the file shows at most of each kind; the rest is asked for page by page. */
const SHOWN_MAX = 500;

const list = (row: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${row}) ORDER BY ${order}), '[]') FROM (SELECT * FROM ${from} LIMIT ${SHOWN_MAX}) x)`;

const ROOMS = `
  SELECT json_build_object(
    'team', (SELECT t.code FROM identity.team t WHERE t.id = c.team_id),
    'assignee', (SELECT s.login FROM identity.staff s WHERE s.id = c.assignee_id),
    'messages', ${list(`'id', x.id, 'at', x.at, 'direction', x.direction, 'kind', x.kind, 'text', x.body, 'authorId', x.author_id`, 'casework.message WHERE case_id = c.id ORDER BY at DESC, id DESC', 'x.at, x.id')},
    'documents', ${list(`'id', x.id, 'at', x.at, 'name', x.name, 'mediaType', x.media_type, 'sizeBytes', x.size_bytes, 'state', x.state, 'direction', x.direction`, 'casework.document WHERE case_id = c.id ORDER BY at DESC, id DESC', 'x.at, x.id')},
    'decisions', ${list(`'pointId', x.point_id, 'round', x.round, 'outcome', x.outcome, 'nativeOutcome', x.native_outcome, 'reasons', x.reasons, 'rootCause', x.root_cause, 'decidedBy', x.decided_by, 'at', x.at`, 'casework.decision WHERE case_id = c.id ORDER BY round DESC, at DESC, id DESC', 'x.round, x.at, x.id')},
    'remedies', ${list(`'id', x.id, 'pointId', x.point_id, 'kind', x.kind, 'description', x.description, 'ownerId', x.owner_id, 'dueOn', x.due_on, 'state', x.state, 'settledOn', x.settled_on, 'settlement', x.settlement`, 'casework.remedy WHERE case_id = c.id ORDER BY due_on DESC, id DESC', 'x.due_on, x.id')},
    'enquiries', ${list(`'id', x.id, 'teamId', x.team_id, 'bodyId', x.body_id, 'question', x.question, 'dueOn', x.due_on, 'askedAt', x.asked_at, 'answer', x.answer, 'answeredAt', x.answered_at`, 'handling.enquiry WHERE case_id = c.id ORDER BY asked_at DESC, id DESC', 'x.asked_at, x.id')},
    'assignments', ${list(`'at', x.at, 'teamId', x.team_id, 'staffId', x.staff_id, 'reason', x.reason, 'ruleId', x.rule_id, 'params', x.params, 'assignedBy', x.assigned_by`, 'casework.assignment WHERE case_id = c.id ORDER BY at DESC, id DESC', 'x.at, x.id')},
    'participations', ${list(`'staffId', x.staff_id, 'role', x.role, 'at', x.at`, 'casework.participation WHERE case_id = c.id ORDER BY at DESC', 'x.at')},
    'notices', ${list(`'id', x.id, 'kind', x.kind, 'channel', x.channel, 'state', x.state, 'createdAt', x.created_at, 'sentAt', x.sent_at, 'sentOn', x.sent_on, 'lastError', x.last_error`, 'casework.notice WHERE case_id = c.id AND staff_id IS NULL ORDER BY created_at DESC, id DESC', 'x.created_at, x.id')},
    'timeline', ${list(`'seq', x.seq, 'at', x.at, 'type', x.type, 'actor', x.body::json->'actor', 'payload', x.body::json->'payload'`, 'casework.case_event WHERE case_id = c.id ORDER BY seq DESC', 'x.seq')},
    'draft', (SELECT json_build_object('version', d.version, 'content', d.content, 'draftedBy', d.drafted_by, 'draftedAt', d.drafted_at,
        'reviewerId', d.reviewer_id, 'offeredAt', d.offered_at, 'returnedAt', d.returned_at, 'approvedBy', d.approved_by, 'approvedAt', d.approved_at)
      FROM handling.draft d WHERE d.case_id = c.id),
    'serviceTitle', (SELECT json_build_object('en', v.title_en, 'ru', v.title_ru) FROM casework.service v WHERE v.code = c.service)
  ) AS rooms
  FROM casework.case c WHERE c.id = $1`;
