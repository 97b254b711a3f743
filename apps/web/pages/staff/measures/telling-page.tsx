import { type MeasureView, type TellingPreview } from '#libs/features/feedback';
import { type NewsSample } from '#libs/features/correspondence';
import { type Language, LANGUAGES, type TellingMoment } from '#libs/kernel';
import { Button, TrustedHtml } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { List } from '../admin/shared/parts.js';
import { measurePath, MeasuresFrame } from './parts.js';
import { measuresText } from './words.js';

export interface TellingPageProps {
  page: PageContext;
  view: MeasureView;
  moment: TellingMoment;
  preview: TellingPreview;
  /** The whole letter in each language in which somebody would get one. */
  letters: Readonly<Record<Language, NewsSample | null>>;
  errors?: FormErrors | null;
}

/** Before anybody is told: how many, by which way, who is left out and why, and the letter in each language. */
export function TellingPage({ page, view, moment, preview, letters, errors = null }: TellingPageProps) {
  const t = measuresText(page.language);
  const { number } = view.measure;
  const title = t('telling_title', { moment: t(`moment_${moment}`) });
  return (
    <MeasuresFrame page={page} title={title} up={{ href: measurePath(number), text: t('number', { number }) }} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        <strong>{t('telling_reached', { count: preview.recipients })}</strong> {preview.fourEyes && t('telling_four')}
      </p>
      <Counts page={page} preview={preview} />
      <Letters page={page} preview={preview} letters={letters} />
      {preview.reached && preview.recipients > 0 && page.staff?.may('measures.manage') && (
        <PageForm page={page} action={measurePath(number, `telling/${moment}`)}>
          <p class="govuk-body">{t('telling_ask_hint')}</p>
          <Button text={t('telling_ask')} preventDoubleClick />
        </PageForm>
      )}
    </MeasuresFrame>
  );
}

function Counts({ page, preview: { counts } }: Pick<TellingPageProps, 'page' | 'preview'>) {
  const t = measuresText(page.language);
  const reached = counts.filter(({ standing }) => standing === 'reached');
  const left = counts.filter(({ standing }) => standing !== 'reached');
  return (
    <div class="otk-two otk-change-form">
      <div>
        <h2 class="govuk-heading-m">{t('telling_by_way')}</h2>
        <List
          caption={t('telling_by_way')}
          head={[t('col_way'), t('col_language'), t('col_people'), t('col_complaints')]}
          rows={reached.map(({ channel, language, people, cases }) => [
            t(`way_${channel}`),
            t(`language_${language}`),
            people,
            cases,
          ])}
          empty={t('telling_reached', { count: 0 })}
        />
      </div>
      <div>
        <h2 class="govuk-heading-m">{t('telling_left_out')}</h2>
        <List
          caption={t('telling_left_out')}
          head={[t('col_why'), t('col_language'), t('col_people')]}
          rows={left.map(({ standing, language, people }) => [
            t(`standing_${standing as Exclude<typeof standing, 'reached'>}`),
            t(`language_${language}`),
            people,
          ])}
          empty={t('telling_none_left_out')}
        />
      </div>
    </div>
  );
}

/** The letter as somebody would get it. Where nobody would be told in a language, only the words that a letter would carry. */
function Letters({ page, preview, letters }: Pick<TellingPageProps, 'page' | 'preview' | 'letters'>) {
  const t = measuresText(page.language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('telling_letters')}</h2>
      <p class="govuk-body otk-measure">{t('telling_letters_about')}</p>
      <div class="otk-two otk-change-form">
        {LANGUAGES.map((language) => {
          const letter = letters[language];
          return (
            <div key={language}>
              <h3 class="govuk-heading-s">{t(`in_language_${language}`)}</h3>
              {letter === null ? (
                <>
                  <p class="govuk-body otk-quiet">{t('telling_letter_nobody')}</p>
                  <Said language={language} words={preview.words[language]} />
                </>
              ) : (
                <article class="otk-letter" lang={language} aria-label={t(`in_language_${language}`)} data-as-written>
                  <p class="otk-letter__subject">{letter.subject}</p>
                  <TrustedHtml html={letter.html} />
                </article>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

function Said({ language, words }: { language: Language; words: TellingPreview['words'][Language] }) {
  const texts = [words['reason'], words['evidence'], words['change']].filter((text) => text !== undefined);
  return (
    <div class="otk-sample" lang={language} data-as-written>
      <p class="govuk-body">
        <strong>{words['title']}</strong>
      </p>
      {texts.map((text) => (
        <p key={text} class="govuk-body otk-change-words">
          {text}
        </p>
      ))}
    </div>
  );
}
