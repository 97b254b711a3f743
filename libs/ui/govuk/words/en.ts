import { type ComponentWords } from './words.js';

/** Upstream speaks English by itself; these two it leaves to the page. */
export const en: ComponentWords = {
  'error-summary': { titleText: 'There is a problem' },
  'skip-link': { text: 'Skip to main content' },
};
