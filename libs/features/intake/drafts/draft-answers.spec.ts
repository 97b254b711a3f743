import { arrivalOf, type DraftAnswers } from './draft-answers.js';

const ANSWERS: DraftAnswers = {
  kind: 'complaint',
  service: 'general' as never,
  text: 'It is dark.',
  author: 'self',
  name: 'Anna',
};
const writer = (more: Partial<DraftAnswers>) => arrivalOf({ ...ANSWERS, ...more }, 'en');

it('takes a person to welcome news and questions until they say that they do not', () => {
  expect(writer({}).party).toMatchObject({ wantsNews: true, wantsSurveys: true });
  expect(writer({ noNews: 'yes' }).party).toMatchObject({ wantsNews: false, wantsSurveys: true });
  expect(writer({ noSurveys: 'yes' }).party).toMatchObject({ wantsNews: true, wantsSurveys: false });
});

it('asks whoever writes for somebody else, since they get the letters', () => {
  const arrival = writer({ author: 'other', forName: 'Boris', authorityBasis: 'his son', noNews: 'yes' });
  expect(arrival.representative).toMatchObject({ name: 'Anna', wantsNews: false });
  expect(arrival.party).toEqual({ name: 'Boris' });
});
