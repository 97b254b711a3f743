import { CharacterCount, Details, Input, Radios, Textarea } from '#libs/ui';
import { type FunctionComponent } from 'preact';
import { AddressPage, ContactPage } from './contact-page.js';
import { complainText } from './messages.js';
import { QuestionPage, type QuestionProps, Safety } from './question.js';
import { OFFERED_KINDS, TEXT_MAX, WANTED_MAX } from './step-forms.js';
import { chosenService, type Step } from './steps.js';
import { WaysPage } from './ways-page.js';

const LEGEND = 'govuk-fieldset__legend--l';
const LABEL = 'govuk-label--l';

function WhatPage(props: QuestionProps) {
  const { page, values, errors } = props;
  const t = complainText(page.language);
  return (
    <QuestionPage {...props} title={t('what.title')}>
      <Radios
        name="kind"
        fieldset={{ legend: { text: t('what.title'), isPageHeading: true, classes: LEGEND } }}
        errorMessage={errors?.messageOn('kind')}
        value={values['kind']}
        items={OFFERED_KINDS.map((kind) => ({ value: kind, text: t(`what.${kind}`), hint: { text: t(`what.${kind}.hint`) } }))}
      />
    </QuestionPage>
  );
}

function ServicePage(props: QuestionProps) {
  const { page, values, errors, situation } = props;
  const t = complainText(page.language);
  return (
    <QuestionPage {...props} title={t('service.title')}>
      <Radios
        name="service"
        fieldset={{ legend: { text: t('service.title'), isPageHeading: true, classes: LEGEND } }}
        errorMessage={errors?.messageOn('service')}
        value={values['service']}
        items={situation.services.map(({ code, title, about }) => ({
          value: code,
          text: title,
          ...(about && { hint: { text: about } }),
        }))}
      />
    </QuestionPage>
  );
}

function TextPage(props: QuestionProps) {
  const { page, values, errors, situation } = props;
  const t = complainText(page.language);
  const { kind = 'complaint' } = situation.answers;
  const isComplaint = kind !== 'suggestion' && kind !== 'thanks';
  const title = t(isComplaint ? 'text.title' : `text.title.${kind}`);
  const needed = chosenService(situation)?.needed ?? '';
  const before = isComplaint && (
    <>
      <Safety page={page} situation={situation} />
      <AskedOften {...props} />
    </>
  );
  return (
    <QuestionPage {...props} title={title} before={before}>
      <CharacterCount
        name="text"
        id="text"
        label={{ text: title, isPageHeading: true, classes: LABEL }}
        hint={{ text: isComplaint ? [t('text.hint'), needed].filter(Boolean).join(' ') : t('text.hint.short') }}
        errorMessage={errors?.messageOn('text')}
        value={values['text']}
        rows={10}
        maxlength={TEXT_MAX}
        threshold={75}
      />
    </QuestionPage>
  );
}

/** What the service answers often: whoever finds their answer here need not wait for it. */
function AskedOften({ page, told = [] }: QuestionProps) {
  const t = complainText(page.language);
  if (told.length === 0) return null;
  return (
    <section class="otk-asked-often" aria-labelledby="asked-often">
      <h2 class="govuk-heading-s" id="asked-often">
        {t('often.title')}
      </h2>
      {told.map(({ title, text, source }) => (
        <Details key={title} summaryText={title}>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} class="govuk-body otk-own-words">
              {paragraph}
            </p>
          ))}
          <p class="govuk-body-s otk-own-words">{t('often.source', { source })}</p>
        </Details>
      ))}
      <p class="govuk-body">{t('often.on')}</p>
    </section>
  );
}

function WantedPage(props: QuestionProps) {
  const { page, values, errors } = props;
  const t = complainText(page.language);
  return (
    <QuestionPage {...props} title={t('wanted.title')}>
      <CharacterCount
        name="wanted"
        id="wanted"
        label={{ text: `${t('wanted.title')} ${t('optional')}`, isPageHeading: true, classes: LABEL }}
        hint={{ text: t('wanted.hint') }}
        errorMessage={errors?.messageOn('wanted')}
        value={values['wanted']}
        rows={5}
        maxlength={WANTED_MAX}
        threshold={75}
      />
    </QuestionPage>
  );
}

