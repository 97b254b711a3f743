/** What stands around every page. */
export const en = {
  skip: 'Skip to main content',
  error: 'Error:',
  language: 'Language',
  back: 'Back',
  home: 'Start page of {body}',
  'summary.title': 'There is a problem',
  'footer.label': 'About this service',
  'footer.track': 'Follow your case',
  'footer.standards': 'Our service standards',
  'footer.accessibility': 'Accessibility',
  'footer.privacy': 'Your data',
  'footer.staff': 'For staff',
  'staff.navigation': 'Work',
  'staff.account': 'Your account',
  'staff.signOut': 'Sign out',
  'staff.keys': 'Keys',
  'nav.queue': 'Queue',
  'nav.search': 'Search',
  'nav.myDay': 'My day',
  'nav.admin': 'Administration',
  'nav.reads': 'Who read what',
  'refusal.home': 'Go to the start page',
  'refusal.back': 'If you filled in a form, go back: your answers are still there.',
} as const;

export type SharedMessage = keyof typeof en;
