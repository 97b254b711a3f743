import { type MeasureView, type TellingPreview } from '#libs/features/feedback';
import { type Language, LANGUAGES, type TellingMoment } from '#libs/kernel';
import { Button } from '#libs/ui';
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
  errors?: FormErrors | null;
}

/** Before anybody is told: how many, by which way, who is left out and why, and the letter in each language. */
export function TellingPage({ page, view, moment, preview, errors = null }: TellingPageProps) {
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
      <Words page={page} preview={preview} />
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

/** What stands in every letter, frozen when it is released; beside it each names the complaint that it answers. */
function Words({ page, preview }: Pick<TellingPageProps, 'page' | 'preview'>) {
  const t = measuresText(page.language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('telling_letters')}</h2>
      <p class="govuk-body otk-measure">{t('telling_letters_about')}</p>
      <div class="otk-two otk-change-form">
        {LANGUAGES.map((language) => (
          <div key={language}>
            <h3 class="govuk-heading-s">{t(`in_language_${language}`)}</h3>
            <Said language={language} words={preview.words[language]} />
          </div>
        ))}
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
