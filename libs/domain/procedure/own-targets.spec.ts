import { type CivilDate } from '#libs/kernel';
import { LivedCase, procedureNamed } from '../../../test/support/procedure.js';

const answerUnder = (pack: string, version: string, answer?: number) => {
  const procedure = { ...procedureNamed(pack, version), ownTargets: answer === undefined ? {} : { answer } };
  const lived = new LivedCase(procedure).on('2026-03-02').received();
  return lived.file.clocks.find((clock) => clock.code === 'answer');
};

describe("a body's own target", () => {
  it('stands beside the due date and never moves it', () => {
    const promised = answerUnder('own-standard', '2000-01-01', 10);
    expect(promised).toMatchObject({ dueOn: '2026-03-30', targetOn: '2026-03-16' });
    expect(answerUnder('own-standard', '2000-01-01')).toMatchObject({ dueOn: promised?.dueOn as CivilDate, targetOn: null });
  });

  it('is none when it promises no more than the law does', () => {
    expect(answerUnder('own-standard', '2000-01-01', 20)?.targetOn).toBeNull();
    expect(answerUnder('own-standard', '2000-01-01', 30)?.targetOn).toBeNull();
  });
});
