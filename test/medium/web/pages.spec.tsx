import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IsEmail, IsOptional, IsString } from 'class-validator';
import { type Clock } from '#libs/kernel';
import { type Config, ConfigModule } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
import { createHttpAdapter, setUpHttp } from '#libs/platform/http';
import { IdentityModule, Public, RequirePermission } from '#libs/platform/identity';
import { AssetBook } from '../../../apps/web/assets/asset-book.js';
import { PagesModule } from '../../../apps/web/pages/pages.module.js';
import { CitizenLayout } from '../../../apps/web/pages/shared/citizen-layout.js';
import { FormErrors, readForm } from '../../../apps/web/pages/shared/form-errors.js';
import { invalid, isOwnPath, seeOther } from '../../../apps/web/pages/shared/page-answer.js';
import { Page, type PageContext } from '../../../apps/web/pages/shared/page-context.js';
import { PageContexts } from '../../../apps/web/pages/shared/page-contexts.js';
import { PageForm } from '../../../apps/web/pages/shared/page-form.js';
import { PublicPage } from '../../../apps/web/pages/shared/page.interceptor.js';
import { refusalPages } from '../../../apps/web/pages/shared/refusal-page.js';
import { StaffLayout } from '../../../apps/web/pages/shared/staff-layout.js';
import { newBodyWebWorld } from '../../support/casework.js';
import { newFirstStaff, signIn, ADMIN_PASSWORD, type StaffClient } from '../../support/staff-client.js';
import { builtAssets, type World } from '../../support/world.js';

class AddressDto {
  @IsEmail()
  email!: string;
}

class ListDto {
  @IsOptional()
  @IsString()
  from?: string;
}

function AddressPage({ page, errors }: { page: PageContext; errors?: FormErrors }) {
  return (
    <CitizenLayout page={page} title="Your <address>" error={errors !== undefined} back="/">
      <PageForm page={page} action="/address">
        <input name="email" id="email" />
        <b>{errors?.on('email')}</b>
      </PageForm>
    </CitizenLayout>
  );
}

@Controller()
class TriedPages {
  @Get('address')
  @PublicPage()
  @Public('a test')
  ask(@Page() page: PageContext) {
    return <AddressPage page={page} />;
  }

  @Get('about')
  @PublicPage()
  @Public('a test')
  tell(@Page() page: PageContext) {
    return (
      <CitizenLayout page={page} title="About <us>">
        <h1>About</h1>
      </CitizenLayout>
    );
  }

  @Get('listed')
  @Public('a test')
  list(@Page() page: PageContext, @Query() { from }: ListDto) {
    return (
      <CitizenLayout page={page} title="A list">
        <h1>{from}</h1>
      </CitizenLayout>
    );
  }

  @Post('address')
  @Public('a test')
  async take(@Page() page: PageContext, @Body() sent: unknown) {
    const form = await readForm(AddressDto, sent);
    if (form.refusal) return invalid(<AddressPage page={page} errors={FormErrors.of(page.language, form.refusal)} />);
    return seeOther('/address');
  }

  @Get('staff/tried')
  @RequirePermission('session.own')
  work(@Page() page: PageContext) {
    return (
      <StaffLayout page={page} title="Work">
        <p>{page.formToken}</p>
      </StaffLayout>
    );
  }

  @Post('staff/tried')
  @RequirePermission('session.own')
  worked() {
    return seeOther('/staff/tried');
  }
}

