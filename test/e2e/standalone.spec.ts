import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Standalone } from '../support/standalone.js';

/** A start takes three seconds on a machine of its own, and many times that beside a full build. */
jest.setTimeout(300_000);

describe('npm start', () => {
  let otklik: Standalone;
  beforeEach(async () => {
    otklik = await Standalone.prepare();
  });
  afterEach(() => otklik.remove());

  it('brings up everything, ends with one line, leaves nothing running after Ctrl-C, and keeps to its secret', async () => {
    otklik.launch();
    expect(await otklik.untilReady()).toBe(`http://127.0.0.1:${otklik.port}`);
    expect(otklik.printed).toMatch(/sign in as "admin" with the password \S{12,}/);
    await otklik.untilHealthy();
    // What the compiler's plugin adds is in the built program alone: the description is asked of that.
    const described = await fetch(`http://127.0.0.1:${otklik.port}/api/openapi.json`);
    expect(described.status).toBe(200);
    expect(Object.keys(((await described.json()) as { paths: object }).paths)).toContain('/api/v1/cases');
    expect(statSync(join(otklik.dataDir, 'secret')).mode & 0o777).toBe(0o600);
    const pids = otklik.allPids();

    otklik.signal('SIGINT');
    expect(await otklik.untilEnded()).toBe(0);
    await otklik.untilAllGone(pids);

    otklik.launch({ OTKLIK_SECRET: 'another secret, no less than 32 characters' });
    expect(await otklik.untilEnded()).toBe(1);
    expect(otklik.printed).toContain('OTKLIK_SECRET: expected the secret that this installation was begun with');
    expect(otklik.printed).not.toContain('another secret');
    expect(otklik.pidOf('postgres')).toBeUndefined();
  });

  it('goes on by itself after kill -9 of web, worker or PostgreSQL, and is not disturbed by a second start', async () => {
    otklik.launch();
    await otklik.untilReady();

    for (const name of ['web', 'worker', 'postgres'] as const) {
      const before = otklik.pidOf(name);
      process.kill(before!, 'SIGKILL');
      await otklik.untilReplaced(name, before);
      await otklik.untilHealthy();
    }

    const second = otklik.another();
    second.launch();
    expect(await second.untilEnded()).toBe(1);
    expect(second.printed).toContain('Otklik is already running');
    await otklik.untilHealthy();
  });

  it('recovers at the next start from a kill -9 of the launcher, and of everything at once', async () => {
    otklik.launch();
    await otklik.untilReady();
    const [web, worker, postgres] = [otklik.pidOf('web'), otklik.pidOf('worker'), otklik.pidOf('postgres')];

    otklik.signal('SIGKILL');
    await otklik.untilAllGone([web, worker]);
    otklik.launch();
    await otklik.untilReady();
    await otklik.untilHealthy();
    expect(otklik.pidOf('postgres')).toBe(postgres);

    const everything = otklik.allPids();
    for (const pid of everything) process.kill(pid!, 'SIGKILL');
    await otklik.untilAllGone(everything);
    otklik.launch();
    await otklik.untilReady();
    await otklik.untilHealthy();
  });

  it('leaves nothing running when it is stopped half way', async () => {
    otklik.launch();
    await otklik.untilPrinted('Database:');
    otklik.signal('SIGINT');

    const code = await otklik.untilEnded();
    const { printed } = otklik;
    expect({ code, printed }).toEqual({ code: 0, printed });
    await otklik.untilAllGone(otklik.allPids());
    expect(otklik.pidOf('postgres')).toBeUndefined();
  });

  it('says that the port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(otklik.port, '127.0.0.1');
    await once(other, 'listening');

    otklik.launch();

    expect(await otklik.untilEnded()).toBe(1);
    expect(otklik.printed).toContain(`Port ${otklik.port} is taken. Stop what listens there, or set PORT to another one.`);
    expect(otklik.pidOf('postgres')).toBeUndefined();
    other.close();
  });

  it('refuses a wrong setting before anything is started', async () => {
    otklik.launch({ OTKLIK_TIME_ZONE: 'Nowhere/Land' });

    expect(await otklik.untilEnded()).toBe(78);
    expect(otklik.printed).toContain('OTKLIK_TIME_ZONE: expected a time zone such as Europe/Moscow');
    expect(otklik.pidOf('postgres')).toBeUndefined();
  });
});
