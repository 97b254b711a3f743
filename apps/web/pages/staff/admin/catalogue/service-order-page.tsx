import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { catalogueText } from './words.js';

interface ServiceOrderPageProps {
  page: PageContext;
  /** As people see them; the one that takes whatever fits no other is the last, and stays there. */
  services: readonly { readonly code: string; readonly title: string }[];
}

/** What people can choose, in the order in which they see it; each can go one place up or down. */
export function ServiceOrderPage({ page, services }: ServiceOrderPageProps) {
  const t = catalogueText(page.language);
  const movable = services.filter(({ code }) => code !== 'general');
  const last = services.find(({ code }) => code === 'general');
  return (
    <AdminPage
      page={page}
      place="services"
      title={t('order.title')}
      up={{ href: '/staff/admin/services', text: t('services.title') }}
    >
      <p class="govuk-body">{t('order.about')}</p>
      <ol class="otk-order">
        {movable.map(({ code, title }, place) => (
          <li key={code} id={`service-${code}`} class="otk-order__line" tabIndex={-1}>
            <span class="otk-order__title">{title}</span>
            <PageForm page={page} action="/staff/admin/service-order" class="otk-order__moves">
              <input type="hidden" name="code" value={code} />
              {place > 0 && <Move to="front" text={t('order.front')} label={t('order.frontOf', { title })} />}
              {place < movable.length - 1 && <Move to="back" text={t('order.back')} label={t('order.backOf', { title })} />}
            </PageForm>
          </li>
        ))}
        {last && (
          <li class="otk-order__line">
            <span class="otk-order__title">{last.title}</span>
            <span class="otk-quiet">{t('order.last')}</span>
          </li>
        )}
      </ol>
    </AdminPage>
  );
}

function Move({ to, text, label }: { to: 'front' | 'back'; text: string; label: string }) {
  return (
    <button class="otk-link-button" type="submit" name="to" value={to} aria-label={label}>
      <span aria-hidden="true">{to === 'front' ? '↑' : '↓'}</span> {text}
    </button>
  );
}
