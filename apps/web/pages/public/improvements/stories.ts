import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import {
  type EffectEstimate,
  Effects,
  type PublicFilter,
  type PublicMeasure,
  PublicMeasures,
  type PublicMilestone,
} from '#libs/features/feedback';
import { type Language, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type Page } from '#libs/platform/http';
import { type Licence, licenceOf } from './licence.js';

export interface ServiceChoice {
  readonly code: ServiceCode;
  readonly title: Readonly<Record<Language, string>>;
}

/** A measure with what came of it. */
export interface Story {
  readonly measure: PublicMeasure;
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
    private readonly bodies: BodyReader,
    private readonly db: Database,
  ) {}

  async page(filter: PublicFilter, asked: { limit: number; cursor?: string | undefined }): Promise<Page<Story>> {
    const { items, next } = await this.measures.page(filter, asked);
    return { items: items.map((measure) => ({ measure })), next };
  }

  async one(number: number): Promise<WholeStory | null> {
    const found = await this.measures.one(number);
    return found && { ...found, effect: await this.effects.latest(found.measure.id) };
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
