import { DECISION_EFFECTS, type DecisionEffect } from '#libs/kernel';
import { SelectField } from '../../admin/shared/fields.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { reviewText } from '../../reviews/words.js';
import { type CaseView } from '../case-view.js';

interface EffectFieldProps {
  view: CaseView;
  name: string;
  value: DecisionEffect | null;
  errors: FormErrors | null;
}

/** What a second look does to the decision: what its procedure knows, and with which outcome. Nothing where the case is no second look. */
export function EffectField({ view, name, value, errors }: EffectFieldProps) {
  const { outcomes, stage } = view.opened.procedure.pack;
  const known = DECISION_EFFECTS.filter((effect) => outcomes.some(({ effects }) => effects.includes(effect)));
  if (!stage || known.length === 0) return null;
  const t = reviewText(view.page.language);
  const can = outcomes.flatMap(({ outcome, effects }) => {
    const does = effects.map((effect) => t(`effect.short.${effect}`));
    return does.length === 0
      ? []
      : [t('effect.of', { outcome: view.words.list(`outcome.${outcome}`), effects: does.join(', ') })];
  });
  return (
    <SelectField
      name={name}
      label={t('effect.label')}
      hint={can.join('; ')}
      errors={errors}
      value={value ?? ''}
      choices={[
        { value: '', text: t('effect.usual') },
        ...known.map((effect) => ({ value: effect, text: t(`effect.${effect}`) })),
      ]}
    />
  );
}
