import { type QuestionWanted, type ReadingStandard } from '#libs/features/feedback';
import { DomainError, type FieldError } from '#libs/kernel';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';

const TEXT_MAX = 300;

/** What the form asks for. Errors: `request.invalid` at the share, and at each question that lacks a language or is too long. */
export function standardIn(
  sent: Sent,
  ordinals: readonly number[],
): Pick<ReadingStandard, 'percent' | 'version'> & { questions: readonly QuestionWanted[] } {
  const wrong: FieldError[] = [];
  const typed = textOf(sent, 'percent').trim();
  const percent = /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
  if (!(percent <= 100)) wrong.push({ field: 'percent', code: 'not_whole_number' });

  const wording = (field: string) => {
    const written = textOf(sent, field).replace(/\s+/g, ' ').trim();
    if (written === '' || written.length > TEXT_MAX) wrong.push({ field, code: 'required' });
    return written;
  };
  const question = (key: string) => ({ textEn: wording(`en-${key}`), textRu: wording(`ru-${key}`) });
  const questions: QuestionWanted[] = ordinals.map((ordinal) => {
    return { ordinal, ...question(`${ordinal}`), active: listOf(sent, `use-${ordinal}`).includes('yes') };
  });
  const adds = ['en-new', 'ru-new'].some((field) => textOf(sent, field).trim() !== '');
  if (adds) questions.push({ ordinal: null, ...question('new'), active: true });
  if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
  return { percent, version: Number(textOf(sent, 'version')) || 0, questions };
}
