import { Injectable } from '@nestjs/common';
import {
  type CaseAct,
  ChangeCase,
  dateAlarms,
  newStaffNotice,
  type Notice,
  type OpenCase,
  salted,
  staffIdOf,
} from '#libs/casework';
import { whyBarred } from '#libs/domain/independence';
import {
  type BodyId,
  caseEvent,
  type CivilDate,
  DomainError,
  type EnquiryId,
  type StaffId,
  type TeamId,
  uuidv7,
} from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { membersOfTeam, staffCards } from '#libs/platform/identity';

export interface SendEnquiryInput extends CaseAct {
  /** One of the two: a team of ours, or a body of the directory. */
  readonly teamId: TeamId | null;
  readonly bodyId: BodyId | null;
  readonly question: string;
  readonly dueOn: CivilDate;
}

/** Asks another team or body. The citizen's clock goes on. */
@Injectable()
export class SendEnquiry {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `team.unknown`, `body.unknown`, `date.in_past`, and `transfer.target_is_subject` for the body complained of. */
  async execute(input: SendEnquiryInput): Promise<{ enquiryId: EnquiryId }> {
    const { teamId, bodyId, question, dueOn, ...act } = input;
    let enquiryId: EnquiryId | undefined;
    await this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      if (dueOn < today) throw new DomainError('date.in_past');
      await checkTarget(tx, opened, teamId, bodyId);
      enquiryId = uuidv7<EnquiryId>(now);
      const text = salted(question);
      await tx.execute(INSERT, [enquiryId, opened.row.id, teamId, bodyId, text.text, text.salt, dueOn, staffIdOf(actor), now]);

      const subject = { kind: 'enquiry' as const, id: enquiryId, version: 1, caseId: opened.row.id };
      return {
        events: caseEvent('enquiry.sent', { enquiryId, teamId, bodyId, dueOn, textHash: text.hash }, actor, now),
        rows: {
          alarms: dateAlarms(subject, dueOn, opened.procedure, now),
          notices: teamId === null ? [] : await noticesTo(tx, teamId, { enquiryId, dueOn }, opened, today, now),
        },
      };
    });
    return { enquiryId: enquiryId! };
  }
}

const INSERT = `
  INSERT INTO handling.enquiry (id, case_id, team_id, body_id, question, salt, due_on, asked_by, asked_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)`;

async function checkTarget(tx: Tx, { file }: OpenCase, teamId: TeamId | null, bodyId: BodyId | null): Promise<void> {
  if (teamId !== null) {
    const found = await tx.query('SELECT id FROM identity.team WHERE id = $1', [teamId]);
    if (found.length === 0) throw new DomainError('team.unknown');
    return;
  }
  if (bodyId !== null && file.subjectBodies.includes(bodyId)) throw new DomainError('transfer.target_is_subject');
  const found = await tx.query('SELECT id FROM casework.external_body WHERE id = $1 AND active', [bodyId]);
  if (found.length === 0) throw new DomainError('body.unknown');
}

/** The team's leads are told, and who stands in for them today; a team without one is told whole. Nobody is told of a case that they may have no part in. */
async function noticesTo(
  tx: Tx,
  teamId: TeamId,
  { enquiryId, dueOn }: { enquiryId: EnquiryId; dueOn: CivilDate },
  { row, file }: OpenCase,
  today: CivilDate,
  now: Date,
): Promise<Notice[]> {
  const members = await membersOfTeam(tx, teamId, today);
  const mayKnow = (staffId: StaffId) => whyBarred(staffId, file) === null;
  const withDeputies = (some: typeof members) =>
    some.flatMap(({ staffId, deputyId }) => (deputyId === null ? [staffId] : [staffId, deputyId])).filter(mayKnow);
  const leads = withDeputies(members.filter(({ lead }) => lead));
  const told = await staffCards(tx, [...new Set(leads.length > 0 ? leads : withDeputies(members))]);
  return told.map((staff) => newStaffNotice(staff, 'enquiry', { enquiryId, reference: row.reference, dueOn }, now, row.id));
}
