/** The first steps of a new installation. */
export const en = {
  title: 'First steps',
  about:
    'Cases can come in already now. These steps make them yours. What is done is found out from what you saved: nothing has to be ticked off.',
  ready: 'Everything that is needed is set up',
  readyAbout: 'People can complain by the form, and a clerk by phone, counter or letter. You can change everything later.',
  'ready.form': 'Look at the form as people see it',
  'ready.queue': 'Go to the queue',
  body: 'Say who you are',
  bodyHint: 'The name and how people reach you: both stand on every letter.',
  law: 'Choose the law and the calendar',
  lawHint: 'Which deadlines hold, and which days count as working days. Until you choose, only weekends are left out.',
  zone: 'See whether the clock is right',
  zoneHint: 'Your time zone is {zone}: there it is {time} now. Days begin and end by it.',
  zoneDoubt:
    'Your time zone is {zone}, which was taken from the server: there it is {time} now. Is that the time on your wall? If not, days begin and end at a wrong hour, and dates with them.',
  staff: 'Invite people',
  staffHint: 'Each person gets an account of their own, by a letter with a link or a link from your hand.',
  teams: 'Make teams',
  teamsHint: 'A case belongs to a team before it belongs to a person. The front desk is there already.',
  services: 'Describe what people can complain about',
  servicesHint: 'A service has a name in both languages, says what to have at hand, and can work by a law of its own.',
  routing: 'Say where cases go',
  routingHint: 'As shipped, everything goes to the front desk.',
  templates: 'Read the letters',
  templatesHint: 'They come ready in plain words and hold what the law demands. Change what does not sound like you.',
  'state.done': 'Done',
  'state.toDo': 'To do',
  'state.asShipped': 'Works as shipped',
} as const;

export type SetupMessage = keyof typeof en;
