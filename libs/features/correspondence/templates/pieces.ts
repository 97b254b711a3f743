import { type Language } from '#libs/kernel';

/** A letter's text in both languages. The first line is the subject; the rest is Markdown; all of it are ICU messages. */
export type Letter = Readonly<Record<Language, string>>;

/** How every letter to a citizen begins. */
export const HELLO: Letter = {
  en: '{name, select, none {Hello,} other {Hello {name},}}',
  ru: '{name, select, none {Здравствуйте!} other {Здравствуйте, {name}!}}',
};

/** How every letter to a citizen ends: what the case lacks, how to reach us, and who writes. */
export const CLOSE: Letter = {
  en: `{effect, select, none {} other {
## This case does not have the effect of the law

{effect}
}}

## How to reach us

You can see your case, write to us and add documents here:

{link}

The link opens your case only. Do not pass it on: whoever has it can read your case.

{contact, select, none {} other {{contact}}}

{bodyName}`,
  ru: `{effect, select, none {} other {
## Это обращение не имеет силы, которую даёт закон

{effect}
}}

## Как с нами связаться

Посмотреть обращение, написать нам и добавить документы можно здесь:

{link}

Ссылка открывает только ваше обращение. Не передавайте её никому: по ней обращение можно прочитать.

{contact, select, none {} other {{contact}}}

{bodyName}`,
};

/** The tracking code, where a letter gives it. */
export const YOUR_CODE: Letter = {
  en: `## Your code

You can see your case at any time at {trackingPage}. Give the reference **{reference}** and this code:

**{code}**

Keep the code to yourself: whoever has it can read your case.`,
  ru: `## Ваш код

Следить за обращением можно в любое время на странице {trackingPage}. Укажите там номер **{reference}** и этот код:

**{code}**

Не сообщайте код никому: по нему обращение можно прочитать.`,
};

/** What the person sent, for them to keep. */
export const COPY: Letter = {
  en: `{copy, select, none {} other {
## What you sent us

{copy}

{happened, select, none {} other {
**When it happened**

{happened}
}}

{place, select, none {} other {
**Where**

{place}
}}

{wanted, select, none {} other {
**What you would like**

{wanted}
}}
}}`,
  ru: `{copy, select, none {} other {
## Что вы нам отправили

{copy}

{happened, select, none {} other {
**Когда это было**

{happened}
}}

{place, select, none {} other {
**Где**

{place}
}}

{wanted, select, none {} other {
**Чего вы хотите**

{wanted}
}}
}}`,
};

/** What we do next and by when, and why a date is not final. */
export const NEXT: Letter = {
  en: `## What happens next

{dates, select, none {We look into your case and write to you. You need not do anything now.} other {{dates}}}

{notFinal, select, none {} other {{notFinal}}}`,
  ru: `## Что будет дальше

{dates, select, none {Мы рассмотрим обращение и напишем вам. Сейчас от вас ничего не нужно.} other {{dates}}}

{notFinal, select, none {} other {{notFinal}}}`,
};

/** Where somebody can turn who does not agree. */
export const WAYS_FURTHER: Letter = {
  en: `{furtherWays, select, none {} other {
## If you do not agree

You can go further:

{furtherWays}
}}`,
  ru: `{furtherWays, select, none {} other {
## Если вы не согласны

Вы можете пойти дальше:

{furtherWays}
}}`,
};

/** How every letter to a member of staff ends. */
export const STAFF_CLOSE: Letter = {
  en: `Open the case: {page}

{bodyName}`,
  ru: `Открыть обращение: {page}

{bodyName}`,
};
