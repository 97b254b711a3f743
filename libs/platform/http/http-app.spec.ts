import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, ServiceUnavailableException } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { DomainError } from '#libs/kernel';
import { IsCivilDate, IsInstant, Nested, NestedList } from './fields.js';
import { createHttpAdapter, type HttpOptions, setUpHttp } from './http-app.js';
import { setUpOpenApi } from './open-api.js';
import { PageQuery } from './page.js';

class PartyDto {
  @IsOptional()
  @IsEmail()
  email?: string;
}
class PointDto {
  @IsString()
  @Length(1, 10)
  text!: string;
}
class CaseDto {
  @IsIn(['complaint', 'request'])
  kind!: string;

  @IsString()
  @Length(1, 20)
  text!: string;

  @IsOptional()
  @Nested(() => PartyDto)
  party?: PartyDto;

  @IsOptional()
  @NestedList(() => PointDto, 2)
  points?: PointDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  tags?: string[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  level?: number;

  @IsOptional()
  @IsCivilDate()
  on?: string;

  @IsOptional()
  @IsInstant()
  receivedAt?: string;
}
class CaseParams {
  @IsUUID()
  id!: string;
}

@Controller('api/v1')
class ThingsController {
  @Post('things')
  @HttpCode(201)
  create(@Body() body: CaseDto): { kept: CaseDto } {
    return { kept: body };
  }
  @Get('things/:id')
  read(@Param() { id }: CaseParams): { id: string } {
    return { id };
  }
  @Get('things')
  list(@Query() query: PageQuery): PageQuery {
    return query;
  }
  @Get('slow-down')
  slowDown(): never {
    throw new DomainError('rate.limited', { retryAfterSeconds: 42 });
  }
  @Get('bug')
  bug(): never {
    throw new TypeError('Ivan Petrov, 5 Lenin Street');
  }
  @Get('outage')
  outage(): never {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }
  @Get('health')
  health(): never {
    throw new ServiceUnavailableException({ status: 'error', queue: 'down' });
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const OPTIONS: HttpOptions = { bodyBytesMax: 4_096, trustedProxies: 0, fallbackLanguage: 'ru', secure: false };

describe('what every route has', () => {
  let app: NestFastifyApplication;
  const logged: unknown[] = [];

  beforeAll(async () => {
    const testing = await Test.createTestingModule({ imports: [ThingsModule] }).compile();
    app = testing.createNestApplication<NestFastifyApplication>(createHttpAdapter(OPTIONS));
    app.useLogger({ log: () => {}, warn: () => {}, error: (entry: unknown) => logged.push(entry) });
    await setUpHttp(app, OPTIONS);
    setUpOpenApi(app, '1.2.3');
    await app.init();
  });
  afterAll(() => app.close());

  const post = (payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/things',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const get = (url: string, language = 'en') => app.inject({ method: 'GET', url, headers: { 'accept-language': language } });
  const good = { kind: 'complaint', text: 'a lamp' };

  it('takes what fits', async () => {
    const full = {
      ...good,
      party: { email: 'a@example.org' },
      points: [{ text: 'one' }],
      tags: ['x'],
      level: 5,
      on: '2028-02-29',
      receivedAt: '2026-12-23T10:00:00.123+03:00',
    };
    const answer = await post(full);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ kept: full });
  });

  it.each([
    [{ ...good, text: undefined }, 'text', 'required'],
    [{ ...good, text: null }, 'text', 'required'],
    [{ ...good, text: '' }, 'text', 'required'],
    [{ ...good, text: 7 }, 'text', 'not_text'],
    [{ ...good, text: 'x'.repeat(21) }, 'text', 'too_long'],
    [{ ...good, text: 'nul \0' }, 'text', 'characters_refused'],
    [{ ...good, kind: 'gossip' }, 'kind', 'not_one_of'],
    [{ ...good, secret: 'x' }, 'secret', 'not_allowed'],
    [{ ...good, party: { email: 'nobody' } }, 'party.email', 'invalid_email'],
    [{ ...good, party: { emial: 'a@b.org' } }, 'party.emial', 'not_allowed'],
    [{ ...good, party: [] }, 'party', 'not_object'],
    [{ ...good, party: 'me' }, 'party', 'not_object'],
    [{ ...good, points: [{ text: 'fine' }, { text: '' }] }, 'points.1.text', 'required'],
    [{ ...good, points: [{ text: 'fine' }, 7] }, 'points.1', 'not_object'],
    [{ ...good, points: [null] }, 'points.0', 'required'],
    [{ ...good, points: [[{ text: 'a' }]] }, 'points', 'not_object'],
    [{ ...good, points: { 0: { text: 'fine' } } }, 'points', 'not_list'],
    [{ ...good, points: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }, 'points', 'too_many'],
    [{ ...good, tags: ['a', 1] }, 'tags', 'not_text'],
    [{ ...good, level: 6 }, 'level', 'too_large'],
    [{ ...good, level: 0 }, 'level', 'too_small'],
    [{ ...good, level: '3' }, 'level', 'not_whole_number'],
    [{ ...good, on: '2027-02-29' }, 'on', 'invalid_date'],
    [{ ...good, receivedAt: '2026-12-23T10:00:00' }, 'receivedAt', 'invalid_instant'],
    [[good], '', 'not_object'],
    ['"text"', '', 'not_object'],
    ['null', '', 'not_object'],
  ])('refuses %j at %j as %s', async (payload, field, code) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request.invalid', errors: [{ field, code }] });
  });

  it('says it by RFC 9457, in the language of the reader, and repeats nothing that was sent', async () => {
    const english = await post({ ...good, text: 'Ivan Petrov '.repeat(9) });
    expect(english.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'en',
      'cache-control': 'no-store',
    });
    expect(english.json()).toEqual({
      type: 'urn:otklik:problem:request.invalid',
      title: 'The request cannot be accepted',
      status: 400,
      detail: 'Some of what was sent cannot be accepted. Correct the fields listed and send it again.',
      code: 'request.invalid',
      errors: [{ field: 'text', code: 'too_long', message: 'This is too long: at most 20 characters.' }],
    });
    const russian = await post({ ...good, text: 'x'.repeat(22) }, { 'accept-language': 'de' });
    expect(russian.json()).toMatchObject({
      title: 'Запрос нельзя принять',
      errors: [{ message: 'Слишком длинно: можно не больше 20 знаков.' }],
    });
  });

