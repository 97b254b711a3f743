/** The print queue. */
export const en = {
  title: 'Letters to print',
  intro:
    'Print each letter, post it, and record the day on which you posted it: that day counts as the day on which the person was told.',
  none: 'No letter waits to be printed.',
  case: 'Case',
  letter: 'Letter',
  language: 'Language',
  since: 'Waits since',
  print: 'Print',
  printOne: 'Print: {letter}, {reference}',
  choose: 'Posted: {letter}, {reference}',
  posted: 'Posted',
  on: 'Posted on',
  record: 'Record the ticked letters as posted',
  recordAll: 'Record all {count, plural, one {# letter} other {# letters}} of this page',
  done: '{count, plural, one {# letter is recorded as posted.} other {# letters are recorded as posted.}}',
  'done.title': 'Done',
  failed: '{count, plural, one {# letter is not recorded} other {# letters are not recorded}}',
  failure: '{reference}: {text}',
  hidden: 'A case that you may not see',
  nobody: 'Tick the letters that you posted.',
} as const;
