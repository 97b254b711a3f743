import { type ReadyText } from '../ready-text.entity.js';

type ShippedText = Pick<ReadyText, 'use' | 'titleEn' | 'titleRu' | 'textEn' | 'textRu'>;

/** The texts that a new installation begins with; from then on they are the body's own. */
export const SHIPPED_TEXTS: readonly ShippedText[] = [
  {
    use: 'question',
    titleEn: 'Where exactly was it?',
    titleRu: 'Где именно это было?',
    textEn:
      'You wrote to us on {receivedOn}. To look into it we need the exact place: street, house, and what is near. Write to us by {{the day by which you need it}}. Without it we can only check {{what you can check without an answer}}.',
    textRu:
      'Вы написали нам {receivedOn}. Чтобы разобраться, нам нужно точное место: улица, дом и что рядом. Напишите нам не позже {{день, к которому нужен ответ}}. Без этого мы сможем проверить только {{что можно проверить без ответа}}.',
  },
  {
    use: 'question',
    titleEn: 'Send us a document',
    titleRu: 'Пришлите документ',
    textEn:
      'Case {reference}: we need {{which document}}, because {{why you need it}}. A photograph made by phone is enough. You can add it on the page of your case.',
    textRu:
      'Обращение {reference}: нам нужен документ — {{какой}}, потому что {{зачем}}. Достаточно снимка на телефон. Добавить его можно на странице обращения.',
  },
  {
    use: 'message',
    titleEn: 'We are working on it',
    titleRu: 'Мы работаем над этим',
    textEn:
      'Case {reference}: we are working on it. So far {{what was done}}. Next {{what comes next}}. We answer you by {dueOn}.',
    textRu:
      'Обращение {reference}: мы работаем над ним. Пока {{что сделано}}. Дальше {{что будет}}. Ответим вам не позже {dueOn}.',
  },
  {
    use: 'message',
    titleEn: 'Somebody will come',
    titleRu: 'К вам приедут',
    textEn:
      'Somebody of ours comes to {{the place}} on {{the day}} between {{from when and till when}}. If that does not suit you, write to us by {{the day before}}.',
    textRu:
      'Наш сотрудник приедет: {{место}}, {{день}}, {{время с и до}}. Если это неудобно, напишите нам не позже {{день накануне}}.',
  },
  {
    use: 'reasons',
    titleEn: 'We were at fault',
    titleRu: 'Ошиблись мы',
    textEn:
      'You wrote to us on {receivedOn}. We looked at {{which documents or facts}} and found that {{what happened}}. By {{which rule}} it should have been {{how it should have been}}. It was our mistake, and we are sorry.',
    textRu:
      'Вы написали нам {receivedOn}. Мы проверили {{документы или обстоятельства}} и установили: {{что произошло}}. По правилу ({{какому}}) должно было быть так: {{как должно быть}}. Это наша ошибка, приносим вам извинения.',
  },
  {
    use: 'reasons',
    titleEn: 'All was done by the rules',
    titleRu: 'Всё сделано по правилам',
    textEn:
      'You wrote to us on {receivedOn}. We looked at {{which documents or facts}}. They show that {{what happened}}. The rule says: {{which rule, in plain words}}. That is why we cannot change {{what you cannot change}}. What you can do: {{what the person can do}}.',
    textRu:
      'Вы написали нам {receivedOn}. Мы проверили {{документы или обстоятельства}}. Они показывают: {{что произошло}}. Правило говорит: {{какое, простыми словами}}. Поэтому мы не можем изменить {{что именно}}. Что можете сделать вы: {{что}}.',
  },
  {
    use: 'reasons',
    titleEn: 'It is put right already',
    titleRu: 'Уже исправлено',
    textEn:
      'You wrote to us on {receivedOn} about {{what}}. It was put right on {{the day}}: {{what was done}}. We checked it on {{the day of the check}}.',
    textRu: 'Вы написали нам {receivedOn}: {{о чём}}. {{день}} это исправлено: {{что сделано}}. Мы проверили {{день проверки}}.',
  },
];
