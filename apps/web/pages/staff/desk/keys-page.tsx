import { NotificationBanner } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { STAFF_NAVIGATION } from '../../shared/staff-navigation.js';
import { sharedText } from '../../shared/messages.js';
import { RadiosField } from '../admin/shared/fields.js';
import { ACT_KEYS } from '../case/acts/act.js';
import { SECTIONS } from '../case/section.js';
import { caseWords } from '../case/words/index.js';
import { type DeskMessage } from './messages.en.js';
import { deskText } from './words.js';

const IN_LISTS: readonly (readonly [string, DeskMessage])[] = [
  ['J', 'keys.down'],
  ['K', 'keys.up'],
  ['O', 'keys.open'],
  ['X', 'keys.choose'],
  ['Shift ↑ ↓', 'keys.range'],
];
const WRITING: readonly (readonly [string, DeskMessage])[] = [
  ['Ctrl Enter', 'keys.send'],
  ['Ctrl Shift Enter', 'keys.sendStay'],
  ['Ctrl S', 'keys.draft'],
  ['Ctrl I', 'keys.readyText'],
];
const ANYWHERE: readonly (readonly [string, DeskMessage])[] = [
  ['/', 'keys.search'],
  ['?', 'keys.help'],
];

/** All keys, and the switch that turns them off. Pressing `?` on another page shows the first part of it in a dialog. */
export function KeysPage({ page, isSaved }: { page: PageContext; isSaved: boolean }) {
  const t = deskText(page.language);
  return (
    <StaffLayout page={page} title={t('keys.title')}>
      <div class="otk-page-column">
        {isSaved && (
          <NotificationBanner type="success" titleText={t('banner.done')}>
            <p class="govuk-notification-banner__heading">{t('keys.saved')}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{t('keys.title')}</h1>
        <div data-keys-list data-close={t('keys.close')} data-here={t('keys.here')}>
          <p class="govuk-body">{t('keys.intro')}</p>
          <KeyList title={t('keys.lists')} keys={IN_LISTS.map(([key, words]) => ({ keys: [key], words: t(words) }))} />
          <KeyList title={t('keys.inCase')} keys={inCase(page)} />
          <KeyList title={t('keys.writing')} keys={WRITING.map(([key, words]) => ({ keys: [key], words: t(words) }))} />
          <KeyList
            title={t('keys.anywhere')}
            keys={[...places(page), ...ANYWHERE.map(([key, words]) => ({ keys: [key], words: t(words) }))]}
          />
        </div>
        <PageForm page={page} action="/staff/keys" class="otk-narrow">
          <RadiosField
            name="singleKeys"
            label={t('keys.switch')}
            hint={t('keys.switchHint')}
            value={page.staff?.singleKeys ? 'on' : 'off'}
            choices={[
              { value: 'on', text: t('keys.on') },
              { value: 'off', text: t('keys.off') },
            ]}
            errors={null}
            inline
          />
          <button class="govuk-button" type="submit">
            {t('keys.save')}
          </button>
        </PageForm>
      </div>
    </StaffLayout>
  );
}

interface KeyLine {
  readonly keys: readonly string[];
  readonly words: string;
}

/** What a key does in some case, though perhaps not in the one that is open: an act that cannot be taken now has its key all the same. */
function inCase(page: PageContext): KeyLine[] {
  const [t, { act, page: say }] = [deskText(page.language), caseWords(page.language)];
  const acts = Object.entries(ACT_KEYS).map(([name, key]) => ({
    keys: [key.replace('Key', '')],
    words: act(`${name as keyof typeof ACT_KEYS}.title`),
  }));
  return [
    { keys: ['1', '–', String(SECTIONS.length)], words: t('keys.sections') },
    { keys: ['D'], words: say('do.answer') },
    ...acts,
  ];
}

/** The places of work that this person has, with the two keys that lead there. */
function places(page: PageContext): KeyLine[] {
  const [t, shared] = [deskText(page.language), sharedText(page.language)];
  return STAFF_NAVIGATION.flatMap(({ places }) => places).flatMap(({ words, permission, key }) => {
    if (key === undefined || !page.staff?.may(permission)) return [];
    const [first = '', second = ''] = key.split(' ').map((code) => code.replace('Key', ''));
    return [{ keys: [first, t('keys.then'), second], words: shared(words) }];
  });
}

function KeyList({ title, keys }: { title: string; keys: readonly KeyLine[] }) {
  return (
    <>
      <h2 class="govuk-heading-s">{title}</h2>
      <dl class="otk-keys">
        {keys.map((line) => (
          <div key={line.words}>
            <dt>
              {line.keys.map((key, place) => (place === 1 ? <span key={place}> {key} </span> : <kbd key={place}>{key}</kbd>))}
            </dt>
            <dd>{line.words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
