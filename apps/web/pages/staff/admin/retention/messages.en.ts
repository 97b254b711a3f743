/** What is kept too long, and forgetting people. */
export const en = {
  title: 'Personal data kept',
  about:
    'Names, addresses and words of people are kept for {years, plural, one {# year} other {# years}} after a case ends. These cases ended longer ago. Forget their people, the oldest first.',
  change: 'Change the number of years',
  none: 'No case is kept longer than it should be.',
  reference: 'Case',
  service: 'Service',
  closed: 'Ended',
  erase: 'Erase',
  eraseOne: 'Erase the personal data of case {reference}',
  'sooner.title': 'Somebody asks to be forgotten sooner',
  'sooner.about': 'Check first that no law makes you keep the case. It must have ended.',
  'sooner.reference': 'Reference of the case',
  'sooner.button': 'Go on',
  'sooner.unknown': 'There is no case with this reference. It looks like 4VQF-FWK4-WPF.',
  'one.title': 'Erase the personal data of case {reference}',
  'one.up': 'Personal data kept',
  'one.facts': '{service}; ended on {date}',
  'one.open': '{service}. This case has not ended: its people cannot be forgotten yet.',
  'one.erased': 'It was erased on {date} already. Erasing again takes what came in since.',
  'one.goes': 'What will be gone',
  'one.goes.people': 'names, addresses, telephone numbers and support needs of the people in it',
  'one.goes.texts': 'every text: what they wrote, our answers, notes, drafts and reasons',
  'one.goes.files': 'files, kept letters and what was said in surveys',
  'one.stays': 'What stays',
  'one.stays.codes': 'the reference, the service, dates, outcomes and who worked on it, for the figures',
  'one.stays.ledger': 'the ledger of what happened, with this erasure in it under your name',
  'one.warning':
    'This cannot be undone. Nobody can bring the data back, neither you nor the operator; older backups are deleted in their own time.',
  'one.confirm': 'To confirm, type the reference of the case',
  'one.confirmWrong': 'Type the reference as it stands in the heading: {reference}',
  'one.button': 'Erase for ever',
  done: 'The personal data of case {reference} is erased. Files and letters follow within minutes.',
} as const;

export type RetentionMessage = keyof typeof en;
