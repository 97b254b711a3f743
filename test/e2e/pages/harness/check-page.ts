import { type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';
import { axeFaults } from './axe.js';
import { languageFaults, type NamesInUse } from './language.js';
import { shapeFaults, widthFaults } from './shape.js';

export interface Reader {
  readonly language: Language;
  readonly names: NamesInUse;
}

/** Everything that is wrong with the page as it stands; the list of rules of the house. */
export async function faultsOf(page: Page, { language, names }: Reader): Promise<string[]> {
  return [
    ...(await shapeFaults(page, language)), // first: it asks where the focus is
    ...(await languageFaults(page, language, names)),
    ...(await axeFaults(page)),
    ...(await widthFaults(page)),
  ];
}
