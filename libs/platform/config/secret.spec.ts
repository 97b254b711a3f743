import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './read-config.js';
import { fingerprintOf, secretOf } from './secret.js';

describe('secretOf', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'otklik-secret-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('makes one at the first start, for the owner only, and keeps it', () => {
    const config = readConfig({ OTKLIK_DATA_DIR: dataDir });
    const secret = secretOf(config);

    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(secretOf(config)).toBe(secret);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('takes the one it is given, and writes nothing', () => {
    const OTKLIK_SECRET = 'an installation that spans machines shares its secret';
    expect(secretOf(readConfig({ OTKLIK_DATA_DIR: dataDir, OTKLIK_SECRET }))).toBe(OTKLIK_SECRET);
    expect(() => readFileSync(join(dataDir, 'secret'))).toThrow('ENOENT');
  });

  it('does not replace a damaged secret: tracking codes hang on the old one', () => {
    writeFileSync(join(dataDir, 'secret'), '');
    expect(() => secretOf(readConfig({ OTKLIK_DATA_DIR: dataDir }))).toThrow('OTKLIK_SECRET');
  });

  it('has a fingerprint that tells secrets apart', () => {
    expect(fingerprintOf('one')).not.toBe(fingerprintOf('two'));
    expect(fingerprintOf('one')).toMatch(/^[0-9a-f]{64}$/);
  });
});
