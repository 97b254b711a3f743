import { Button, SummaryList } from '#libs/ui';
import { type Kind } from '#libs/kernel';
import { type DraftAnswers, type DraftView } from '#libs/features/intake';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { complainText } from './messages.js';
import { addressOf, type QuestionProps, Summary } from './question.js';
import { chosenService, exitOf, type Situation, type Step, stepsOf } from './steps.js';

interface CheckPageProps {
  page: PageContext;
  situation: Situation;
  files: DraftView['files'];
  errors: QuestionProps['errors'];
  back: string;
}

/** Everything that will be sent, each with a way to change it; the button says what it does. */
export function CheckPage(props: CheckPageProps) {
  const { page, situation, errors, back } = props;
  const t = complainText(page.language);
  return (
    <CitizenLayout page={page} title={t('check.title')} error={errors !== null} back={back} exitTo={exitOf(situation)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Summary page={page} errors={errors} />
          <h1 class="govuk-heading-l">{t('check.title')}</h1>
          <SummaryList rows={rowsOf(props)} classes="otk-answers" />
          <p class="govuk-body">
            {t('check.use')}{' '}
            <a class="govuk-link" href="/privacy">
              {t('check.privacy')}
            </a>
          </p>
          <PageForm page={page} action="/complain/send">
            <Button text={t(`send.${kindOf(situation.answers)}`)} preventDoubleClick />
          </PageForm>
          <p class="govuk-body">
            <a class="govuk-link" href="/complain/later">
              {t('save')}
            </a>
          </p>
        </div>
      </div>
    </CitizenLayout>
  );
}

/** Of the three that the form offers. */
export function kindOf({ kind }: { readonly kind?: Kind }): 'complaint' | 'suggestion' | 'thanks' {
  return kind === 'suggestion' || kind === 'thanks' ? kind : 'complaint';
}

interface Row {
  readonly step: Step;
  readonly label: string;
  readonly value: string | undefined;
}

function rowsOf({ page, situation, files }: CheckPageProps) {
  const t = complainText(page.language);
  const asked = stepsOf(situation);
  const rows = answered(situation, files, page).filter(({ step }) => asked.includes(step));
  return rows.map(({ step, label, value }) => ({
    key: { text: label },
    value: {
      html: value ? (
        <OwnWords text={value} written={WRITTEN.includes(step)} />
      ) : (
        <span class="otk-quiet">{t('check.empty')}</span>
      ),
    },
    actions: { items: [{ href: addressOf(step), text: t('check.change'), visuallyHiddenText: label.toLocaleLowerCase() }] },
  }));
}

/** Questions that are answered in the person's own words, in whatever language those are. */
const WRITTEN: readonly Step[] = ['text', 'wanted', 'where', 'evidence', 'about', 'address', 'support'];

function OwnWords({ text, written }: { text: string; written: boolean }) {
  return (
    <span class="otk-own-words" data-as-written={written || undefined}>
      {text}
    </span>
  );
}

function answered(situation: Situation, files: DraftView['files'], page: PageContext): Row[] {
  const t = complainText(page.language);
  const { answers } = situation;
  const kind = kindOf(answers);
  const { author } = answers;
  return [
    { step: 'what', label: t('check.kind'), value: t(`what.${kind}`) },
    { step: 'service', label: t('check.service'), value: chosenService(situation)?.title },
    { step: 'text', label: t(kind === 'complaint' ? 'check.text' : `check.text.${kind}`), value: answers.text },
    { step: 'wanted', label: t('check.wanted'), value: answers.wanted },
    { step: 'where', label: t('check.place'), value: answers.place },
    { step: 'where', label: t('check.when'), value: answers.when },
    { step: 'evidence', label: t('check.files'), value: files.map(({ name }) => name).join('\n') || undefined },
    { step: 'author', label: t('check.author'), value: author && t(`check.author.${author}`) },
    { step: 'about', label: t('check.name'), value: answers.name },
    ...(author === 'other' ? onBehalf(answers, page) : []),
    { step: 'contact', label: t('check.contact'), value: contactText(answers, t) },
    { step: 'address', label: t('check.address'), value: answers.email ?? answers.phone ?? answers.postalAddress },
    { step: 'support', label: t('check.support'), value: answers.supportNeeds },
  ];
}

function onBehalf({ forName, authorityBasis }: DraftAnswers, page: PageContext): Row[] {
  const t = complainText(page.language);
  return [
    { step: 'about', label: t('check.forName'), value: forName },
    { step: 'about', label: t('check.authorityBasis'), value: authorityBasis },
  ];
}

/** The way that was chosen, and what the person does not want to hear. */
function contactText(
  { preferredChannel, noNews, noSurveys }: DraftAnswers,
  t: ReturnType<typeof complainText>,
): string | undefined {
  if (!preferredChannel) return undefined;
  const unwanted = [...(noNews ? [t('contact.noNews')] : []), ...(noSurveys ? [t('contact.noSurveys')] : [])];
  return [t(`contact.${preferredChannel}`), ...unwanted].join('. ');
}
