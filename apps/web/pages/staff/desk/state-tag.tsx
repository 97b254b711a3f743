import { type CaseState, type Language } from '#libs/kernel';
import { Tag } from '#libs/ui';
import { deskText } from './words.js';

const COLOURS: Readonly<Record<CaseState, string>> = {
  received: 'blue',
  registered: 'blue',
  inHandling: 'teal',
  awaitingCitizen: 'yellow',
  decided: 'purple',
  answered: 'green',
  closed: 'grey',
  transferred: 'grey',
  declined: 'grey',
  withdrawn: 'grey',
};

export function StateTag({ language, state }: { language: Language; state: CaseState }) {
  return <Tag text={deskText(language)(`state.${state}`)} classes={`otk-tag govuk-tag--${COLOURS[state]}`} />;
}
