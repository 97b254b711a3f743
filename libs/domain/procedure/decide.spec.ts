import { LivedCase, procedureNamed } from '../../../test/support/procedure.js';
import { forecastDates } from './index.js';

const own = () => new LivedCase(procedureNamed('own-standard', '2000-01-01'));
const ru59 = () => new LivedCase(procedureNamed('ru-59fz', '2025-03-30'));

describe('own-standard', () => {
  it('registers at once, by the promise that receipt is registration', () => {
    const lived = own().on('2026-11-23').received('web');
    expect(lived.plans.map((plan) => plan.event.type)).toEqual(['case.received', 'case.registered']);
    expect(lived.file).toMatchObject({ state: 'registered', registeredOn: '2026-11-23' });
  });

  it('promises 3 working days to the acknowledgement and 20 to the answer, firm, and one letter', () => {
    const lived = own().on('2026-11-23').received('web');
    expect(forecastDates(lived.procedure, lived.file, lived.noon)).toEqual([
      { clock: 'acknowledge', date: '2026-11-26', status: 'firm', because: [], targetOn: null },
      { clock: 'answer', date: '2026-12-21', status: 'firm', because: [], targetOn: null },
    ]);
    expect(lived.plans.flatMap((plan) => plan.notices)).toEqual([{ notice: 'acknowledgement', params: { on: '2026-11-23' } }]);
  });
});

describe('59-FZ from paper to answer', () => {
  it('runs to the letter and closes', () => {
    const lived = ru59()
      .on('2026-03-02')
      .received()
      .on('2026-03-03')
      .registered()
      .on('2026-03-20')
      .decided()
      .on('2026-03-23')
      .answered();
    expect(lived.file.state).toBe('closed');
    expect(lived.plans.flatMap((plan) => plan.notices.map(({ notice }) => notice))).toEqual(['receipt', 'answer']);
    expect(lived.file.clocks.map(({ code, status, stoppedOn }) => [code, status, stoppedOn])).toEqual([
      ['register', 'stopped', '2026-03-03'],
      ['forward', 'stopped', '2026-03-20'],
      ['answer', 'stopped', '2026-03-23'],
    ]);
  });
});
