import { type FastifyRequest } from 'fastify';
import { type Problem, type RefusalPages } from '#libs/platform/http';
import { CitizenLayout } from './citizen-layout.js';
import { sharedText } from './messages.js';
import { type PageContext } from './page-context.js';
import { type PageContexts } from './page-contexts.js';
import { isApi } from './page-paths.js';
import { htmlOf } from './page.interceptor.js';
import { StaffLayout } from './staff-layout.js';

/** A refusal, or a fault of ours, as a page in the reader's language. Who has no session is asked to sign in, and comes back to where they were. */
export function refusalPages(contexts: PageContexts): RefusalPages {
  return {
    isPage: (request) => !isApi(request) && !request.url.startsWith('/assets/'),
    languageOf: (request) => contexts.languageOf(request),
    send: (request, reply, problem) => {
      if (problem.code === 'session.required') return void reply.status(303).header('location', signInUrl(request)).send();
      const page = contexts.of(request, reply);
      void reply
        .type('text/html; charset=utf-8')
        .send(htmlOf(<RefusalPage page={page} problem={problem} isChange={request.method !== 'GET'} />));
    },
  };
}

/** A page that was only looked at can be opened again after signing in; a form that was sent cannot. */
function signInUrl(request: FastifyRequest): string {
  const next = request.method === 'GET' ? request.url : '/staff';
  return `/staff/sign-in?next=${encodeURIComponent(next)}`;
}

function RefusalPage({ page, problem, isChange }: { page: PageContext; problem: Problem; isChange: boolean }) {
  const t = sharedText(page.language);
  const isStaff = page.path === '/staff' || page.path.startsWith('/staff/');
  const Layout = isStaff ? StaffLayout : CitizenLayout;
  return (
    <Layout page={page} title={problem.title}>
      <h1 class="govuk-heading-l">{problem.title}</h1>
      <p class="govuk-body">{problem.detail}</p>
      {isChange && <p class="govuk-body">{t('refusal.back')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={isStaff ? '/staff' : '/'}>
          {t('refusal.home')}
        </a>
      </p>
    </Layout>
  );
}
