import { type OpenCase } from '#libs/casework';
import { workingDaysBefore } from '#libs/domain/calendar';
import { type Actor, type CivilDate, type Reference } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type Random } from '../random.js';
import { type Story } from '../story/story.js';
import { fill, type Phrases, PHRASES } from '../texts/index.js';
import { type Member } from '../town/town.js';
import { type Surroundings } from './life.js';

/** What a command needs to know of who does it to which case. */
export interface Act {
  readonly reference: Reference;
  readonly actor: Actor;
}

/** A case that is being lived through: its story, how it stands, who acts, and what is said. */
export class CaseInHand {
  readonly random: Random;
  readonly phrases: Phrases;
  private opened: OpenCase | null = null;

  constructor(
    readonly story: Story,
    readonly around: Surroundings,
  ) {
    this.random = story.random;
    this.phrases = PHRASES[story.language];
  }

  /** As the last command left it. Throws before it was opened. */
  get file(): OpenCase {
    if (!this.opened) throw new Error('nobody has opened this case yet');
    return this.opened;
  }

  get today(): CivilDate {
    return this.around.diary.dateOf(this.around.hands.now());
  }

  get lead(): Member {
    return this.around.town.leadFor(this.file);
  }

  /** Whoever works on it today. */
  get handler(): Member {
    return this.around.town.handlerOf(this.file, this.today);
  }

  get byLead(): Act {
    return this.by(this.lead.actor);
  }

  get byHandler(): Act {
    return this.by(this.handler.actor);
  }

  by(actor: Actor): Act {
    return { reference: this.file.row.reference, actor };
  }

  /** One of the sentences, of this case; `{found}` is the working day before today. */
  say(sentences: readonly string[]): string {
    const { details, language } = this.story;
    const lastVisit = workingDaysBefore(this.today, 1, this.around.diary.calendar);
    return fill(this.random.pick(sentences), { ...details, found: formatDate(language, lastVisit) });
  }

  later(workingDays: number): Date {
    return this.around.diary.later(this.around.hands.now(), workingDays, this.random);
  }

  /** Looks again: the system may have done something meanwhile. */
  async open(reference: Reference = this.file.row.reference): Promise<OpenCase> {
    this.opened = await this.around.hands.open(reference);
    return this.opened;
  }

  /** Keeps what a command answered. */
  async did(doing: Promise<OpenCase>): Promise<void> {
    this.opened = await doing;
  }
}
