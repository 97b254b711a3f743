import { TrackingCodes } from '#libs/casework';
import { answeredCase, type CaseDesk, type Desks, newDesks } from '../../support/desks.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';
import { newStaff } from '../../support/staff-makers.js';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
  await newStaff(desks.world, 'listener', { team: desks.roads });
});
afterAll(() => desks.world.close());

/** The person of a case, who has typed its reference and code. */
async function personOf(made: CaseDesk, language = 'en'): Promise<PageClient> {
  const person = new PageClient(desks.world.app, language);
  await person.get('/track');
  const code = desks.world.get(TrackingCodes).codeFor(made.id, 1);
  await person.post('/track', { reference: made.reference, code });
  return person;
}

async function colleague(login: string): Promise<PageClient> {
  const client = new PageClient(desks.world.app);
  await client.signIn(login, ADMIN_PASSWORD);
  return client;
}

const responses = async () =>
  (await desks.world.rows<{ count: number }>('SELECT count(*)::integer AS count FROM feedback.survey_response'))[0]!.count;

describe('the survey without scripts', () => {
  it('is found on the page of the case, comes back with all that was typed, and asks the unhappy what they want', async () => {
    const made = await answeredCase(desks);
    const person = await personOf(made);
    expect((await person.get('/track/case')).html).toContain('href="/track/survey"');
    await person.get('/track/survey');

    const refused = await person.post('/track/survey', { words: 'Lit at last?', ease: '2' });
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.html).toContain('<title>Error: ');
    expect(refused.html).toContain('Lit at last?');
    expect(refused.html).toMatch(/name="ease"[^>]*value="2"[^>]*checked/);

    const sent = await person.post('/track/survey', { answered: 'no', ease: '1', words: 'Nobody came.' });
    expect(sent.location).toBe('/track/survey/thanks');
    const thanks = await person.get(sent.location);
    expect(thanks.html).toContain('Look at my case once more');
    expect(thanks.html).toContain('A second look by somebody else');

    expect(await person.post('/track/survey/request', {})).toMatchObject({ status: 422 });
    expect(await person.post('/track/survey/request', { way: 'reopening', text: 'It is dark again.' })).toMatchObject({
      status: 303,
    });
    expect((await person.get('/track/case')).html).toContain('We have your request');
    expect((await person.get('/track/survey')).html).toContain('already told us');

    const supervisor = await colleague('supervisor');
    const list = await supervisor.get('/staff/requests');
    const [address = ''] = /\/staff\/cases\/[^"]+\/requests\/[^"]+/.exec(list.html) ?? [];
    expect((await supervisor.get(`/staff/cases/${made.reference}`)).html).toContain(address);
    await supervisor.get(address);
    expect(await supervisor.post(address, { text: 'So' })).toMatchObject({ status: 422 });
    expect(await supervisor.post(address, { decision: 'accept', text: 'We missed it.' })).toMatchObject({ status: 422 });
    const accepted = await supervisor.post(address, { decision: 'accept', ground: 'error', text: 'We missed it.' });
    expect(accepted.location).toBe('/staff/requests?done=1');
    expect((await made.events()).slice(-2)).toEqual(['case.reopened', 'further.settled']);
    expect(await made.letters()).toContain('reopened');
  });

  it('gives a code, by which the answers are seen and taken back from anywhere', async () => {
    const made = await answeredCase(desks);
    const person = await personOf(made);
    await person.get('/track/survey');
    await person.post('/track/survey', { answered: 'yes', clear: 'none', words: '<script>alert(1)</script>' });
    const [, code = ''] = /otk-survey-code">([^<]+)</.exec((await person.get('/track/survey/thanks')).html) ?? [];
    expect(code).toMatch(/^[\dA-Z-]{24}$/);

    const elsewhere = new PageClient(desks.world.app);
    await elsewhere.get('/track/survey/mine');
    expect(await elsewhere.post('/track/survey/mine', { code: 'nothing' })).toMatchObject({ status: 422 });
    await elsewhere.post('/track/survey/mine', { code: code.toLowerCase() });
    const mine = await elsewhere.get('/track/survey/mine');
    expect(mine.html).toContain('&lt;script>alert(1)&lt;/script>');
    const before = await responses();
    expect((await elsewhere.post('/track/survey/withdraw')).location).toBe('/track/survey/withdrawn');
    expect(await responses()).toBe(before - 1);
  });

  it('lets somebody decline for good', async () => {
    const person = await personOf(await answeredCase(desks));
    await person.get('/track/survey');
    expect((await person.post('/track/survey/decline')).location).toBe('/track/survey/declined');
    const declined = await desks.world.rows('SELECT FROM casework.party WHERE NOT wants_surveys');
    expect(declined).toHaveLength(1);
  });

  it.each([
    ['a null byte', { answered: 'yes', words: 'a\u0000b' }],
    ['a hundred thousand characters', { answered: 'yes', words: 'x'.repeat(100_000) }],
    ['an answer of their own', { answered: 'DROP TABLE', words: '' }],
    ['a rating out of the scale', { answered: 'yes', ease: '6' }],
    ['a field of their own', { answered: 'yes', case_id: '1' }],
  ])('refuses %s', async (_what, fields) => {
    const person = await personOf(await answeredCase(desks));
    await person.get('/track/survey');
    const before = await responses();
    expect([400, 422]).toContain((await person.post('/track/survey', fields)).status);
    expect(await responses()).toBe(before);
  });

  it('leads nowhere without a key', async () => {
    const stranger = new PageClient(desks.world.app);
    expect((await stranger.get('/track/survey')).location).toBe('/track');
    expect((await stranger.get('/survey/a-token-of-last-year')).location).toBe('/track');
    expect((await stranger.get('/track/survey/mine')).html).toContain('name="code"');
  });
});

