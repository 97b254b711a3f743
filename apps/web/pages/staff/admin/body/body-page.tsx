import { Button } from '#libs/ui';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { adminText } from '../shared/words.js';
import { BODY_PART_NAMES, BODY_PARTS, type BodyPart } from './body-parts.js';
import { type PartProps, SECTIONS } from './body-sections.js';
import { bodyText } from './words.js';

export interface BodyPageProps extends PartProps {
  part: BodyPart;
  /** What this part was when it was shown. */
  mark: string;
  done?: string | null;
}

/** One part of the body's settings; the others are a link away. */
export function BodyPage({ part, mark, done = null, ...rest }: BodyPageProps) {
  const { page, errors } = rest;
  const t = bodyText(page.language);
  const Fields = SECTIONS[part];
  return (
    <AdminPage page={page} place="body" title={t(`part.${part}`)} area={t('title')} errors={errors} done={done}>
      <nav class="otk-subnav" aria-label={t('title')}>
        <ul>
          {BODY_PART_NAMES.map((name) => (
            <li key={name}>
              <a href={BODY_PARTS[name].href} aria-current={name === part ? 'page' : undefined}>
                {t(`part.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PageForm page={page} action={BODY_PARTS[part].href}>
        <input type="hidden" name="seen" value={mark} />
        <Fields {...rest} />
        <Button text={adminText(page.language)('button.save')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}
