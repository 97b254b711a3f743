import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The checkout under test: the folder npm runs its scripts in. */
export const ROOT = process.cwd();

const CONFIGURATION = ['package.json', 'tsconfig.json', 'tsconfig.depcruise.json', 'eslint.config.js', '.dependency-cruiser.cjs'];

/**
 * A folder laid out like the house and checked by the house's own configuration, in which a test plants offenders. A rule that does not fire there
 * guards nothing here.
 */
export class PlantedTree {
  readonly path = mkdtempSync(join(tmpdir(), 'otklik-planted-'));

  /** `files`: path inside the tree → source text. */
  constructor(files: Readonly<Record<string, string>>) {
    for (const name of CONFIGURATION) copyFileSync(join(ROOT, name), join(this.path, name));
    symlinkSync(join(ROOT, 'node_modules'), join(this.path, 'node_modules'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      writeFileSync(join(this.path, file), text);
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs a command-line tool of `node_modules` in a folder and reads the JSON it prints, whatever its exit code. Throws with the tool's own words when it prints none. */
export function runTool<Report>(tool: string, args: readonly string[], cwd: string): Promise<Report> {
  return new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: 256 * 1024 * 1024 };
    execFile(
      process.execPath,
      [realpathSync(join(ROOT, 'node_modules/.bin', tool)), ...args],
      options,
      (_failure, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout) as Report);
        } catch {
          reject(new Error(`${tool} printed no report: ${stderr || stdout}`));
        }
      },
    );
  });
}
