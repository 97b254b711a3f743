import { type LateRemedy, type RungAlarm, type TeamLoad } from '#libs/features/oversight';
import { type TroubledNotice } from '#libs/features/correspondence';
import { FigureTable, Tag } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { CaseLink } from './frame.js';
import { instantText, numberText, type PageWords, pageText, shortDate } from './words.js';

const KIND_COLOUR = { warning: 'govuk-tag--yellow', breach: 'govuk-tag--red', reminder: 'govuk-tag--grey' } as const;

export function Rung({ page, alarms, timeZone }: { page: PageContext; alarms: readonly RungAlarm[]; timeZone: string }) {
  const t = pageText(page.language);
  return (
    <section class="otk-panel" aria-labelledby="rung" data-live="alarms">
      <h2 class="otk-panel__title" id="rung">
        {t('rung.title')}
      </h2>
      {alarms.length === 0 && <p class="govuk-body">{t('rung.none')}</p>}
      <ul class="otk-events">
        {byCase(alarms).map(({ alarm, earlier }) => (
          <li key={alarm.alarmId} class="otk-events__item">
            <Tag text={t(`rung.${alarm.kind}`)} classes={KIND_COLOUR[alarm.kind]} />{' '}
            <span>
              <CaseLink reference={alarm.reference} /> {whatOf(alarm, page, t)}{' '}
              <span class="otk-quiet otk-events__who">
                {[
                  alarm.teamName?.[page.language],
                  alarm.assigneeName,
                  instantText(page.language, alarm.at, timeZone),
                  earlier > 0 && t('rung.earlier', { count: earlier }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A case that has rung several times stands once, where it rang last. */
function byCase(alarms: readonly RungAlarm[]): { readonly alarm: RungAlarm; readonly earlier: number }[] {
  const firsts = new Map<string, { alarm: RungAlarm; earlier: number }>();
  for (const alarm of alarms) {
    const known = firsts.get(alarm.reference);
    if (known) known.earlier += 1;
    else firsts.set(alarm.reference, { alarm, earlier: 0 });
  }
  return [...firsts.values()];
}

function whatOf({ subject, clock, dueOn }: RungAlarm, { language }: PageContext, t: PageWords): string {
  const date = dueOn === null ? '' : shortDate(language, dueOn);
  if (subject === 'clock' && clock !== null) return t('rung.line_clock', { clock: t(`clock.${clock}`), date });
  return subject === 'remedy' ? t('rung.line_remedy', { date }) : t('rung.line_enquiry');
}

/** Who has room. The team that is fullest first decides the title. */
export function TeamLoads({ page, teams }: { page: PageContext; teams: readonly TeamLoad[] }) {
  const t = pageText(page.language);
  const fullest = [...teams].sort((one, other) => other.open - other.capacity - (one.open - one.capacity))[0];
  const isOver = fullest !== undefined && fullest.open > fullest.capacity;
  return (
    <section class="otk-panel" aria-labelledby="team-loads">
      <h2 class="otk-panel__title" id="team-loads">
        {isOver
          ? t('load.title_over', {
              team: fullest.name[page.language],
              open: numberText(page.language, fullest.open),
              capacity: numberText(page.language, fullest.capacity),
            })
          : t('load.title_fine')}
      </h2>
      <ul class="otk-loads">
        {teams.map(({ teamId, name, open, capacity, members }) => (
          <li key={teamId}>
            <span class="otk-loads__name">{name[page.language]}</span>
            <span class="otk-loads__count">
              {t('load.of', { open: numberText(page.language, open), capacity: numberText(page.language, capacity) })}
            </span>
            <LoadBar open={open} capacity={capacity} />
            <AwayLine page={page} members={members} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/now/load">
          {t('load.see_all')}
        </a>
      </p>
    </section>
  );
}

function AwayLine({ page, members }: { page: PageContext; members: TeamLoad['members'] }) {
  const t = pageText(page.language);
  const away = members.filter(({ awayTo }) => awayTo !== null);
  if (away.length === 0) return null;
  return (
    <span class="otk-quiet otk-loads__away">
      {away.map(({ name, awayTo }) => t('move.person_away', { name, date: shortDate(page.language, awayTo!) })).join('; ')}
    </span>
  );
}

/** Its numbers stand beside it in words. */
export function LoadBar({ open, capacity }: { open: number; capacity: number }) {
  const share = capacity === 0 ? (open > 0 ? 1 : 0) : Math.min(1, open / capacity);
  return (
    <svg class="otk-load-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="otk-load-bar__room" x="0" y="0" width="100" height="6" />
      <rect
        class={open > capacity ? 'otk-mark otk-mark--alarm' : 'otk-mark otk-mark--filled'}
        x="0"
        y="0"
        width={Math.round(share * 100)}
        height="6"
      />
    </svg>
  );
}

export function Remedies({ page, remedies }: { page: PageContext; remedies: readonly LateRemedy[] }) {
  const t = pageText(page.language);
  return (
    <section class="otk-panel" aria-labelledby="remedies">
      <h2 class="otk-panel__title" id="remedies">
        {t('remedies.title')}
      </h2>
      {remedies.length === 0 ? (
        <p class="govuk-body">{t('remedies.none')}</p>
      ) : (
        <FigureTable
          labelledBy="remedies"
          columns={REMEDY_COLUMNS.map((key) => t(key))}
          rows={remedies.map(({ remedyId, reference, dueOn, kind, ownerName, teamName }) => ({
            key: remedyId,
            cells: [
              { content: <CaseLink reference={reference} /> },
              shortDate(page.language, dueOn),
              t(`remedy.${kind}`),
              ownerName ?? teamName?.[page.language] ?? t('risk.nobody'),
            ],
          }))}
        />
      )}
    </section>
  );
}

const REMEDY_COLUMNS = ['risk.case', 'remedies.due', 'remedies.kind', 'remedies.owner'] as const;

export function Letters({
  page,
  letters,
  timeZone,
}: {
  page: PageContext;
  letters: readonly TroubledNotice[];
  timeZone: string;
}) {
  const t = pageText(page.language);
  return (
    <section class="otk-panel" aria-labelledby="letters">
      <h2 class="otk-panel__title" id="letters">
        {t('letters.title')}
      </h2>
      {letters.length === 0 ? (
        <p class="govuk-body">{t('letters.none')}</p>
      ) : (
        <ul class="otk-events">
          {letters.map(({ noticeId, reference, kind, channel, createdAt }) => (
            <li key={noticeId} class="otk-events__item">
              <span>
                {reference !== null && <CaseLink reference={reference} />} {t(`letter.${kind}`)}, {t(`channel.${channel}`)}{' '}
                <span class="otk-quiet otk-events__who">{instantText(page.language, createdAt, timeZone)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
