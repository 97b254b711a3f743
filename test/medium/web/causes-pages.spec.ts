import { answeredCase, type CaseDesk, type Desks, newDesks } from '../../support/desks.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';

let desks: Desks;
let delayed: CaseDesk[];
let rude: CaseDesk;
let supervisor: PageClient;
let administrator: PageClient;

beforeAll(async () => {
  desks = await newDesks();
  delayed = [];
  for (let made = 0; made < 4; made += 1) delayed.push(await answeredCase(desks, undefined, { rootCause: 'delay' }));
  rude = await answeredCase(desks, undefined, { rootCause: 'conduct' });
  supervisor = new PageClient(desks.world.app);
  await supervisor.signIn('supervisor', ADMIN_PASSWORD);
  administrator = new PageClient(desks.world.app);
  await administrator.signIn('admin', ADMIN_PASSWORD);
}, 120_000);
afterAll(() => desks.world.close());

const named = (titleEn: string, titleRu: string, active = true) => ({ titleEn, titleRu, ...(active && { active: 'yes' }) });
const codes = () => desks.world.rows<{ code: string }>('SELECT code FROM casework.root_cause WHERE active ORDER BY code');

describe('the list of causes', () => {
  it('starts with twelve, and is added to in both languages', async () => {
    expect(await codes()).toHaveLength(12);
    const form = '/staff/admin/causes/new';
    const half = await administrator.submit(form, form, { titleEn: 'Form 7 was lost', titleRu: '' });
    expect([half.status, half.html.includes('Form 7 was lost')]).toEqual([422, true]);
    const taken = await administrator.submit(form, form, named('  it TOOK too  long', 'Ещё одна'));
    expect(taken.html).toContain('Another cause already has this name');
    const made = await administrator.submit(form, form, named('Form 7 was lost', 'Форма 7 потерялась'));
    expect(made.html).toContain('The cause is saved.');
    expect(await codes()).toContainEqual({ code: 'form7WasLost' });
  });

  it('renames a cause everywhere it was given, and takes it out of use without losing it', async () => {
    const path = '/staff/admin/causes/delay';
    expect((await administrator.get(path)).html).toContain('4 points were decided by this cause');
    await administrator.submit(path, path, named('We were slow', 'Мы медлили', false));
    expect(await codes()).not.toContainEqual({ code: 'delay' });
    const { html } = await supervisor.get('/staff/causes');
    expect(html).toMatch(/We were slow.*out of use/s);
  });

  it('is offered to whoever answers, but for what is out of use', async () => {
    const answered = await answeredCase(desks, undefined, { rootCause: 'form7WasLost' });
    expect(await answered.events()).toContain('decision.issued');
    await expect(answeredCase(desks, undefined, { rootCause: 'delay' })).rejects.toThrow(/root_cause.unknown/);
  });

  it('keeps the last one that is left', async () => {
    const others = (await codes()).filter(({ code }) => code !== 'rule');
    await desks.world.rows('UPDATE casework.root_cause SET active = false WHERE code = ANY ($1)', [
      others.map(({ code }) => code),
    ]);
    const path = '/staff/admin/causes/rule';
    const refused = await administrator.submit(path, path, named('The rule itself', 'Само правило', false));
    expect([refused.status, refused.html.includes('the only cause in use')]).toEqual([422, true]);
    await desks.world.rows('UPDATE casework.root_cause SET active = true WHERE code = ANY ($1)', [
      others.map(({ code }) => code),
    ]);
  });

  it('is not for supervisors to change', async () => {
    for (const path of ['/staff/admin/causes', '/staff/admin/causes/rule']) {
      expect((await supervisor.get(path)).status).toBe(403);
    }
    const { status } = await desks.supervisor.send('POST', '/api/v1/staff/causes', named('One', 'Одна'));
    expect(status).toBe(403);
  });
});

describe('why it happens', () => {
  it('says whether a few stand out, and opens their cases', async () => {
    await answeredCase(desks, undefined, { rootCause: 'conduct' });
    await desks.world.rows(`UPDATE casework.point SET root_cause = 'conduct' WHERE root_cause = 'form7WasLost'`);
    const few = (await supervisor.get('/staff/causes')).html;
    expect(few).toContain('Nothing stands out');
    expect((await supervisor.get('/staff/causes?by=service')).html).toContain('One service has 100% of the upheld points');
    expect(few).toMatch(/We were slow.*How our people behaved/s);
    const [, way] = few.match(/href="(\/staff\/causes\/cases\?[^"]*cause=conduct[^"]*)"/) ?? [];
    const cases = (await supervisor.get(way!.replaceAll('&amp;', '&'))).html;
    expect([cases.includes(rude.reference), cases.includes(delayed[0]!.reference)]).toEqual([true, false]);
  });

  it('leads from a bar to a measure against it, with what the bar says filled in', async () => {
    const { html } = await supervisor.get('/staff/causes?service=general');
    const [, way] = html.match(/href="(\/staff\/measures\/new\?cause=conduct[^"]*)"/) ?? [];
    expect(way).toContain('service=general');
    expect((await supervisor.get(way!.replaceAll('&amp;', '&'))).html).toMatch(/value="conduct" checked/);
  });

  it.each(['cause', 'service', 'place', 'month'])('is split by %s, on the page and as a file', async (split) => {
    await desks.world.rows(`UPDATE casework.case SET place = '  Garden  Street 4' WHERE id = $1`, [rude.id]);
    expect((await supervisor.get(`/staff/causes?by=${split}`)).status).toBe(200);
    const csv = (await supervisor.get(`/staff/causes.csv?by=${split}`)).html.split('\r\n');
    const first = { cause: 'We were slow,4', service: 'Anything else,7', place: 'Garden  Street 4,1', month: 'March 2026,7' };
    expect(csv[1]).toContain(first[split as keyof typeof first]);
  });

  it('counts no case that the reader may not see, and nothing outside the days asked for', async () => {
    await desks.world.rows('UPDATE casework.case SET restricted = true WHERE id = $1', [rude.id]);
    expect((await supervisor.get('/staff/causes.csv?by=place')).html.split('\r\n')).toHaveLength(2);
    expect((await supervisor.get('/staff/causes?from=2020-01-01&to=2020-02-01')).html).toContain('Nothing to count yet');
    for (const odd of ['from=2026-13-45', 'by=nothing', 'place=%E2%80%AE']) {
      expect((await supervisor.get(`/staff/causes?${odd}`)).status).toBe(200);
    }
  });
});
