import { type FormErrors } from '../../../shared/form-errors.js';
import { type ZoneGroup } from './time-zones.js';

interface ZoneFieldProps {
  label: string;
  hint: string;
  value: string;
  groups: readonly ZoneGroup[];
  errors: FormErrors | null;
}

/** The official select knows no groups; this one is written as it would write itself. */
export function ZoneField({ label, hint, value, groups, errors }: ZoneFieldProps) {
  const error = errors?.on('timeZone');
  return (
    <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label" for="timeZone">
        {label}
      </label>
      <div id="timeZone-hint" class="govuk-hint">
        {hint}
      </div>
      {error !== undefined && (
        <p id="timeZone-error" class="govuk-error-message">
          {error}
        </p>
      )}
      <select
        class={`govuk-select${error === undefined ? '' : ' govuk-select--error'}`}
        id="timeZone"
        name="timeZone"
        aria-describedby={error === undefined ? 'timeZone-hint' : 'timeZone-hint timeZone-error'}
      >
        {groups.map(({ region, zones }) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone.value} value={zone.value} selected={zone.value === value}>
                {zone.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