describe('the pages of staff', () => {
  it('let a colleague fill it in on the phone, and not who decided', async () => {
    const made = await answeredCase(desks);
    const address = `/staff/cases/${made.reference}/survey`;
    const decider = await colleague('clerk');
    expect((await decider.get(address)).html).toContain('You had a part in this case');
    expect(await decider.post(address, { answered: 'yes' })).toMatchObject({ status: 422 });

    const listener = await colleague('listener');
    expect((await listener.get(`/staff/cases/${made.reference}`)).html).toContain(address);
    await listener.get(address);
    expect(await listener.post(address, {})).toMatchObject({ status: 422 });
    const kept = await listener.post(address, { answered: 'partly', competent: '3' });
    expect(kept.status).toBe(200);
    expect(kept.html).toMatch(/otk-survey-code">[\dA-Z-]{24}</);
  });

  it('show figures and their file, and words that are public only once released', async () => {
    for (let count = 0; count < 5; count += 1) {
      const person = await personOf(await answeredCase(desks), 'ru');
      await person.get('/track/survey');
      await person.post('/track/survey', { answered: 'yes', ease: '5', honest: '4', words: '=HYPERLINK("http://evil")' });
    }
    const supervisor = await colleague('supervisor');
    const figures = await supervisor.get('/staff/surveys?by=team&months=1');
    expect(figures.html).toContain('survey-answered');
    const [csv = ''] = /\/staff\/surveys\/table\?[^"]+/.exec(figures.html) ?? [];
    const file = await supervisor.get(csv.replaceAll('&amp;', '&'));
    expect(file.html).toContain('roads');
    expect(file.html).not.toContain('HYPERLINK');

    const words = await supervisor.get('/staff/surveys/words');
    const [, response = ''] = /name="response" value="([^"]+)"/.exec(words.html) ?? [];
    expect(words.html).toContain('HYPERLINK');
    const released = await supervisor.post('/staff/surveys/words', { response, language: 'ru', words: 'Стало светло.' });
    expect(released.location).toBe('/staff/surveys/words?done=1');
    expect((await colleague('clerk').then((clerk) => clerk.get('/staff/surveys/words'))).status).toBe(403);
  });

  it('change when we ask, by whoever sets up the body', async () => {
    const administrator = await colleague('admin');
    await administrator.get('/staff/surveys/settings');
    const settings = {
      askAfterDays: '5',
      remindAfterDays: '7',
      closeAfterDays: '40',
      byPost: 'yes',
      effectAfterDays: '30',
      effectPercent: '20',
      effectMax: '400',
      version: '1',
    };
    const wrong = await administrator.post('/staff/surveys/settings', { ...settings, closeAfterDays: '-1' });
    expect(wrong).toMatchObject({ status: 422 });
    expect(wrong.html).toContain('from 7 to 180');
    expect((await administrator.post('/staff/surveys/settings', settings)).status).toBe(303);
    expect((await administrator.post('/staff/surveys/settings', settings)).status).toBe(422);
  });
});
