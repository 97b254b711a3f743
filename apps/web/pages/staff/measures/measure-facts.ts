import { Injectable } from '@nestjs/common';
import { PEOPLE_SHOWN_MIN } from '#libs/domain/indicators';
import { EffectAnswers, Effects, MeasureViews, OfferedCases, Tellings } from '#libs/features/feedback';
import { Moments } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { MeasureChoiceReader } from './choices.js';

/** The latest things that happened; those before them stand on a page of their own. */
const HISTORY_MAX = 30;
const OFFERED_MAX = 100;

/** Puts together what a measure's page shows. */
@Injectable()
export class MeasureFacts {
  constructor(
    private readonly views: MeasureViews,
    private readonly offered: OfferedCases,
    private readonly effects: Effects,
    private readonly answers: EffectAnswers,
    private readonly tellings: Tellings,
    private readonly choices: MeasureChoiceReader,
    private readonly moments: Moments,
  ) {}

  /** Errors: `measure.unknown`. */
  async of(number: number, actor: StaffActor, language: Language) {
    const view = await this.views.one(number);
    const [history, offered, effect, said, tellings, choices, { today, timeZone }] = await Promise.all([
      this.views.latest(number, { limit: HISTORY_MAX }),
      this.offered.page(number, actor, { limit: OFFERED_MAX }),
      this.effects.latest(view.measure.id),
      this.answers.of([view.measure.id], PEOPLE_SHOWN_MIN),
      this.tellings.of(number),
      this.choices.read(language),
      this.moments.current(),
    ]);
    const helped = said.get(view.measure.id) ?? null;
    return { view, history, offered: offered.items.length, effect, helped, tellings, choices, today, timeZone };
  }
}
