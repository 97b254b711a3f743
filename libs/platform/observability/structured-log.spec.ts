import { DomainError } from '#libs/kernel';
import { withCorrelation } from './correlation.js';
import { StructuredLog } from './structured-log.js';

describe('StructuredLog', () => {
  const lines: Record<string, unknown>[] = [];
  const log = new StructuredLog('test', 'debug', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const last = () => lines.at(-1)!;
  const everything = () => JSON.stringify(last());

  it('writes a line with who speaks, where it runs and when', () => {
    log.log('swept', 'Sweep');
    expect(last()).toMatchObject({ level: 'info', process: 'test', context: 'Sweep', msg: 'swept' });
    expect(last()['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('puts the number of the request beside all that is done for it', async () => {
    await withCorrelation('5f0c', async () => {
      await Promise.resolve();
      log.warn('slow');
    });
    expect(last()['correlationId']).toBe('5f0c');
    log.warn('slow');
    expect(last()).not.toHaveProperty('correlationId');
  });

  it('leaves out every field that is not on the list, and whatever is not a plain value', () => {
    log.log({
      message: 'registered',
      caseId: 'c1',
      text: 'My neighbour',
      party: { name: 'Anna' },
      caseIds: ['c1'],
      event: { name: 'Anna' },
    });
    expect(last()).toMatchObject({ msg: 'registered', caseId: 'c1' });
    expect(everything()).not.toMatch(/neighbour|Anna|caseIds/);
  });

  it('masks what looks like an address or a telephone number in a message', () => {
    log.log('sent to anna.petrova@example.org, else call +7 (912) 345-67-89');
    expect(last()['msg']).toBe('sent to [address], else call [number]');
  });

  it('keeps ids, dates and counts readable', () => {
    const message = 'case 0198c2f4-1b2c-7d3e-8f40-123456789012 is due on 2026-03-02, 1000000 others are not';
    log.log(message);
    expect(last()['msg']).toBe(message);
  });

  it('says of an error its class, its code and its place, and not its message', () => {
    const error = Object.assign(new Error('Key (email)=(anna@example.org) already exists'), {
      code: '23505',
      table: 'party',
      constraint: 'party_email',
    });
    log.error(error);
    expect(last()).toMatchObject({ level: 'error', error: 'Error', code: '23505', table: 'party', constraint: 'party_email' });
    expect(last()['at']).toMatch(/^at .*structured-log\.spec\.ts/);
    expect(everything()).not.toContain('anna');
  });

  it('unwraps what the database said from what wraps it', () => {
    log.error(Object.assign(new Error('insert … Anna'), { driverError: { code: '23514', table: 'case' } }));
    expect(last()).toMatchObject({ code: '23514', table: 'case' });
    expect(everything()).not.toContain('Anna');
  });

  it('names a refusal by its code', () => {
    log.warn(new DomainError('case.changed'));
    expect(last()).toMatchObject({ error: 'DomainError', code: 'case.changed' });
  });

  it('lets the runtime say what is wrong with our own code', () => {
    log.error(new TypeError('x is not a function'));
    expect(last()['result']).toBe('x is not a function');
  });

  it('takes the places out of a stack, as Nest hands it over, and leaves its message', () => {
    log.error('a job failed', 'Error: letter to Anna\n    at send (mail.ts:1:1)', 'Mail');
    expect(last()).toMatchObject({ msg: 'a job failed', context: 'Mail', at: 'at send (mail.ts:1:1)' });
    expect(everything()).not.toContain('Anna');
  });

  it('stays silent below its level', () => {
    const before = lines.length;
    log.verbose('detail');
    expect(lines).toHaveLength(before);
  });
});
