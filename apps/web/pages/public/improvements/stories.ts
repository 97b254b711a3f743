import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type ToldShare } from '#libs/domain/indicators';
import {
  EffectAnswers,
  type EffectEstimate,
  Effects,
  type PublicFilter,
  type PublicMeasure,
  PublicMeasures,
  type PublicMilestone,
  type ReleasedLine,
  SurveyWords,
} from '#libs/features/feedback';
import { type Language, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type Page } from '#libs/platform/http';
import { type Licence, licenceOf } from './licence.js';

const OWN_WORDS_SHOWN = 6;

export interface ServiceChoice {
  readonly code: ServiceCode;
  readonly title: Readonly<Record<Language, string>>;
}

/** A measure with what came of it. */
export interface Story {
  readonly measure: PublicMeasure;
  /** What the people behind it say; null: they were not asked, or can still answer. */
  readonly helped: ToldShare | null;
}

export interface WholeStory extends Story {
  /** Null: nothing is counted yet. */
  readonly effect: EffectEstimate | null;
  readonly milestones: readonly PublicMilestone[];
}

/** Puts together what the rooms know of a public measure. */
@Injectable()
export class Stories {
  constructor(
    private readonly measures: PublicMeasures,
    private readonly effects: Effects,
    private readonly answers: EffectAnswers,
    private readonly words: SurveyWords,
    private readonly bodies: BodyReader,
    private readonly db: Database,
  ) {}

  async page(filter: PublicFilter, asked: { limit: number; cursor?: string | undefined }): Promise<Page<Story>> {
    const { items, next } = await this.measures.page(filter, asked);
    const helped = await this.answers.told(items.map(({ id }) => id));
    return { items: items.map((measure) => ({ measure, helped: helped.get(measure.id) ?? null })), next };
  }

  async one(number: number): Promise<WholeStory | null> {
    const found = await this.measures.one(number);
    if (!found) return null;
    const { id } = found.measure;
    const [effect, helped] = await Promise.all([this.effects.latest(id), this.answers.told([id])]);
    return { ...found, effect, helped: helped.get(id) ?? null };
  }

  /** What people wrote at the end of a survey, as somebody here edited and released it. */
  ownWords({ service }: PublicFilter): Promise<ReleasedLine[]> {
    return this.words.released(service, OWN_WORDS_SHOWN);
  }

  counts(filter: PublicFilter) {
    return this.measures.counts(filter.service);
  }

  services(): Promise<ServiceChoice[]> {
    return this.measures.services();
  }

  async licence(): Promise<Licence> {
    return licenceOf((await this.bodies.current(this.db)).body);
  }
}
