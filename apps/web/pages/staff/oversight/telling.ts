import { type GroupNames, oversightText, type Telling } from '#libs/features/oversight';
import { type PageContext } from '../../shared/page-context.js';

/** In the reader's words. */
export function tellingOf({ language }: PageContext, names: GroupNames): Telling {
  return { say: oversightText(language), names };
}
