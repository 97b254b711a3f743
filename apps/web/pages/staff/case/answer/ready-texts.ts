import { type Language } from '#libs/kernel';
import { type CaseView } from '../case-view.js';
import { formatDate } from '#libs/platform/i18n';
import { nameOf } from '../frame.js';

/** Where a ready-made text fits. */
export type TextUse = 'question' | 'message' | 'reasons';

/** A text that is written often. `{name}` is filled from the case; `{{a place}}` is for whoever writes, and nothing is sent while one is left. */
interface ReadyText {
  readonly use: TextUse;
  readonly title: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
}

const READY_TEXTS: readonly ReadyText[] = [
  {
    use: 'question',
    title: { en: 'Where exactly was it?', ru: 'Где именно это было?' },
    text: {
      en: 'You wrote to us on {receivedOn}. To look into it we need the exact place: street, house, and what is near. Write to us by {{the day by which you need it}}. Without it we can only check {{what you can check without an answer}}.',
      ru: 'Вы написали нам {receivedOn}. Чтобы разобраться, нам нужно точное место: улица, дом и что рядом. Напишите нам не позже {{день, к которому нужен ответ}}. Без этого мы сможем проверить только {{что можно проверить без ответа}}.',
    },
  },
  {
    use: 'question',
    title: { en: 'Send us a document', ru: 'Пришлите документ' },
    text: {
      en: 'Case {reference}: we need {{which document}}, because {{why you need it}}. A photograph made by phone is enough. You can add it on the page of your case.',
      ru: 'Обращение {reference}: нам нужен документ — {{какой}}, потому что {{зачем}}. Достаточно снимка на телефон. Добавить его можно на странице обращения.',
    },
  },
  {
    use: 'message',
    title: { en: 'We are working on it', ru: 'Мы работаем над этим' },
    text: {
      en: 'Case {reference}: we are working on it. So far {{what was done}}. Next {{what comes next}}. We answer you by {dueOn}.',
      ru: 'Обращение {reference}: мы работаем над ним. Пока {{что сделано}}. Дальше {{что будет}}. Ответим вам не позже {dueOn}.',
    },
  },
  {
    use: 'message',
    title: { en: 'Somebody will come', ru: 'К вам приедут' },
    text: {
      en: 'Somebody of ours comes to {{the place}} on {{the day}} between {{from when and till when}}. If that does not suit you, write to us by {{the day before}}.',
      ru: 'Наш сотрудник приедет: {{место}}, {{день}}, {{время с и до}}. Если это неудобно, напишите нам не позже {{день накануне}}.',
    },
  },
  {
    use: 'reasons',
    title: { en: 'We were at fault', ru: 'Ошиблись мы' },
    text: {
      en: 'You wrote to us on {receivedOn}. We looked at {{which documents or facts}} and found that {{what happened}}. By {{which rule}} it should have been {{how it should have been}}. It was our mistake, and we are sorry.',
      ru: 'Вы написали нам {receivedOn}. Мы проверили {{документы или обстоятельства}} и установили: {{что произошло}}. По правилу ({{какому}}) должно было быть так: {{как должно быть}}. Это наша ошибка, приносим вам извинения.',
    },
  },
  {
    use: 'reasons',
    title: { en: 'All was done by the rules', ru: 'Всё сделано по правилам' },
    text: {
      en: 'You wrote to us on {receivedOn}. We looked at {{which documents or facts}}. They show that {{what happened}}. The rule says: {{which rule, in plain words}}. That is why we cannot change {{what you cannot change}}. What you can do: {{what the person can do}}.',
      ru: 'Вы написали нам {receivedOn}. Мы проверили {{документы или обстоятельства}}. Они показывают: {{что произошло}}. Правило говорит: {{какое, простыми словами}}. Поэтому мы не можем изменить {{что именно}}. Что можете сделать вы: {{что}}.',
    },
  },
  {
    use: 'reasons',
    title: { en: 'It is put right already', ru: 'Уже исправлено' },
    text: {
      en: 'You wrote to us on {receivedOn} about {{what}}. It was put right on {{the day}}: {{what was done}}. We checked it on {{the day of the check}}.',
      ru: 'Вы написали нам {receivedOn}: {{о чём}}. {{день}} это исправлено: {{что сделано}}. Мы проверили {{день проверки}}.',
    },
  },
];

/** A text as it is put in: in the language of the person, what the case knows filled in. The title is in the reader's. */
export interface FilledText {
  readonly title: string;
  readonly text: string;
}

/** Those that fit, filled from the case. What the case does not know becomes a place to fill. */
export function readyTexts(view: CaseView, use: TextUse): readonly FilledText[] {
  const { file, page } = view;
  const values = valuesOf(view);
  return READY_TEXTS.filter((ready) => ready.use === use).map(({ title, text }) => ({
    title: title[page.language],
    text: text[file.language].replaceAll(/(?<!\{)\{(\w+)\}(?!\})/g, (_, name: string) => values[name] ?? `{{${name}}}`),
  }));
}

function valuesOf(view: CaseView): Readonly<Record<string, string | undefined>> {
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
