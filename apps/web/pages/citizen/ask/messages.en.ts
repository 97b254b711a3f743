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
  'ask.apart.letter':
    'The link of your letter leads to no name, and it works once. With your answers we keep the service, the language and the day. Please do not write names or addresses in the last box.',
  'ask.button': 'Send my answers',
  'ask.complain': 'If something has to be put right for you, this survey cannot do it:',
  'ask.complain.link': 'complain, and you get an answer',
  'said.title': 'You have told us how it was. Thank you',
  'said.text': 'From this browser you can tell us again in a week.',
  'closed.title': 'Nothing is asked here now',
  'closed.text': 'This code is out of use, or a sign of it is wrong.',
  'closed.again': 'Type another code',
  'gone.title': 'There is nothing to fill in here now',
  'gone.text': 'The link of a letter works once and for some weeks. If you have answered already: thank you.',
  'decline.title': 'Letters that ask how it was',
  'decline.text':
    'If you say so, we write you no more of them. To know your address again we keep a mark of it, from which nobody can read it.',
  'decline.button': 'Send me no such letters',
  'declined.title': 'We will send you no such letters',
  'declined.text': 'If you complain to us, you will still get everything about your case.',
  'thanks.title': 'Thank you',
  'thanks.code':
    'We cannot find your answers for you, since we do not know whose they are. With this code you can see them and take them back. We show it only now.',
  'thanks.mine': 'See or take back my answers',
  'thanks.improvements': 'What we changed because people told us',
} as const;

export type AskMessage = keyof typeof en;
