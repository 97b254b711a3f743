import { type TextUse } from '#libs/features/handling';
import { type CaseView } from '../case-view.js';
import { formatDate } from '#libs/platform/i18n';
import { nameOf } from '../frame.js';

/** A text as it is put in: in the language of the person, what the case knows filled in. The title is in the reader's. */
export interface FilledText {
  readonly title: string;
  readonly text: string;
}

/** What a text can take from the case, by the names that stand in it. */
export const FILLED_FROM_CASE = ['reference', 'name', 'receivedOn', 'dueOn', 'place'] as const;

/** Those that fit, filled from the case: in an answer, what its service has approved stands first. What the case does not know becomes a place to fill. */
export function readyTexts(view: CaseView, use: TextUse): readonly FilledText[] {
  const { file, page, texts, answers } = view;
  const approved = use === 'reasons' ? answers : [];
  const values: Readonly<Record<string, string | undefined>> = valuesOf(view);
  return [...approved, ...texts.filter((ready) => ready.use === use)].map((ready) => {
    const { titleEn, titleRu, textEn, textRu } = ready;
    const title = page.language === 'ru' ? titleRu : titleEn;
    return {
      title: 'isDue' in ready ? view.words.page(ready.isDue ? 'texts.due' : 'texts.approved', { title }) : title,
      text: (file.language === 'ru' ? textRu : textEn).replaceAll(
        /(?<!\{)\{(\w+)\}(?!\})/g,
        (_, name: string) => values[name] ?? `{{${name}}}`,
      ),
    };
  });
}

function valuesOf(view: CaseView): Readonly<Record<(typeof FILLED_FROM_CASE)[number], string | undefined>> {
  const { file } = view;
  const due = file.clocks.find(({ code, status }) => code === 'answer' && status !== 'stopped')?.dueOn;
  return {
    reference: file.reference,
    name: nameOf(view),
    receivedOn: file.receivedOn === null ? undefined : formatDate(file.language, file.receivedOn),
    dueOn: due && formatDate(file.language, due),
    place: file.place ?? undefined,
  };
}
