import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The launcher, in a small checkout whose compiler only copies: when it builds, how often, and what it says where. */

const LAUNCHER = 'apps/standalone/run.ts';
const MAIN = 'apps/cli/main.ts';
const LOCK = 'node_modules/.cache/otklik-build.lock';

/** Stands in for `nest build`: slow enough for a second process to come upon it, and refuses a source that says `broken`. */
const COMPILER = `
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
console.log('compiling');
appendFileSync('builds.log', 'built\\n');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
if (readFileSync('${MAIN}', 'utf8').includes('broken')) process.exit(1);
cpSync('${MAIN}', 'dist/apps/cli/main.js');
`;

const ASSETS_BUILDER = 'apps/web/assets/build-assets.ts';

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'otklik-launcher-'));
  for (const file of ['nest-cli.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) put(file, '{}');
  for (const folder of ['libs', 'migrations']) mkdirSync(join(checkout, folder));
  put('package.json', '{ "type": "module" }');
  put('node_modules/@nestjs/cli/package.json', '{ "type": "module" }');
  put('node_modules/@nestjs/cli/bin/nest.js', COMPILER);
  put(ASSETS_BUILDER, '');
  put(MAIN, 'console.log(JSON.stringify(process.argv.slice(2)));');
  mkdirSync(join(checkout, 'apps/standalone'), { recursive: true });
  cpSync(resolve(__dirname, '../..', LAUNCHER), join(checkout, LAUNCHER));
});
afterEach(() => rmSync(checkout, { recursive: true }));

function put(path: string, content: string): void {
  mkdirSync(join(checkout, path, '..'), { recursive: true });
  writeFileSync(join(checkout, path), content);
}

async function run(...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [LAUNCHER, ...args], { cwd: checkout });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, stdout, stderr };
}

function builds(): number {
  const log = join(checkout, 'builds.log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
}

describe('the launcher', () => {
  it('builds before the first start, on standard error, and hands the arguments over', async () => {
    const { status, stdout, stderr } = await run('cli', 'deadline', '--file', 'x');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '["deadline","--file","x"]\n' });
    expect(stderr).toContain('compiling');
  });

  it('builds again after a source changed, and not otherwise', async () => {
    await run('cli');
    expect((await run('cli')).stderr).toBe('');
    expect(builds()).toBe(1);

    put('libs/other.spec.ts', 'a spec is not built');
    await run('cli');
    expect(builds()).toBe(1);

    put('libs/other.ts', 'export {};');
    await run('cli');
    expect(builds()).toBe(2);
  });

  it('builds once for processes that start at the same time', async () => {
    const runs = await Promise.all([run('cli', '1'), run('cli', '2'), run('cli', '3')]);
    expect(runs.map(({ status, stdout }) => `${status} ${stdout.trim()}`)).toEqual(['0 ["1"]', '0 ["2"]', '0 ["3"]']);
    expect(builds()).toBe(1);
    expect(existsSync(join(checkout, LOCK))).toBe(false);
  });

  it('takes over the lock of a process that was killed while it built', async () => {
    const killed = spawn(process.execPath, ['--version']);
    await new Promise((done) => killed.once('close', done));
    put(LOCK, String(killed.pid));

    expect((await run('cli')).status).toBe(0);
    expect(builds()).toBe(1);
  });

  it('starts nothing when the build fails, and tries again the next time', async () => {
    put(MAIN, 'broken');
    const { status, stdout, stderr } = await run('cli');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The build failed');

    put(MAIN, 'console.log("mended");');
    expect((await run('cli')).stdout).toBe('mended\n');
  });

  it('runs what it was built with where there is no compiler', async () => {
    await run('cli');
    rmSync(join(checkout, 'node_modules/@nestjs'), { recursive: true });
    put('libs/other.ts', 'export {};');
    expect(await run('cli')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('says how it is used', async () => {
    const { status, stderr } = await run('toString');
    expect(status).toBe(2);
    expect(stderr).toContain('<web|worker|cli|start>');
  });
});