/** What stands around the tried pages is what the product has. */
async function newPagesApp(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const imports = [
    ConfigModule.forRoot(config, clock),
    DatabaseModule.forRoot('otklik test'),
    IdentityModule,
    PagesModule.forRoot(AssetBook.read(builtAssets())),
  ];
  @Module({ imports, controllers: [TriedPages] })
  class TriedModule {}
  const options = { bodyBytesMax: 10_000, trustedProxies: 0, fallbackLanguage: 'en', secure: false } as const;
  const testing = await Test.createTestingModule({ imports: [TriedModule] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(createHttpAdapter(options), { logger: false });
  await setUpHttp(app, options, refusalPages(app.get(PageContexts)));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

let world: World<NestFastifyApplication>;
let app: NestFastifyApplication;
let admin: StaffClient;

beforeAll(async () => {
  world = await newBodyWebWorld();
  await newFirstStaff(world);
  admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  // Sessions stand in the database, and hold in every process.
  app = await newPagesApp(world.config, world.clock);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, headers: { ...FORM, ...headers }, payload: new URLSearchParams(fields).toString() });

/** A visitor who has been shown the form. */
async function visitor(): Promise<{ cookie: string; formToken: string }> {
  const shown = await get('/address');
  const [, formToken = ''] = /name="formToken" value="([^"]+)"/.exec(shown.body) ?? [];
  return { cookie: String(shown.headers['set-cookie']).split(';')[0]!, formToken };
}

describe('a page', () => {
  it('is HTML in the language of its reader, escaped', async () => {
    const answer = await get('/about', { 'accept-language': 'ru' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'ru' });
    expect(answer.body).toMatch(/^<!doctype html><html lang="ru"/);
    expect(answer.body).toContain('About &lt;us>');
    expect(answer.body).toContain('Перейти к содержанию');
  });

  it('speaks the language of its address also where it reads fields of the address itself', async () => {
    const answer = await get('/listed?from=5&lang=ru', { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<html lang="ru"');
    expect((await get('/listed?to=5')).statusCode).toBe(400);
  });

  it('may be kept when it says the same to everybody, and never with a form on it', async () => {
    expect((await get('/about')).headers['cache-control']).toBe('public, max-age=60');
    const { cookie } = await visitor();
    expect((await get('/address', { cookie })).headers['cache-control']).toBe('no-store');
  });

  it('speaks the language that was chosen on it, from then on', async () => {
    const chosen = await get('/address?lang=ru&x=1', { 'accept-language': 'en' });
    expect(chosen.body).toContain('<html lang="ru"');
    expect(chosen.body).toContain('href="/address?lang=en&amp;x=1"');
    const cookie = 'otklik_language=ru';
    expect(String(chosen.headers['set-cookie'])).toContain(cookie);
    expect((await get('/address', { 'accept-language': 'en', cookie })).body).toContain('<html lang="ru"');
    expect((await get('/address?lang=xx', { 'accept-language': 'en' })).body).toContain('<html lang="en"');
  });

  it('names built files that are there, compressed and kept for good', async () => {
    const [, style = ''] = /href="(\/assets\/citizen-[0-9a-f]+\.css)"/.exec((await get('/address')).body) ?? [];
    const answer = await world.app.inject({ method: 'GET', url: style, headers: { 'accept-encoding': 'br' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
  });
});

describe('a form', () => {
  it('is taken with the token that it was served with, and sends on', async () => {
    const { cookie, formToken } = await visitor();
    const answer = await post('/address', { formToken, email: ' a@example.org ' }, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/address']);
  });

  it('comes back with what was wrong', async () => {
    const { cookie, formToken } = await visitor();
    const answer = await post('/address', { formToken, email: 'nobody' }, { cookie, 'accept-language': 'en' });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatch(/<title>Error: Your/);
    expect(answer.body).toMatch(/<b>[^<]*e-?mail[^<]*<\/b>/i);
  });

  it('is refused without its token, with somebody else’s, and from another site', async () => {
    const [mine, other] = [await visitor(), await visitor()];
    const email = 'a@example.org';
    const refused = [
      await post('/address', { email }, { cookie: mine.cookie }),
      await post('/address', { email, formToken: mine.formToken }),
      await post('/address', { email, formToken: other.formToken }, { cookie: mine.cookie }),
      await post('/address', { email, formToken: mine.formToken }, { cookie: mine.cookie, origin: 'https://elsewhere.example' }),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect(refused[0]!.body).toMatch(/^<!doctype html>/);
  });
});

describe('a page for staff', () => {
  it('asks a stranger to sign in, and knows where they were going', async () => {
    const answer = await get('/staff/tried?tab=2');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/staff/sign-in?next=%2Fstaff%2Ftried%3Ftab%3D2']);
  });

  it('takes a form by the token of the session', async () => {
    const { cookie } = admin;
    const shown = await get('/staff/tried', { cookie });
    expect(shown.headers['cache-control']).toBe('no-store');
    const [, formToken = ''] = /<p>([^<]+)<\/p>/.exec(shown.body) ?? [];
    expect((await post('/staff/tried', { formToken }, { cookie })).headers.location).toBe('/staff/tried');
    expect((await post('/staff/tried', { formToken: 'another' }, { cookie })).statusCode).toBe(403);
  });
});

describe('what is not there', () => {
  it('is a page to a person and a problem to a program', async () => {
    const page = await get('/nowhere', { 'accept-language': 'ru' });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<html lang="ru"');
    expect((await get('/api/v1/nowhere')).headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});

describe('where a page may send somebody', () => {
  it.each(['/', '/staff/queue?state=open', '/a#b'])('to %s', (path) => expect(isOwnPath(path)).toBe(true));
  it.each(['', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '/a b'])(
    'never to %j',
    (path) => expect(isOwnPath(path)).toBe(false),
  );
});
