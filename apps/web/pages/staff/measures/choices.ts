import { Injectable } from '@nestjs/common';
import { type ThemeLine, Themes } from '#libs/features/feedback';
import { Directory } from '#libs/features/triage';
import { Moments, Names } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { StaffList } from '#libs/platform/identity';
import { type Choice } from '../admin/shared/fields.js';

/** What a measure's form chooses from, and what its pages call things. */
export interface MeasureChoices {
  readonly services: readonly Choice[];
  readonly teams: readonly Choice[];
  readonly people: readonly Choice[];
  /** Those out of use too: a measure may stand against one. */
  readonly causes: readonly CauseChoice[];
}

export interface CauseChoice extends Choice {
  readonly active: boolean;
}

@Injectable()
export class MeasureChoiceReader {
  constructor(
    private readonly names: Names,
    private readonly directory: Directory,
    private readonly staff: StaffList,
    private readonly themeList: Themes,
    private readonly moments: Moments,
  ) {}

  async read(language: Language): Promise<MeasureChoices> {
    const [names, causes, people] = await Promise.all([
      this.names.read(language),
      this.directory.rootCauses(),
      this.staff.choices(),
    ]);
    return {
      services: [...names.services].map(([value, text]) => ({ value, text })),
      teams: [...names.teams].map(([value, text]) => ({ value, text })),
      people: people.map(({ staffId, name }) => ({ value: staffId, text: name })),
      causes: causes.map(({ code, titleEn, titleRu, active }) => ({
        value: code,
        text: language === 'ru' ? titleRu : titleEn,
        active,
      })),
    };
  }

  async themes(language: Language): Promise<readonly Choice[]> {
    const { today } = await this.moments.current();
    const { items } = await this.themeList.page('accepted', today, { limit: THEMES_MAX });
    return items.map((theme) => ({ value: theme.id, text: nameOf(theme, language) }));
  }

  /** How many themes wait for somebody to accept or dismiss them. */
  async themesProposed(): Promise<number> {
    return (await this.themeList.counts()).proposed;
  }
}

/** The largest of those that a person accepted; a body has some dozens. */
const THEMES_MAX = 100;

function nameOf({ number, titleEn, titleRu }: ThemeLine, language: Language): string {
  return (language === 'ru' ? titleRu : titleEn) ?? String(number);
}

/** What may be chosen: what is in use, and what was chosen before. */
export function stillChosen(causes: readonly CauseChoice[], chosen: readonly string[]): readonly CauseChoice[] {
  return causes.filter(({ value, active }) => active || chosen.includes(value));
}

/** What something is called in one of these lists; what is in none stands for itself. */
export function calledIn(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.text ?? value;
}
