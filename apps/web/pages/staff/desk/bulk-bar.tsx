import { type DeskChoices } from '#libs/features/handling';
import { type PageContext } from '../../shared/page-context.js';
import { addressOf, type QueueAddress } from './queue-address.js';
import { BULK_ACTS } from './bulk-acts.js';
import { deskText } from './words.js';

interface BulkBarProps {
  page: PageContext;
  formId: string;
  here: QueueAddress;
  choices: DeskChoices;
}

/** What can be done with the chosen cases. It leads to what would happen, never straight to the act. */
export function BulkBar({ page, formId, here, choices }: BulkBarProps) {
  const t = deskText(page.language);
  return (
    <form class="otk-bulk" id={formId} method="get" action="/staff/queue/bulk" data-bulk>
      <input type="hidden" name="back" value={addressOf(here)} />
      <fieldset class="otk-bulk__fields">
        <legend class="otk-bulk__legend">
          {t('bulk.legend')} <span data-bulk-count></span>
        </legend>
        <div>
          <label class="govuk-label" for="act">
            {t('bulk.act')}
          </label>
          <select class="govuk-select" id="act" name="act">
            {BULK_ACTS.map((act) => (
              <option key={act} value={act}>
                {t(`bulk.act.${act}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label class="govuk-label" for="to">
            {t('bulk.to')}
          </label>
          <select class="govuk-select" id="to" name="to">
            {choices.teams.map(({ teamId, name, people }) => (
              <optgroup key={teamId} label={name[page.language]}>
                <option value={teamId}>{t('bulk.toTeam', { team: name[page.language] })}</option>
                {people.map((person) => (
                  <option
                    key={person.staffId}
                    value={`${teamId}/${person.staffId}`}
                    selected={person.staffId === page.staff?.staffId}
                  >
                    {person.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div>
          <label class="govuk-label" for="service">
            {t('bulk.service')}
          </label>
          <select class="govuk-select" id="service" name="service">
            {choices.services.map(({ code, title }) => (
              <option key={code} value={code}>
                {title[page.language]}
              </option>
            ))}
          </select>
        </div>
        <button class="govuk-button govuk-button--secondary otk-small-button" type="submit">
          {t('bulk.look')}
        </button>
      </fieldset>
    </form>
  );
}
