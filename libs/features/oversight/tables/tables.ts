import { DAY_BUCKETS, DUE_BUCKETS, type Gap, type Interval } from '#libs/domain/indicators';
import { type ServiceCode, type TeamId } from '#libs/kernel';
import { type OversightWords } from '../messages.js';
import { type FlowFigures } from '../queries/flow.js';
import { type TeamLoad } from '../queries/load.js';
import { type ServiceStandard, type StandardsOfQuarter } from '../queries/standards.js';
import { type Grouping, type OpenFigures } from '../queries/open-cases.js';
import { type TreatmentFigures, type TreatmentGroup } from '../queries/treatment.js';
import { type GroupNames } from './names.js';
import { type FigureTable, percentOf } from './table.js';

/** In whose words, and what groups are called. */
export interface Telling {
  readonly say: OversightWords;
  readonly names: GroupNames;
}

export function dueTable({ groups }: OpenFigures, by: Grouping, telling: Telling): FigureTable {
  const { say } = telling;
  return {
    columns: [say(by), say('open'), ...DUE_BUCKETS.map((bucket) => say(`due_${bucket}`))],
    rows: groups.map(({ group, open, due }) => [
      groupName(group, by, telling),
      open,
      ...DUE_BUCKETS.map((bucket) => due[bucket]),
    ]),
  };
}

export function ageTable({ groups }: OpenFigures, by: Grouping, telling: Telling): FigureTable {
  const { say } = telling;
  return {
    columns: [say(by), ...DAY_BUCKETS.map((bucket) => say(`age_${bucket}`))],
    rows: groups.map(({ group, age }) => [groupName(group, by, telling), ...DAY_BUCKETS.map((bucket) => age[bucket])]),
  };
}

export function groupName(group: string | null, by: Grouping, { say, names }: Telling): string {
  if (group === null) return say('no_team');
  return (by === 'team' ? names.teams.get(group as TeamId) : names.services.get(group as ServiceCode)) ?? group;
}

export function burnDownTable({ burnDown: { days, capacity, overdue } }: OpenFigures, { say }: Telling): FigureTable {
  return {
    columns: [say('day'), say('due_cases'), say('usually_closed'), say('behind')],
    rows: [
      [say('due_overdue'), overdue, null, null],
      ...days.map(({ on, cases, behind }) => [on, cases, capacity, capacity === null ? null : behind]),
    ],
  };
}

export function flowTable({ weeks }: FlowFigures, { say }: Telling): FigureTable {
  return {
    columns: [
      ...(['week', 'arrived', 'ended', 'p50', 'p85', 'p95'] as const).map((column) => say(column)),
      ...(['late_share', 'reopened_share', 'extended_share', 'paused_share'] as const).map((column) => say(column)),
    ],
    rows: weeks.map(({ week, arrived, ended, p50, p85, p95, late, reopened, extended, paused }) => [
      week,
      arrived,
      ended,
      p50,
      p85,
      p95,
      ...[late, reopened, extended, paused].map(percentOf),
    ]),
  };
}

export function treatmentTable({ groups }: TreatmentFigures, { say }: Telling): FigureTable {
  return {
    columns: [
      ...(['attribute', 'group', 'cases', 'median_days', 'median_range', 'days_gap'] as const).map((column) => say(column)),
      ...(['in_time_share', 'in_time_range', 'in_time_gap'] as const).map((column) => say(column)),
      ...(['granted_share', 'granted_range', 'granted_gap'] as const).map((column) => say(column)),
    ],
    rows: groups.map((group) => {
      const named = [say(`attribute_${group.attribute}`), treatmentGroupName(group, say)];
      const { cases, days, inTime, granted } = group;
      if (cases === null || !days || !inTime || !granted) return [...named, say('hidden'), ...Array<null>(9).fill(null)];
      return [
        ...named,
        cases,
        days.value,
        rangeText(days.interval, String),
        gapText(days.gap, say),
        ...[inTime, granted].flatMap(({ value, interval, gap }) => [
          percentOf(value),
          rangeText(interval, (share) => String(Math.round(100 * share))),
          gapText(gap, say),
        ]),
      ];
    }),
  };
}

export function treatmentGroupName({ attribute, value }: TreatmentGroup, say: OversightWords): string {
  return say(`${attribute}_${value}` as Parameters<OversightWords>[0]);
}

export function rangeText(interval: Interval | null, text: (value: number) => string): string | null {
  return interval === null ? null : `${text(interval.from)}–${text(interval.to)}`;
}

function gapText({ verdict }: Gap, say: OversightWords): string {
  return say(`verdict_${verdict}`);
}

/** By team: a person's load is for sharing work out on the page, not for a file. */
export function loadTable(teams: readonly TeamLoad[], { say, names }: Telling): FigureTable {
  return {
    columns: (['team', 'open', 'unassigned', 'overdue', 'capacity'] as const).map((column) => say(column)),
    rows: teams.map(({ teamId, open, unassigned, overdue, capacity }) => [
      names.teams.get(teamId) ?? '',
      open,
      unassigned,
      overdue,
      capacity,
    ]),
  };
}

/** What is published of a quarter: the whole first, then service by service. */
export function standardsTable({ whole, services }: StandardsOfQuarter, { say, names }: Telling): FigureTable {
  const cellsOf = ({ answered, inTime, p50, p95 }: Omit<ServiceStandard, 'service'>) => {
    if (answered === null) return [say('hidden'), null, null, null];
    return [answered, inTime?.atLeast ? `≥ ${inTime.percent}` : (inTime?.percent ?? null), p50, p95];
  };
  return {
    columns: (['service', 'answered', 'in_time', 'p50', 'p95'] as const).map((column) => say(column)),
    rows: [
      [say('all_services'), ...cellsOf(whole)],
      ...services.map((standard) => [names.services.get(standard.service) ?? standard.service, ...cellsOf(standard)]),
    ],
  };
}
