import { type MeasureFilter } from '#libs/features/feedback';
import { type CivilDate, MEASURE_STATES, type MeasureState, type ServiceCode, type TeamId } from '#libs/kernel';
import { type Sent, textOf } from '../admin/shared/sent.js';

const OPEN: readonly MeasureState[] = ['proposed', 'adopted', 'underWay'];
const PROMISED: readonly MeasureState[] = ['adopted', 'underWay'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the list was asked for, as the form shows it. */
export interface ListFilter {
  /** A state; or all that are open, all that are late, or simply all. */
  readonly shown: MeasureState | 'open' | 'late' | 'all';
  readonly service: string;
  readonly team: string;
}

export function filterIn(query: Sent): ListFilter {
  const state = textOf(query, 'state');
  const asked = [...MEASURE_STATES, 'open', 'late', 'all'] as const;
  const shown = asked.find((known) => known === state) ?? 'all';
  const team = textOf(query, 'team');
  return { shown, service: textOf(query, 'service'), team: UUID.test(team) ? team : '' };
}

export function statesOf({ shown, service, team }: ListFilter, today: CivilDate): MeasureFilter {
  const states = shown === 'all' ? null : shown === 'open' ? OPEN : shown === 'late' ? PROMISED : [shown];
  return {
    states,
    service: service === '' ? null : (service as ServiceCode),
    teamId: team === '' ? null : (team as TeamId),
    dueBefore: shown === 'late' ? today : null,
  };
}

export function queryOf({ shown, service, team }: ListFilter, cursor: string | undefined): URLSearchParams {
  return new URLSearchParams({
    ...(shown !== 'all' && { state: shown }),
    ...(service !== '' && { service }),
    ...(team !== '' && { team }),
    ...(cursor !== undefined && { cursor }),
  });
}
