import { type ComponentChildren } from 'preact';
import { FORM_TOKEN_FIELD } from '#libs/platform/identity';
import { type PageContext } from './page-context.js';

interface PageFormProps {
  page: PageContext;
  action: string;
  /** Whether the form sends files: then it is multipart, and the token goes ahead of it in the address. */
  withFiles?: boolean;
  id?: string;
  class?: string;
  /** Whether its first field takes the focus when a key has led to the page. */
  takesFocus?: boolean;
  children: ComponentChildren;
}

/** A form that changes something. It carries the token that proves it was served to this very browser; our own checks speak, not the browser's. */
export function PageForm({ page, action, withFiles = false, id, class: className, takesFocus = false, children }: PageFormProps) {
  const address = withFiles ? `${action}${action.includes('?') ? '&' : '?'}${FORM_TOKEN_FIELD}=${page.formToken}` : action;
  return (
    <form
      method="post"
      action={address}
      enctype={withFiles ? 'multipart/form-data' : undefined}
      id={id}
      class={className}
      data-first-field={takesFocus || undefined}
      novalidate
    >
      {!withFiles && <input type="hidden" name={FORM_TOKEN_FIELD} value={page.formToken} />}
      {children}
    </form>
  );
}
