/** For whoever uses a service and never complained: the code at the counter, and what it leads to. */
export const en = {
  'code.title': 'Tell us how it was',
  'code.lead': 'Somewhere in our rooms hangs a poster with a code. Type it here; nothing else is needed.',
  'code.label': 'The code on the poster',
  'code.hint': 'Four signs, a dash, four signs',
  'code.button': 'Go on',
  'code.error': 'Enter the code as it stands on the poster',
  'ask.title': 'How was it?',
  'ask.lead': 'About two minutes. Only the first question has to be answered.',
  'ask.apart':
    'We do not know who you are and do not ask. With your answers we keep this place, the language and the day. Please do not write names or addresses in the last box.',
  'ask.button': 'Send my answers',
  'ask.complain': 'If something has to be put right for you, this survey cannot do it:',
  'ask.complain.link': 'complain, and you get an answer',
  'said.title': 'You have told us how it was. Thank you',
  'said.text': 'From this browser you can tell us again in a week.',
  'closed.title': 'Nothing is asked here now',
  'closed.text': 'This code is out of use, or a sign of it is wrong.',
  'closed.again': 'Type another code',
  'thanks.title': 'Thank you',
  'thanks.code':
    'We cannot find your answers for you, since we do not know whose they are. With this code you can see them and take them back. We show it only now.',
  'thanks.mine': 'See or take back my answers',
  'thanks.improvements': 'What we changed because people told us',
} as const;

export type AskMessage = keyof typeof en;
