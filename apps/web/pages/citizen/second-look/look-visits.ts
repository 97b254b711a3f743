import { Injectable } from '@nestjs/common';
import { CitizenCases, type CitizenCase, type CitizenKey } from '#libs/features/intake';
import { AskDrafts, ReviewOffers } from '#libs/features/review';
import { type CaseId, type Language, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CaseVisits } from '../track/case-visits.js';
import { type AskSituation } from './ask-steps.js';

export interface Asking {
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly exitTo: string | null;
  /** Null where there is no second look to ask for now; `offer` says why not. */
  readonly situation: AskSituation | null;
  readonly offer: AskSituation['offer'] | null;
}

/** What the pages of asking are made from, for whoever holds a key to the case. */
@Injectable()
export class LookVisits {
  constructor(
    private readonly visits: CaseVisits,
    private readonly cases: CitizenCases,
    private readonly offers: ReviewOffers,
    private readonly drafts: AskDrafts,
  ) {}

  /** Errors: `case.not_found`, `rate.limited`. */
  async asking(key: CitizenKey): Promise<Asking> {
    const { id: caseId, reference } = await this.visits.provenFor(key);
    const answers = await this.drafts.of(caseId);
    const offer = await this.offers.of(caseId, answers.learnedOn ? { learnedOn: answers.learnedOn } : {});
    const exitTo = await this.cases.exitFor(key);
    return { caseId, reference, exitTo, offer, situation: offer?.is === 'open' ? { offer, answers } : null };
  }

  /** What each point says, by its place: the first has no words of its own but those of what was sent. Leaves a line in the log of reads. */
  async pointTexts(key: CitizenKey, reader: Reader, language: Language): Promise<ReadonlyMap<number, string>> {
    const { points, messages }: CitizenCase = await this.cases.show(key, reader, language);
    const sent = messages.find(({ kind }) => kind === 'submission')?.text ?? null;
    const texts = points.map(({ ordinal, text }) => [ordinal, text ?? (ordinal === 1 ? sent : null)] as const);
    return new Map(texts.flatMap(([ordinal, text]) => (text === null ? [] : [[ordinal, text] as const])));
  }
}
