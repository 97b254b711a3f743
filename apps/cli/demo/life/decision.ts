import { type PointDecision, type PromisedRemedy } from '#libs/features/handling';
import { addDays, type CivilDate, type Outcome, type RemedyId } from '#libs/kernel';
import { type Plot } from '../story/plot.js';
import { ofFact } from '../texts/index.js';
import { type CaseInHand } from './case-in-hand.js';
import { type Life } from './life.js';

const APOLOGY_DAYS = 1;

interface Promised {
  readonly remedyId: RemedyId;
  readonly dueOn: CivilDate;
  readonly apology: boolean;
}

/** How a case is decided, perhaps once more, and how its promises are kept. */
export class Decision {
  constructor(private readonly inHand: CaseInHand) {}

  async *live(): Life {
    const { plot } = this.inHand.story;
    const promised = await this.decide(plot.outcome);
    const apologies = promised.filter(({ apology }) => apology);
    const work = promised.filter(({ apology }) => !apology);
    yield* this.keep(apologies, 'kept');
    if (plot.reopened !== 'no') work.push(...(yield* this.again(plot.reopened)));
    yield* this.keep(work, plot.remedies);
  }

  private async decide(outcome: Outcome): Promise<Promised[]> {
    const { inHand } = this;
    const { hands } = inHand.around;
    const before = new Set(inHand.file.file.openRemedies);
    const points = this.points(outcome);
    await inHand.did(hands.decide.execute({ ...inHand.byHandler, points }));
    const promises = points.flatMap(({ remedies }) => remedies);
    return inHand.file.file.openRemedies
      .filter((remedyId) => !before.has(remedyId))
      .map((remedyId, place) => ({
        remedyId,
        dueOn: promises[place]!.dueOn,
        apology: promises[place]!.kind === 'apology',
      }));
  }

  /** The decision as it would be issued today, point by point. */
  points(outcome: Outcome): PointDecision[] {
    return this.inHand.file.points.map(({ id }, place) => this.pointDecision(id, place === 0 ? outcome : secondOutcome(outcome)));
  }

  private pointDecision(pointId: PointDecision['pointId'], outcome: Outcome): PointDecision {
    const { inHand } = this;
    const { plot, theme, language, fact } = inHand.story;
    const right = outcome === 'upheld' || outcome === 'partlyUpheld';
    const words = theme[language];
    const finding = ofFact(words, right ? words.found : words.refused, fact, inHand.random);
    const reasons = outcome === 'resolved' ? inHand.phrases.resolved : [finding];
    const rest = outcome === 'partlyUpheld' ? ` ${inHand.say(inHand.phrases.partly)}` : '';
    return {
      pointId,
      outcome,
      reasons: `${inHand.say(reasons)}${rest}`,
      rootCause: right ? plot.rootCause : null,
      remedies: right ? this.promises() : [],
    };
  }

  private promises(): PromisedRemedy[] {
    const { inHand } = this;
    const { theme, language, plot, fact } = inHand.story;
    const days = plot.remedies === 'distant' ? inHand.random.whole(60, 150) : inHand.random.whole(7, 45);
    const ownerId = inHand.file.row.assigneeId;
    const words = theme[language];
    const work = inHand.say([ofFact(words, words.remedies, fact, inHand.random)]);
    return [
      ...(inHand.file.row.pack === 'ru-210fz'
        ? [{ kind: 'apology' as const, description: inHand.phrases.apology, ownerId, dueOn: addDays(inHand.today, APOLOGY_DAYS) }]
        : []),
      { kind: theme.remedyKind ?? 'service', description: work, ownerId, dueOn: addDays(inHand.today, days) },
    ];
  }

  private async *keep(promised: readonly Promised[], how: Plot['remedies']): Life {
    const { inHand } = this;
    const { diary, hands } = inHand.around;
    if (how === 'forgotten') return;
    for (const { remedyId, dueOn, apology } of promised) {
      const days = apology ? 0 : how === 'late' ? inHand.random.whole(3, 20) : -inHand.random.whole(1, 14);
      const at = diary.onOrBefore(addDays(dueOn, days), inHand.random);
      yield at > hands.now() ? at : inHand.later(0);
      if (how === 'dropped') {
        await inHand.did(hands.dropRemedy.execute({ ...inHand.byHandler, remedyId, reason: inHand.say(inHand.phrases.dropped) }));
        continue;
      }
      const evidence = apology ? inHand.phrases.apologyEvidence : inHand.say(inHand.phrases.evidence);
      await inHand.did(hands.completeRemedy.execute({ ...inHand.byHandler, remedyId, evidence, on: null }));
    }
  }

  /** The person comes back with something new, or we find that we were wrong; only once they have had their answer. */
  private async *again(ground: 'newFacts' | 'error'): AsyncGenerator<Date, Promised[], void> {
    const { inHand } = this;
    const { hands } = inHand.around;
    yield inHand.later(inHand.random.whole(6, 12));
    const { row } = await inHand.open();
    if (row.state !== 'answered' && row.state !== 'closed') return [];
    const reason = inHand.say(ground === 'error' ? inHand.phrases.ourError : inHand.phrases.newFacts);
    await inHand.did(hands.reopen.execute({ ...inHand.byLead, ground, reason }));
    yield inHand.later(inHand.random.whole(4, 9));
    return this.decide('upheld');
  }
}

function secondOutcome(first: Outcome): Outcome {
  return first === 'upheld' ? 'partlyUpheld' : first;
}
