import { Injectable } from '@nestjs/common';
import { referenceOf } from '#libs/casework';
import { AddNote } from '#libs/features/handling';
import { AssignCase } from '#libs/features/triage';
import { DomainError, type Language, type Reference, type StaffId, type TeamId } from '#libs/kernel';
import { errorText } from '#libs/platform/i18n';
import { type Away, type StaffActor } from '#libs/platform/identity';
import { attempt } from '../../shared/form-errors.js';

/** What somebody chose on the form. */
export interface Reassignment {
  /** As they were ticked: the reference, and how many events the reader had seen. */
  readonly cases: readonly string[];
  /** A team, and one of its people or its queue: `team:person`, `team:`. */
  readonly to: string;
  /** Why; those who work on the case read it there. Empty: nothing to add. */
  readonly note: string;
}

/** The same as a form shows it again. */
export interface SentReassignment extends Reassignment {
  /** Whoever would be given them, and is not here. */
  readonly away: Away | null;
}

export interface Reassigned {
  readonly moved: readonly Reference[];
  readonly refused: readonly { readonly reference: string; readonly why: string }[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom of a team the form names; null for its queue, and for what names nobody. */
export function personIn(to: string): StaffId | null {
  const [, staffId = ''] = to.split(':');
  return UUID.test(staffId) ? (staffId as StaffId) : null;
}

/** Gives several cases to somebody else, each by itself: one that is refused keeps none of the others from moving. */
@Injectable()
export class Reassign {
  constructor(
    private readonly assignCase: AssignCase,
    private readonly addNote: AddNote,
  ) {}

  /** Errors: `request.invalid` at `cases` or `to` where nothing was chosen. */
  async execute({ cases, to, note }: Reassignment, actor: StaffActor, language: Language): Promise<Reassigned> {
    const [teamId = '', staffId = ''] = to.split(':');
    if (cases.length === 0) throw new DomainError('request.invalid', {}, [{ field: 'cases', code: 'required' }]);
    const isPerson = staffId === '' || UUID.test(staffId);
    if (!UUID.test(teamId) || !isPerson) throw new DomainError('request.invalid', {}, [{ field: 'to', code: 'required' }]);

    const [moved, refused]: [Reference[], { reference: string; why: string }[]] = [[], []];
    for (const ticked of cases) {
      const [reference = '', seen = ''] = ticked.split(':');
      const { refusal } = await attempt(async () => {
        const act = { reference: referenceOf(reference), actor, seen: Number(seen) || null };
        await this.assignCase.execute({
          ...act,
          teamId: teamId as TeamId,
          staffId: staffId === '' ? null : (staffId as StaffId),
        });
        moved.push(act.reference);
        if (note !== '') await this.addNote.execute({ ...act, seen: null, text: note });
      });
      if (refusal) refused.push({ reference, why: errorText(language, refusal) });
    }
    return { moved, refused };
  }
}
