import { Tag } from '#libs/ui';
import { formatDate } from '#libs/platform/i18n';
import { List } from '../../admin/shared/parts.js';
import { type Act, actKey } from '../acts/act.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { formatInstant } from '../instants.js';
import { actPath } from '../section.js';
import { Written } from '../written.js';
import { Enquiries } from './enquiries.js';

/** All that was said, the latest first, and the letters that carried it. */
export function MessagesPage({ view, acts, done }: { view: CaseView; acts: readonly Act[]; done: string | null }) {
  const { words, file } = view;
  const section = words.page('section.messages');
  return (
    <CaseFrame view={view} section="messages" done={done} title={words.page('title', { section, reference: file.reference })}>
      <h1 class="govuk-heading-l">{section}</h1>
      {acts.length > 0 && (
        <ul class="otk-do__list otk-do__list--row">
          {acts.map(({ name }) => (
            <li key={name}>
              <a class="govuk-link" href={actPath(file.reference, name)} data-key={actKey(name)}>
                {words.act(`${name}.title`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {file.messages.length === 0 && <p class="govuk-body">{words.page('messages.none')}</p>}
      {[...file.messages].reverse().map((message) => (
        <Message key={message.id} view={view} message={message} />
      ))}
      <Enquiries view={view} />
      <Letters view={view} />
    </CaseFrame>
  );
}

function Message({ view, message }: { view: CaseView; message: CaseView['file']['messages'][number] }) {
  const { words, names, page, timeZone } = view;
  const { direction, kind, at, text, authorId } = message;
  const said = { direction: words.list(`direction.${direction}`), at: formatInstant(page.language, at, timeZone) };
  const line =
    authorId === null
      ? words.page('messages.by', said)
      : words.page('messages.byWhom', { ...said, name: names.person(authorId) });
  return (
    <article class={`otk-message otk-message--${direction}`}>
      <h2 class="govuk-heading-s otk-message__kind">{words.list(`message.${kind}`)}</h2>
      <p class="otk-message__by">{line}</p>
      <p class="otk-said">
        <Written text={text ?? words.page('messages.erased')} />
      </p>
    </article>
  );
}

const NOTICE_TONES = {
  pending: 'blue',
  printing: 'yellow',
  sent: 'green',
  uncertain: 'orange',
  failed: 'red',
  withheld: 'grey',
} as const;

function Letters({ view }: { view: CaseView }) {
  const { file, words, page, timeZone } = view;
  if (file.notices.length === 0) return <p class="govuk-body-s">{words.page('letters.none')}</p>;
  const columns = ['kind', 'how', 'state', 'when'] as const;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('letters.title')}</h2>
      <List
        caption={words.page('letters.title')}
        head={columns.map((column) => words.page(`letters.${column}`))}
        empty={words.page('letters.none')}
        rows={[...file.notices]
          .reverse()
          .map(({ kind, channel, state, sentOn, createdAt }) => [
            words.list(`notice.${kind}`),
            words.list(`contact.${channel}`),
            <Tag classes={`govuk-tag--${NOTICE_TONES[state]}`}>{words.list(`noticeState.${state}`)}</Tag>,
            sentOn === null
              ? words.page('letters.made', { at: formatInstant(page.language, createdAt, timeZone) })
              : words.page('letters.sentOn', { date: formatDate(page.language, sentOn) }),
          ])}
      />
    </section>
  );
}
