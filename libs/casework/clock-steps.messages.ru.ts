import { type StepCode } from '#libs/domain/clocks';

const PERIOD = `{unit, select,
  calendar_days {{amount, plural, one {# календарный день} few {# календарных дня} many {# календарных дней} other {# календарного дня}}}
  working_days {{amount, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}}
  weeks {{amount, plural, one {# неделя} few {# недели} many {# недель} other {# недели}}}
  other {{amount, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}}}`;
/** После «на» и «дольше, чем»: винительный падеж. */
const FOR_PERIOD = PERIOD.replace('# неделя', '# неделю');
const SPAN = '{days, select, one {{from}} other {с {from} по {to}}}';
const NUMBERS = '{days, select, one {день {first}-й} other {дни с {first}-го по {last}-й}}';
const DAY_ONE = `{counting, select, exclude_start_day {первый день — следующий}
  other {{unit, select, working_days {первый день — этот же или ближайший рабочий} other {первый день — этот же}}}}`;

/** О чём говорит каждый шаг подсчёта срока. */
export const CLOCK_STEPS_RU = {
  start: `{from}: начало срока. Срок — ${PERIOD}, ${DAY_ONE}.`,
  counted: `${SPAN}: ${NUMBERS}.`,
  working_weekend: `${SPAN}: выходной, объявленный рабочим, ${NUMBERS}.`,
  beyond_calendar: `${SPAN}: ${NUMBERS}, только по выходным и ежегодным праздникам — на эти даты календаря ещё нет.`,
  weekend: `${SPAN}: выходные, не считаются.`,
  day_off: `${SPAN}: {days, select, one {нерабочий день} other {нерабочие дни}} по производственному календарю, не {days, select, one {считается} other {считаются}}.`,
  fixed_holiday: `${SPAN}: {days, select, one {ежегодный праздник, не считается} other {ежегодные праздники, не считаются}}; на эти даты календаря ещё нет.`,
  paused: `${SPAN}: срок приостановлен, дни не считаются.`,
  pause_capped: `${SPAN}: снова считается, потому что приостановка исключает не больше чем {cap, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}.`,
  period: `${SPAN}: ${PERIOD}.`,
  month_end: '{from}: {day}-го числа в этом месяце нет, поэтому срок кончается в его последний день.',
  extended: `${SPAN}: срок продлён на ${FOR_PERIOD}.`,
  above_cap: `Следующее продление дольше, чем на ${FOR_PERIOD}; веская причина записана.`,
  agreed_date: '{from}: согласованный последний день{agreedAt, select, none {} other { (согласован {agreedAt})}}.',
  rolled_over: `{rollover, select,
    previous_working_day {{to} — нерабочий день, поэтому срок кончается в предыдущий рабочий день, {from}.}
    other {{from} — нерабочий день, поэтому срок кончается в следующий рабочий день, {to}.}}`,
  not_rolled_over: '{from} — нерабочий день; срок всё равно кончается в этот день.',
  due: '{from}: последний день срока.',
} as const satisfies Record<StepCode, string>;
