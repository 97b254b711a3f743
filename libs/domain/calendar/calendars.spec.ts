import { DomainError, addDays, civilDate } from '#libs/kernel';
import {
  type CalendarYearFile,
  type WorkingCalendar,
  addYear,
  calendarBook,
  calendarYearFileSchema,
  isWorkingDay,
  kindOfDay,
  nextWorkingDay,
  shippedCalendars,
  wholeCalendarSchema,
  withOwnDaysOff,
  workingDaysBefore,
} from './index.js';

const book = calendarBook(shippedCalendars());
const russia = book.byName('RU-5day');
const england = book.byName('GB-ENG');
const scotland = book.byName('GB-SCT');
const northernIreland = book.byName('GB-NIR');

const d = civilDate;

function workingDaysOf(year: number, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = d(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

describe('the Russian calendar: Labour Code art. 112 and the yearly decrees', () => {
  it.each([
    [2024, 248],
    [2025, 247],
    [2026, 247],
  ])('has in %i %i working days', (year, days) => {
    expect(workingDaysOf(year, russia)).toBe(days);
  });

  it.each([
    ['2024-11-02', 'working_weekend'],
    ['2024-12-28', 'working_weekend'],
    ['2025-11-01', 'working_weekend'],
    ['2025-02-24', 'working'], // the day off of Sunday 23 February went to 8 May
    ['2025-03-10', 'working'],
    ['2025-05-08', 'day_off'],
    ['2026-01-09', 'day_off'],
    ['2026-03-09', 'day_off'],
    ['2026-05-11', 'day_off'],
    ['2026-12-31', 'day_off'],
    ['2026-01-10', 'weekend'],
  ] as const)('%s is %s', (date, kind) => {
    expect(kindOfDay(d(date), russia)).toBe(kind);
  });

  it('does not know 2027, and goes there by weekends and fixed holidays', () => {
    expect(russia.validTo).toBe('2026-12-31');
    expect(kindOfDay(d('2027-01-08'), russia)).toBe('fixed_holiday');
    expect(kindOfDay(d('2027-11-13'), russia)).toBe('weekend');
    expect(kindOfDay(d('2027-01-11'), russia)).toBe('working');
  });
});

describe('the bank holidays of the United Kingdom', () => {
  it.each([
    [england, 2025, 253],
    [england, 2026, 253],
    [england, 2027, 253],
    [scotland, 2025, 252],
    [scotland, 2026, 251], // one more: the World Cup
    [scotland, 2027, 252],
    [northernIreland, 2025, 251],
    [northernIreland, 2026, 251],
    [northernIreland, 2027, 251],
  ])('$name has in %i %i working days', (calendar, year, days) => {
    expect(workingDaysOf(year, calendar)).toBe(days);
  });

  it.each([
    ['2026-06-15', false, true, true],
    ['2026-04-06', true, false, false],
    ['2026-07-13', true, true, false],
    ['2027-01-04', false, true, true],
    ['2027-03-17', true, true, false],
  ])('differ by country: %s is worked in Scotland %s, in England %s, in Northern Ireland %s', (...row) => {
    const [date, inScotland, inEngland, inNorthernIreland] = row;
    expect(isWorkingDay(d(date), scotland)).toBe(inScotland);
    expect(isWorkingDay(d(date), england)).toBe(inEngland);
    expect(isWorkingDay(d(date), northernIreland)).toBe(inNorthernIreland);
  });

  it('know England up to the end of January 2028', () => {
    expect(england.validTo).toBe('2028-01-31');
    expect(isWorkingDay(d('2028-01-03'), england)).toBe(false);
  });
});

describe('workingDaysBefore and nextWorkingDay', () => {
  it('goes back over weekends and days off', () => {
    expect(workingDaysBefore(d('2026-01-12'), 1, russia)).toBe('2025-12-30');
    expect(workingDaysBefore(d('2026-01-12'), 3, russia)).toBe('2025-12-26');
    expect(workingDaysBefore(d('2026-01-10'), 0, russia)).toBe('2026-01-10');
  });

  it('goes forward to a worked Saturday', () => {
    expect(nextWorkingDay(d('2025-10-31'), russia)).toBe('2025-11-01');
    expect(nextWorkingDay(d('2025-11-01'), russia)).toBe('2025-11-05');
  });

  it('gives up on a calendar in which nobody ever works', () => {
    const never = { ...russia, nonWorkingWeekdays: new Set([1, 2, 3, 4, 5, 6, 7]), workingWeekendDays: new Set<never>() };
    expect(() => nextWorkingDay(d('2026-01-01'), never)).toThrow(RangeError);
  });
});

describe('addYear', () => {
  const decree2027: CalendarYearFile = {
    calendar: 'RU-5day',
    year: 2027,
    source: 'a decree for this test',
    daysOff: [d('2027-02-22'), d('2027-05-10'), d('2027-11-05')],
    workingWeekendDays: [d('2027-02-20')],
  };

  it('makes the next year known, fixed holidays included', () => {
    const longer = addYear(russia, decree2027);

    expect(longer.validTo).toBe('2027-12-31');
    expect(kindOfDay(d('2027-01-08'), longer)).toBe('day_off');
    expect(kindOfDay(d('2027-02-22'), longer)).toBe('day_off');
    expect(kindOfDay(d('2027-02-20'), longer)).toBe('working_weekend');
    expect(workingDaysOf(2026, longer)).toBe(247);
  });

  it('puts a known year right after its decree was amended', () => {
    const amended = addYear(russia, { ...decree2027, year: 2026, daysOff: [d('2026-03-09')], workingWeekendDays: [] });

    expect(kindOfDay(d('2026-01-09'), amended)).toBe('working');
    expect(kindOfDay(d('2026-03-09'), amended)).toBe('day_off');
    expect(workingDaysOf(2025, amended)).toBe(247);
    expect(amended.validTo).toBe('2026-12-31');
  });

  it('completes a year that was known in part', () => {
    const { validTo } = addYear(england, { year: 2028, source: 'a list', daysOff: [d('2028-01-03')], workingWeekendDays: [] });
    expect(validTo).toBe('2028-12-31');
  });

  it.each([
    ['a year that does not adjoin', { ...decree2027, year: 2028, daysOff: [], workingWeekendDays: [] }],
    [
      'a year that ends early inside the span',
      { ...decree2027, year: 2025, daysOff: [], workingWeekendDays: [], through: d('2025-06-30') },
    ],
  ])('refuses %s', (_, year) => {
    expect(() => addYear(russia, year)).toThrow(new DomainError('calendar.gap'));
  });
});

describe('calendarYearFileSchema', () => {
  const file = { calendar: 'RU-5day', year: 2027, source: 'decree', daysOff: ['2027-02-22'], workingWeekendDays: ['2027-02-20'] };

  const complaintsAbout = (change: object) => {
    const parsed = calendarYearFileSchema.safeParse({ ...file, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  it('takes a year with its source', () => {
    expect(complaintsAbout({})).toEqual([]);
  });

  it.each([
    [{ daysOff: ['2026-02-22'] }, 'daysOff.0: 2026-02-22 is not in the part of 2027 that is known'],
    [{ daysOff: ['2027-02-30'] }, 'daysOff.0: must be a real date of the form YYYY-MM-DD'],
    [{ workingWeekendDays: ['2027-02-22'] }, 'workingWeekendDays.0: is a day off as well'],
    [{ through: '2028-01-31' }, 'through: must lie in 2027'],
    [{ through: '2027-01-31' }, 'daysOff.0: 2027-02-22 is not in the part of 2027 that is known'],
  ])('says of %j what is wrong: %s', (change, complaint) => {
    expect(complaintsAbout(change)).toContain(complaint);
  });

  it.each([[{ source: undefined }], [{ year: '2027' }], [{ daysoff: [] }]])('refuses %j', (change) => {
    expect(complaintsAbout(change)).not.toEqual([]);
  });
});

describe('wholeCalendarSchema', () => {
  const calendar = {
    nonWorkingWeekdays: 'Sat,Sun',
    daysOff: ['2026-01-01', '2027-01-01'],
    workingWeekendDays: ['2025-01-04'],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  };

  it('drops days outside the span: they are not known there', () => {
    const parsed = wholeCalendarSchema.parse(calendar);
    expect([...parsed.daysOff]).toEqual(['2026-01-01']);
    expect([...parsed.workingWeekendDays]).toEqual([]);
    expect([...parsed.nonWorkingWeekdays]).toEqual([6, 7]);
  });

  it('takes a week without a weekend, and 29 February as a fixed holiday', () => {
    const parsed = wholeCalendarSchema.parse({ ...calendar, nonWorkingWeekdays: '', fixedHolidays: ['02-29'] });
    expect(parsed.nonWorkingWeekdays.size).toBe(0);
    expect(parsed.fixedHolidays.has('02-29')).toBe(true);
  });

  it.each([
    [{ nonWorkingWeekdays: 'Sat,Sunday' }],
    [{ nonWorkingWeekdays: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun' }],
    [{ nonWorkingWeekdays: ['Sat', 'Sun'] }],
    [{ validTo: '2025-12-31' }],
    [{ validFrom: '2026-02-29' }],
    [{ daysOff: ['1 January'] }],
    [{ daysOff: undefined }],
    [{ fixedHolidays: ['13-01'] }],
    [{ fixedHolidays: ['02-30'] }],
  ])('refuses %j', (change) => {
    expect(wholeCalendarSchema.safeParse({ ...calendar, ...change }).success).toBe(false);
  });
});

describe("a body's own days off", () => {
  it('win over a worked Saturday', () => {
    const own = withOwnDaysOff(russia, [d('2025-11-01'), d('2026-09-09')]);
    expect(kindOfDay(d('2025-11-01'), own)).toBe('day_off');
    expect(isWorkingDay(d('2026-09-09'), own)).toBe(false);
    expect(isWorkingDay(d('2026-09-09'), russia)).toBe(true);
  });
});

describe('calendarBook', () => {
  it('says which calendars there are when a name is unknown', () => {
    expect(() => book.byName('RU-6day')).toThrow('no calendar RU-6day; there are RU-5day, GB-ENG, GB-SCT, GB-NIR, weekends-only');
  });

  it('lets a later calendar stand in for an earlier one', () => {
    const own = withOwnDaysOff(russia, [d('2026-09-09')]);
    expect(calendarBook([...shippedCalendars(), own]).byName('RU-5day')).toBe(own);
  });
});
