import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { errorText } from '#libs/platform/i18n';
import { type CaseView } from '../case-view.js';
import { type ActName } from '../words/acts.en.js';
import { type Act } from './act.js';
import { LookActs } from './look.acts.js';
import { PlacingActs } from './placing.acts.js';
import { ProgressActs } from './progress.acts.js';
import { TalkActs } from './talk.acts.js';

/** What a day is full of stands first; what ends a case, or closes it to others, last. */
const ORDER: readonly ActName[] = [
  'register',
  'accept',
  'acknowledge',
  'suspend',
  'petition',
  'ask',
  'write',
  'reply',
  'note',
  'enquire',
  'answerEnquiry',
  'assign',
  'extend',
  'classify',
  'point',
  'remedyDone',
  'remedyDropped',
  'transfer',
  'decline',
  'withdraw',
  'reopen',
  'join',
  'part',
  'fileSent',
  'outside',
  'subject',
  'danger',
  'clearDanger',
  'restrict',
  'unrestrict',
];

/** Everything that can be done to a case, in the order in which work on it goes. */
@Injectable()
export class CaseActs {
  private readonly all: readonly Act[];

  constructor(progress: ProgressActs, talk: TalkActs, placing: PlacingActs, looks: LookActs) {
    const acts = [...progress.acts, ...talk.acts, ...placing.acts, ...looks.acts];
    this.all = acts.sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  }

  /** Errors: `request.not_found`; `permission.denied` for whose role does not allow it at all. */
  named(name: string, { page }: CaseView): Act {
    const act = this.all.find((one) => one.name === name);
    if (!act) throw new DomainError('request.not_found');
    if (!page.staff?.may(act.permission)) throw new DomainError('permission.denied');
    return act;
  }

  /** What this person can do now, by the state, the procedure and their role. */
  possible(view: CaseView): readonly Act[] {
    const { opened, mayAct } = view;
    if (!mayAct) return [];
    // Who looks at a decision is chosen on a page of its own, among those who may.
    const acts = opened.row.previousId === null ? this.all : this.all.filter(({ name }) => name !== 'assign');
    return acts.filter((act) => isTheirs(act, view) && whyForbidden(act, view) === null);
  }

  /** What belongs to this case and this person, and cannot be done now, with the reason; beside the steps of the procedure, which the file tells itself. */
  forbidden(view: CaseView): readonly Forbidden[] {
    if (!view.mayAct) return [];
    const ours = this.all.filter((act) => act.move === null && act.refused && isTheirs(act, view));
    return ours.flatMap((act) => {
      const why = whyForbidden(act, view);
      return why === null ? [] : [{ name: act.name, why }];
    });
  }
}

export interface Forbidden {
  readonly name: ActName;
  readonly why: string;
}

function isTheirs(act: Act, view: CaseView): boolean {
  return !act.ofPart && (view.page.staff?.may(act.permission) ?? false) && (act.fits?.(view.file, view) ?? true);
}

/** Why the procedure does not let this be done now, with the article; null where it does. */
export function whyForbidden({ move, refused }: Act, view: CaseView): string | null {
  const { file, page } = view;
  const why = refused?.(view) ?? null;
  if (why !== null) return errorText(page.language, why);
  const option = file.moves.find(({ event }) => event === move);
  if (!option || option.allowed) return null;
  return errorText(page.language, option);
}
