import { Button, QrCode, Tag } from '#libs/ui';
import { type PlaceLine, type PlaceShown } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { SelectField, TextField } from '../admin/shared/fields.js';
import { NothingYet } from '../oversight/frame.js';
import { SurveysFrame } from './frame.js';
import { staffSurveyText } from './words.js';

export interface PlacesPageProps {
  page: PageContext;
  places: readonly PlaceLine[];
  next: string | null;
  names: GroupNames;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  done: 'places.opened' | 'places.closed' | null;
}

/** Where people who use a service are asked, and a new place. */
export function PlacesPage(props: PlacesPageProps) {
  const { page, places, next, errors, done } = props;
  const t = staffSurveyText(page.language);
  return (
    <SurveysFrame page={page} title={t('places.title')} errors={errors} done={done}>
      <h1 class="govuk-heading-l">{t('places.title')}</h1>
      <p class="govuk-body otk-measure">{t('places.lead')}</p>
      {places.length === 0 ? (
        <NothingYet title={t('places.none.title')} body={t('places.none.text')} />
      ) : (
        <ul class="otk-survey-places">
          {places.map((place) => (
            <Place key={place.code} page={page} place={place} />
          ))}
        </ul>
      )}
      {next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/surveys/places?cursor=${encodeURIComponent(next)}`}>
            {t('places.next')}
          </a>
        </p>
      )}
      <NewPlace {...props} />
    </SurveysFrame>
  );
}

function Place({ page, place }: { page: PageContext; place: PlaceLine }) {
  const t = staffSurveyText(page.language);
  const { code, name, serviceTitle, open, answers } = place;
  return (
    <li>
      <div>
        <strong>{name[page.language]}</strong> {!open && <Tag text={t('places.is_closed')} classes="govuk-tag--grey" />}
        <p class="otk-quiet otk-survey-places__about">
          {serviceTitle[page.language]} · {code} · {answers === null ? t('places.few') : t('places.answers', { count: answers })}
        </p>
      </div>
      {open && (
        <div class="otk-survey-places__acts">
          <a class="govuk-link" href={`/staff/surveys/places/${code}/poster`}>
            {t('places.poster')}
            <span class="govuk-visually-hidden">: {name[page.language]}</span>
          </a>
          <PageForm page={page} action={`/staff/surveys/places/${code}/close`}>
            <button class="otk-plain-button" type="submit">
              {t('places.close')}
              <span class="govuk-visually-hidden">: {name[page.language]}</span>
            </button>
          </PageForm>
        </div>
      )}
    </li>
  );
}

function NewPlace({ page, names, values, errors }: PlacesPageProps) {
  const t = staffSurveyText(page.language);
  const services = [...names.services].map(([value, text]) => ({ value, text }));
  return (
    <section class="otk-measure" aria-labelledby="new-place">
      <h2 class="govuk-heading-m" id="new-place">
        {t('places.new')}
      </h2>
      <PageForm page={page} action="/staff/surveys/places">
        <SelectField
          name="service"
          label={t('places.service')}
          value={values['service'] ?? ''}
          errors={errors}
          choices={[{ value: '', text: t('places.choose') }, ...services]}
        />
        <TextField
          name="nameRu"
          label={t('places.nameRu')}
          hint={t('places.name.hint')}
          value={values['nameRu'] ?? ''}
          errors={errors}
          width={30}
        />
        <TextField name="nameEn" label={t('places.nameEn')} value={values['nameEn'] ?? ''} errors={errors} width={30} />
        <Button text={t('places.open')} preventDoubleClick />
      </PageForm>
    </section>
  );
}

interface PosterPageProps {
  page: PageContext;
  place: PlaceShown;
  bodyName: string;
  /** Where the code leads; and where it is typed, as people say an address. */
  address: string;
  typedAt: string;
}

/** One page of A4, to be hung where people wait: what is around it stays on the screen. */
export function PosterPage({ page, place, bodyName, address, typedAt }: PosterPageProps) {
  const t = staffSurveyText(page.language);
  const title = `${t('poster.title')}: ${place.name[page.language]}`;
  return (
    <StaffLayout page={page} title={title}>
      <div class="otk-no-print">
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/surveys/places">
            {t('poster.back')}
          </a>
        </p>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body otk-measure">{t('poster.how')}</p>
      </div>
      <article class="otk-poster">
        <p class="otk-poster__body">{bodyName}</p>
        <p class="otk-poster__question">{t('poster.question')}</p>
        <p class="otk-poster__about">
          {place.serviceTitle[page.language]}
          <br />
          {place.name[page.language]}
        </p>
        <div class="otk-poster__code">
          <QrCode text={address} label={t('poster.qr', { address })} />
        </div>
        <p class="otk-poster__how">{t('poster.scan')}</p>
        <p class="otk-poster__how">
          {t('poster.type')} <strong class="otk-poster__typed">{typedAt}</strong>
        </p>
        <p class="otk-poster__signs">{place.code}</p>
        <p class="otk-poster__foot">{t('poster.promise')}</p>
      </article>
    </StaffLayout>
  );
}