  it('does not let ten thousand unknown fields make a long answer', async () => {
    const answer = await post({ ...good, ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}`, 1])) });
    expect(answer.json<{ errors: unknown[] }>().errors).toHaveLength(50);
  });

  it.each(['{"kind":', '', '{"__proto__":{"x":1}}'])('answers the body %j by request.not_json', async (payload) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request.not_json' });
  });

  it('answers too much, another type, an unknown address and a bad one', async () => {
    expect((await post({ ...good, text: 'x'.repeat(5_000) })).json()).toMatchObject({ status: 413, code: 'request.too_large' });
    expect((await post('<x/>', { 'content-type': 'application/xml' })).json()).toMatchObject({
      status: 415,
      code: 'request.unsupported_media',
    });
    expect((await get('/api/v1/nothing')).json()).toMatchObject({ status: 404, code: 'request.not_found' });
    expect((await get(`/api/v1/things/${'x'.repeat(200)}`)).json()).toMatchObject({ status: 404 });
    expect((await get('/api/v1/things/7')).json()).toMatchObject({ status: 400, errors: [{ field: 'id', code: 'invalid_id' }] });
    expect((await get('/api/v1/things/%zz')).json()).toMatchObject({ status: 404, code: 'request.not_found' });
  });

  it('gives lists a limit', async () => {
    expect((await get('/api/v1/things')).json()).toEqual({ limit: 50 });
    expect((await get('/api/v1/things?limit=101')).json()).toMatchObject({ errors: [{ field: 'limit', code: 'too_large' }] });
    expect((await get('/api/v1/things?limit=x')).json()).toMatchObject({
      errors: [{ field: 'limit', code: 'not_whole_number' }],
    });
  });

  it('says how long to wait', async () => {
    const answer = await get('/api/v1/slow-down', 'ru');
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('42');
    expect(answer.json<{ detail: string }>().detail).toContain('42 секунды');
  });

  it('keeps a fault of ours to itself, and writes down where it was and not whom it met', async () => {
    logged.length = 0;
    const answer = await get('/api/v1/bug');
    const problem = answer.json<{ correlationId: string }>();
    expect(answer.statusCode).toBe(500);
    expect(problem).toMatchObject({ code: 'internal', title: 'A fault of ours' });
    expect(answer.body).not.toMatch(/Petrov|TypeError|\.ts/);
    expect(JSON.stringify(logged)).toContain(problem.correlationId);
    expect(JSON.stringify(logged)).toContain('http-app.spec.ts');
    expect(JSON.stringify(logged)).not.toContain('Petrov');
  });

  it('asks to come back when the database is away, and passes on what a check of health says', async () => {
    const outage = await get('/api/v1/outage');
    expect(outage.statusCode).toBe(503);
    expect(outage.headers['retry-after']).toBe('5');
    expect((await get('/api/v1/health')).json()).toEqual({ status: 'error', queue: 'down' });
  });

  it('describes itself', async () => {
    const document = await get('/api/openapi.json');
    expect(document.json()).toMatchObject({ info: { version: '1.2.3' }, paths: { '/api/v1/things/{id}': {} } });
    const docs = await get('/api/docs');
    expect(docs.headers['content-security-policy']).toContain("script-src 'self';");
    expect(docs.body).not.toMatch(/(src|href)=["']https?:/);
    expect((await get('/api/docs/swagger-ui-bundle.js')).statusCode).toBe(200);
    expect((await get('/api/v1/things')).headers['content-security-policy']).not.toContain('unsafe');
  });
});
