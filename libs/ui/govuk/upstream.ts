import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/**
 * Upstream's components that we use. Left out: `header` and `footer`, which are GOV.UK's own, with its crown and crest.
 * https://design-system.service.gov.uk/components/
 */
export const COMPONENTS = [
  'accordion',
  'back-link',
  'breadcrumbs',
  'button',
  'character-count',
  'checkboxes',
  'cookie-banner',
  'date-input',
  'details',
  'error-message',
  'error-summary',
  'exit-this-page',
  'feedback',
  'fieldset',
  'file-upload',
  'generic-header',
  'hint',
  'input',
  'inset-text',
  'label',
  'language-navigation',
  'notification-banner',
  'pagination',
  'panel',
  'password-input',
  'phase-banner',
  'radios',
  'select',
  'service-navigation',
  'skip-link',
  'summary-list',
  'table',
  'tabs',
  'tag',
  'task-list',
  'textarea',
  'warning-text',
] as const;

export type ComponentName = (typeof COMPONENTS)[number];

// The process's entry stands in the checkout or under its node_modules (Jest's workers), wherever the process was started from.
const packages = createRequire(resolve(process.argv[1] ?? 'package.json'));
const GOVUK = join(dirname(packages.resolve('govuk-frontend/package.json')), 'dist/govuk');

/** A file of upstream's, by its path within `dist/govuk`. */
export function govukPath(path: string): string {
  return join(GOVUK, path);
}
