/** What the room says to the person who complains. */
export const en = {
  'way.portal': 'the state services portal, signed in',
  'way.website': 'our official site, signed in',
  'way.letter': 'a letter on paper',
  'way.counter': 'our counter, in person',
  'way.electronic': 'an electronic form, with your name',
  'next.registered': 'We have recorded your case. Keep the reference and the tracking code: with them you can follow it.',
  'next.received':
    'Your case has arrived and will be registered. Keep the reference and the tracking code: with them you can follow it.',
  'next.answerBy': 'You will have our answer by {date}.',
  'next.answerLatest': 'You will have our answer by {date} at the latest.',
  'next.answerProvisional':
    'By what is known today the answer is due by {date}. This date is not final yet: we will count it again, and you will see it here.',
  'next.withoutEffect':
    'Sent this way, it does not have the effect of “{law}”: we handle it by our own service standard. To have that effect, send it by one of these ways: {ways}.',
  'state.received': 'It has arrived and waits to be registered.',
  'state.registered': 'It is registered and waits for somebody to take it up.',
  'state.inHandling': 'Somebody is working on it.',
  'state.awaitingCitizen': 'We have asked you something and wait for your answer.',
  'state.decided': 'It is decided. The answer is on its way to you.',
  'state.answered': 'It is answered. What we promised is still being done.',
  'state.closed': 'It is answered, and what we promised is done.',
  'state.transferred': 'It was passed on to the body that is responsible, and you were told which.',
  'state.declined': 'It ended without an answer on the merits, and you were told why.',
  'state.withdrawn': 'You withdrew it.',
  'actor.us': 'Now it is our turn.',
  'actor.you': 'Now it is your turn.',
  'actor.nobody': 'Nothing more has to be done.',
  'clock.register': 'Registration',
  'clock.acknowledge': 'Confirmation to you',
  'clock.forward': 'Passing on, if another body is responsible',
  'clock.answer': 'Answer',
  'clock.decide': 'Decision',
  'clock.tell': 'Telling you the decision',
  'clock.suspend': 'Deciding whether the decision is suspended',
  'clock.tellSuspension': 'Telling you whether it is suspended',
} as const;

export type IntakeMessage = keyof typeof en;
