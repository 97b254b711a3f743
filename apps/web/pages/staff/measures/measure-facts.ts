import { Injectable } from '@nestjs/common';
import { Effects, MeasureViews, OfferedCases, Tellings } from '#libs/features/feedback';
import { Moments } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { MeasureChoiceReader } from './choices.js';

/** The latest things that happened are shown; nobody reads further back on this page. */
const HISTORY_MAX = 100;
const OFFERED_MAX = 100;

/** Puts together what a measure's page shows. */
@Injectable()
export class MeasureFacts {
  constructor(
    private readonly views: MeasureViews,
    private readonly offered: OfferedCases,
    private readonly effects: Effects,
    private readonly tellings: Tellings,
    private readonly choices: MeasureChoiceReader,
    private readonly moments: Moments,
  ) {}

  /** Errors: `measure.unknown`. */
  async of(number: number, actor: StaffActor, language: Language) {
    const view = await this.views.one(number);
    const [history, offered, effect, tellings, choices, { today, timeZone }] = await Promise.all([
      this.views.ledger(number, { limit: HISTORY_MAX }),
      this.offered.page(number, actor, { limit: OFFERED_MAX }),
      this.effects.latest(view.measure.id),
      this.tellings.of(number),
      this.choices.read(language),
      this.moments.current(),
    ]);
    return { view, history: history.items, offered: offered.items.length, effect, tellings, choices, today, timeZone };
  }
}
