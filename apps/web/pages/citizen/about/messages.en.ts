/** Accessibility, and what we hold of people. */
export const en = {
  'access.title': 'Accessibility',
  'access.intro': 'Everybody should be able to complain here: with any device, any way of reading, any way of typing.',
  'access.can.title': 'You can',
  'access.can.zoom': 'enlarge the page to 400 % without scrolling sideways',
  'access.can.keyboard': 'use every page with a keyboard or a switch alone',
  'access.can.reader': 'listen to every page with a screen reader',
  'access.can.script': 'use everything without JavaScript, on an old telephone and a slow line',
  'access.can.stop': 'stop at any time: your answers are kept for 30 days, and nothing runs out while you write',
  'access.can.language': 'read every page in Russian and in English',
  'access.how.title': 'How we know',
  'access.how':
    'The pages are made to meet WCAG 2.2 at level AA (GOST R 52872-2019 asks for WCAG 2.1). A program checks every page in both languages, on a telephone and on a computer, before each new version; what a program cannot see is tried by hand.',
  'access.not.title': 'What does not work yet',
  'access.not.files': 'Files that other people sent, such as scanned letters, may have no text that can be read aloud.',
  'access.not.maps': 'Places are given in words: there is no map.',
  'access.help.title': 'If something stops you',
  'access.help': 'Tell us: we will help you another way and mend it. You can complain about it here like about anything else.',
  'privacy.title': 'Your data: what we hold, why and for how long',
  'privacy.intro':
    '{body} holds what you send here, and nothing else about you. Nobody but the people who work on your case can read it, and each time somebody reads it, that is written down.',
  'privacy.what': 'What',
  'privacy.why': 'Why',
  'privacy.long': 'For how long',
  'privacy.draft': 'A form that you have begun and not sent',
  'privacy.draft.why': 'So that you can go on where you stopped',
  'privacy.draft.long':
    '{days, plural, one {# day} other {# days}} after your last answer, or until you delete it. It goes by itself',
  'privacy.text': 'What you wrote, and your files',
  'privacy.text.why': 'To look into it and answer',
  'privacy.text.long': '{years, plural, one {# year} other {# years}} after the case ends. Then one of us erases it',
  'privacy.contact': 'Your name and how to reach you, if you gave them',
  'privacy.contact.why': 'To ask you and to answer',
  'privacy.contact.long':
    'As long as what you wrote, and they are erased together. You can change them on the page of your case at any time',
  'privacy.reads': 'Who of us read your case, and when',
  'privacy.reads.why': 'So that nobody reads it without need',
  'privacy.reads.long': 'It is not erased: it holds no word of yours and no name of yours',
  'privacy.log': 'Your network address',
  'privacy.log.why': 'To slow down whoever guesses at other people’s codes',
  'privacy.log.long': 'About an hour; it is never put beside a case',
  'privacy.end.title': 'When the time is over',
  'privacy.end':
    'The program does not erase cases by itself: {years, plural, one {# year} other {# years}} after the end of a case one of us does it. Names, addresses, everything written and every file are then gone for good. What remains says what kind of case it was, on which days something happened and how it ended, and nothing of whom.',
  'privacy.cookies.title': 'What your browser remembers',
  'privacy.cookies':
    'Only what the pages need to work: your language, the form you are filling in, the case you have open. There is no advertising and nobody counts your visits.',
  'privacy.rights.title': 'You can',
  'privacy.rights.see': 'read and download everything we hold about your case on its page',
  'privacy.rights.change': 'correct how you are called and reached',
  'privacy.rights.anonymous': 'stay anonymous',
  'privacy.rights.ask': 'ask us to erase your data when the case is over; where the law makes us keep it, we will say which',
  'privacy.open': 'Open your case',
} as const;

export type AboutMessage = keyof typeof en;
