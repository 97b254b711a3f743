import { CASE_STATES, LANGUAGES, type Reference } from '#libs/kernel';
import { standingOf } from './citizen-view.js';

/** As the row says: open until it is answered. */
const OPEN = ['received', 'registered', 'inHandling', 'awaitingCitizen', 'decided'];

describe('whose turn it is', () => {
  it.each(LANGUAGES)('is said of every state, and never that nothing is left while a promise is open, in %s', (language) => {
    const turns = CASE_STATES.map((state) => {
      const row = { reference: 'K7QM-2X9F-4TD' as Reference, state, open: OPEN.includes(state), language };
      return [state, standingOf(row).turnText] as const;
    });
    const [us, you, nobody] =
      language === 'en'
        ? ['Now it is our turn.', 'Now it is your turn.', 'Nothing more has to be done.']
        : ['Сейчас очередь за нами.', 'Сейчас очередь за вами.', 'Больше ничего делать не нужно.'];
    expect(Object.fromEntries(turns)).toEqual({
      received: us,
      registered: us,
      inHandling: us,
      awaitingCitizen: you,
      decided: us,
      answered: us,
      closed: nobody,
      transferred: nobody,
      declined: nobody,
      withdrawn: nobody,
    });
  });
});
