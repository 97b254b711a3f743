import { type FormErrors } from '../../../shared/form-errors.js';
import { AreaField, TextField } from '../../admin/shared/fields.js';
import { FILLED_FROM_CASE } from '../answer/ready-texts.js';

const SIDES = [
  { side: 'En', lang: 'en' },
  { side: 'Ru', lang: 'ru' },
] as const;

type Word = 'places' | 'gaps' | 'gap' | 'textHint' | `${'title' | 'text'}${(typeof SIDES)[number]['side']}`;

interface BothLanguagesProps {
  say: (word: Word, params?: Readonly<Record<string, string>>) => string;
  values: Readonly<Record<'titleEn' | 'titleRu' | 'textEn' | 'textRu', string>>;
  errors: FormErrors | null;
}

/** What is put in where an answer is written: its name and its text in both languages, side by side where there is room. */
export function TextInBothLanguages({ say, values, errors }: BothLanguagesProps) {
  return (
    <>
      <p class="govuk-body">
        {say('places')} <span data-as-written>{FILLED_FROM_CASE.map((one) => `{${one}}`).join(', ')}</span>.{' '}
        {say('gaps', { gap: `{{${say('gap')}}}` })}
      </p>
      <div class="otk-two">
        {SIDES.map(({ side, lang }) => (
          <div key={lang}>
            <TextField
              name={`title${side}`}
              label={say(`title${side}`)}
              errors={errors}
              value={values[`title${side}`]}
              lang={lang}
            />
            <AreaField
              name={`text${side}`}
              label={say(`text${side}`)}
              hint={say('textHint')}
              errors={errors}
              rows={8}
              value={values[`text${side}`]}
              lang={lang}
            />
          </div>
        ))}
      </div>
    </>
  );
}
