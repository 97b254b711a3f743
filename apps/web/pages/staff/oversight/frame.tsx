import { type ComponentChildren } from 'preact';
import { type Reference } from '#libs/kernel';
import { NotificationBanner } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { pageText } from './words.js';

/** Kind words where there is nothing to count yet, in place of empty charts. */
export function NothingYet({ title, body, children }: { title: string; body: string; children?: ComponentChildren }) {
  return (
    <div class="otk-nothing">
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{body}</p>
      {children}
    </div>
  );
}

/** What was just done. */
export function Done({ page, moved }: { page: PageContext; moved: number }) {
  const t = pageText(page.language);
  if (moved === 0) return null;
  return (
    <NotificationBanner type="success" titleText={t('move.done_title')}>
      <p class="govuk-notification-banner__heading">{t('move.done', { count: moved })}</p>
    </NotificationBanner>
  );
}

/** A choice in the address: it works without scripts, and can be sent to a colleague. */
export function ChoiceForm({ action, children, submit }: { action: string; children: ComponentChildren; submit: string }) {
  return (
    <form class="otk-choice" method="get" action={action}>
      {children}
      <button class="govuk-button govuk-button--secondary otk-choice__button" type="submit">
        {submit}
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  choices: readonly { readonly value: string; readonly text: string }[];
}

export function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <div class="otk-choice__field">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <select class="govuk-select" id={name} name={name}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function CaseLink({ reference }: { reference: Reference }) {
  return (
    <a class="govuk-link otk-reference" href={`/staff/cases/${reference}`}>
      {reference}
    </a>
  );
}
