import { type ComponentChildren } from 'preact';
import { ErrorSummary } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { sharedText } from '../../shared/messages.js';
import { type PageContext } from '../../shared/page-context.js';

interface LookFrameProps {
  page: PageContext;
  title: string;
  errors?: FormErrors | null;
  back?: string;
  exitTo: string | null;
  children: ComponentChildren;
}

/** One column, what was wrong first. */
export function LookFrame({ page, title, errors = null, back, exitTo, children }: LookFrameProps) {
  return (
    <CitizenLayout page={page} title={title} error={errors !== null} exitTo={exitTo} {...(back !== undefined && { back })}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
          {children}
        </div>
      </div>
    </CitizenLayout>
  );
}