function WherePage(props: QuestionProps) {
  const { page, values, errors } = props;
  const t = complainText(page.language);
  return (
    <QuestionPage {...props} title={t('where.title')}>
      <h1 class="govuk-heading-l">{t('where.title')}</h1>
      {(['place', 'when'] as const).map((field) => (
        <Input
          key={field}
          name={field}
          id={field}
          label={{ text: `${t(`where.${field}`)} ${t('optional')}`, classes: 'govuk-label--s' }}
          hint={{ text: t(`where.${field}.hint`) }}
          errorMessage={errors?.messageOn(field)}
          value={values[field]}
        />
      ))}
    </QuestionPage>
  );
}

function AuthorPage(props: QuestionProps) {
  const { page, values, errors, situation } = props;
  const t = complainText(page.language);
  const procedure = chosenService(situation)?.procedure;
  const losesEffect = procedure?.statutory && procedure.webHasEffect.named && !procedure.webHasEffect.anonymous;
  const anonymous = losesEffect ? t('author.anonymous.effect', { law: procedure.title }) : t('author.anonymous.hint');
  return (
    <QuestionPage {...props} title={t('author.title')}>
      <Radios
        name="author"
        fieldset={{ legend: { text: t('author.title'), isPageHeading: true, classes: LEGEND } }}
        errorMessage={errors?.messageOn('author')}
        value={values['author']}
        items={[
          { value: 'self', text: t('author.self') },
          { value: 'other', text: t('author.other'), hint: { text: t('author.other.hint') } },
          { value: 'anonymous', text: t('author.anonymous'), hint: { text: anonymous } },
        ]}
      />
    </QuestionPage>
  );
}

function AboutPage(props: QuestionProps) {
  const { page, values, errors, situation } = props;
  const t = complainText(page.language);
  const forOther = situation.answers.author === 'other';
  const title = t(forOther ? 'about.title.other' : 'about.title');
  const others = [
    { field: 'forName', label: t('about.forName'), hint: undefined },
    { field: 'authorityBasis', label: t('about.authorityBasis'), hint: { text: t('about.authorityBasis.hint') } },
  ];
  return (
    <QuestionPage {...props} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Input
        name="name"
        id="name"
        label={{ text: t('about.name'), classes: 'govuk-label--s' }}
        hint={{ text: t('about.name.hint') }}
        errorMessage={errors?.messageOn('name')}
        value={values['name']}
        autocomplete="name"
        spellcheck={false}
      />
      {forOther &&
        others.map(({ field, label, hint }) => (
          <Input
            key={field}
            name={field}
            id={field}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={hint}
            errorMessage={errors?.messageOn(field)}
            value={values[field]}
          />
        ))}
    </QuestionPage>
  );
}

function SupportPage(props: QuestionProps) {
  const { page, values, errors } = props;
  const t = complainText(page.language);
  return (
    <QuestionPage {...props} title={t('support.title')}>
      <Textarea
        name="supportNeeds"
        id="supportNeeds"
        label={{ text: `${t('support.title')} ${t('optional')}`, isPageHeading: true, classes: LABEL }}
        hint={{ text: t('support.hint') }}
        errorMessage={errors?.messageOn('supportNeeds')}
        value={values['supportNeeds']}
        rows={3}
      />
    </QuestionPage>
  );
}

/** The page of each question that is a plain form. Evidence has a page of its own making: it takes files. */
export const STEP_VIEWS: Readonly<Record<Exclude<Step, 'evidence'>, FunctionComponent<QuestionProps>>> = {
  what: WhatPage,
  service: ServicePage,
  ways: WaysPage,
  text: TextPage,
  wanted: WantedPage,
  where: WherePage,
  author: AuthorPage,
  about: AboutPage,
  contact: ContactPage,
  address: AddressPage,
  support: SupportPage,
};
