import { type MeasureState } from '#libs/kernel';
import { type ComponentChildren } from 'preact';
import { NotificationBanner, Tag } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { measuresText } from './words.js';

const COLOURS: Readonly<Record<MeasureState, string>> = {
  proposed: 'govuk-tag--purple',
  adopted: 'govuk-tag--blue',
  underWay: 'govuk-tag--yellow',
  completed: 'govuk-tag--green',
  verified: 'govuk-tag--turquoise',
  dropped: 'govuk-tag--grey',
};

export function MeasureTag({ page, state }: { page: PageContext; state: MeasureState }) {
  return <Tag text={measuresText(page.language)(`state_${state}`)} classes={COLOURS[state]} />;
}

export function measurePath(number: number, part = ''): string {
  return `/staff/measures/${number}${part === '' ? '' : `/${part}`}`;
}

interface FrameProps {
  page: PageContext;
  title: string;
  up?: { readonly href: string; readonly text: string };
  errors?: FormErrors | null;
  /** What has just been done, in words. */
  done?: string | null;
  children: ComponentChildren;
}

/** Around every page of measures: the way back, what was wrong, what was done. */
export function MeasuresFrame({ page, title, up, errors = null, done = null, children }: FrameProps) {
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      {up && (
        <nav aria-label={up.text}>
          <a class="govuk-back-link" href={up.href}>
            {up.text}
          </a>
        </nav>
      )}
      <Summary page={page} errors={errors} />
      {done !== null && (
        <NotificationBanner type="success" titleText={measuresText(page.language)('done_title')}>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      {children}
    </StaffLayout>
  );
}

/** A sentence for each field of the forms here that can be refused. */
export function fieldNames({ language }: PageContext): Readonly<Record<string, string>> {
  const t = measuresText(language);
  const named = [
    ...(['titleEn', 'titleRu', 'changeEn', 'changeRu', 'expectedEn', 'expectedRu', 'seenByEn', 'seenByRu'] as const),
    ...(['ownerId', 'dueOn', 'reasonEn', 'reasonRu', 'evidenceEn', 'evidenceRu', 'estimateId', 'references'] as const),
  ];
  return Object.fromEntries(named.map((name) => [name, t(`error_${name}`)]));
}
