import { atMost } from './at-most.js';
import { type ComponentWords } from './words.js';

/** Upstream speaks English by itself; these it leaves to the page, or writes without thousands apart. */
export const en: ComponentWords = {
  'error-summary': { titleText: 'There is a problem' },
  'character-count': (given) => ({
    ...(Number(given.maxlength) >= 1_000 && {
      textareaDescriptionText: `You can enter up to ${atMost('en-GB', given)} ${given.countType === 'words' ? 'words' : 'characters'}`,
    }),
    ...given,
  }),
  'skip-link': { text: 'Skip to main content' },
};
