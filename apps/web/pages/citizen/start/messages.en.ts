/** What the start page says. */
export const en = {
  'start.title': 'Complaints, suggestions and thanks',
  'start.lead':
    'Tell us what went wrong, what could be better, or who helped you. You need no account, and you need not give your name.',
  'start.button': 'Begin',
  'start.time': 'It takes about five minutes. Your answers are kept for 30 days, so you can stop and come back.',
  'start.track': 'Follow a case you have sent',
  'start.improvements': 'You said, we did: what we changed because people wrote to us',
  'danger.title': 'Is somebody in danger?',
  'danger.text': 'Do not write to us: call 112. It is free and works day and night.',
  'ready.title': 'What to have at hand',
  'ready.what': 'what happened, where and when',
  'ready.want': 'what you would like us to do',
  'ready.files': 'photos, letters or bills, if you have them',
  'ready.reach': 'an address for the answer: e-mail, telephone or post; or none, if you want to stay anonymous',
  'services.title': 'What you can write about, and how long it takes',
  'services.needed': 'Have at hand: {needed}',
  'services.law': 'Rules: {law}',
  'services.own': 'Rules: our own service standard',
  'services.limit':
    '{title}: {unit, select, calendar_days {{amount, plural, one {# day} other {# days}}} working_days {{amount, plural, one {# working day} other {# working days}}} weeks {{amount, plural, one {# week} other {# weeks}}} other {{amount, plural, one {# month} other {# months}}}}',
  'services.limit.basis': '({basis})',
  'services.web.all': 'This form counts in full, with a name and without.',
  'services.web.named':
    'This form counts in full if you give your name. Without a name we handle it by our own service standard.',
  'services.web.none':
    'This form does not count as a complaint under that law: we handle it by our own service standard. These ways do count:',
  'services.none': 'Nothing is offered here yet.',
  'other.title': 'Other ways to reach us',
  'other.text':
    'You can also come to us, call, or write a letter. Somebody will write down what you say, and you get the same reference and code.',
} as const;

export type StartMessage = keyof typeof en;
