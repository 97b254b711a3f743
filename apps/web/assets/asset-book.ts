import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where built files are served. Their names carry a hash of their content, so that a browser may keep them for good. */
export const ASSETS_PATH = '/assets/';

/** Which built file stands behind each name: `citizen.css` → `/assets/citizen-3f2a….css`. */
export class AssetBook {
  private constructor(
    readonly folder: string,
    private readonly files: ReadonlyMap<string, string>,
  ) {}

  /** Reads the list that the build wrote. Errors: says what to run when there is none. */
  static read(folder: string): AssetBook {
    const list = join(folder, 'manifest.json');
    if (!existsSync(list))
      throw new Error(`The pages' styles and scripts were not built: run "npm run build" (${list} is missing).`);
    return new AssetBook(folder, new Map(Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>)));
  }

  urlOf(name: string): string {
    const file = this.files.get(name);
    if (file === undefined) throw new Error(`No built file is called ${name}.`);
    return `${ASSETS_PATH}${file}`;
  }
}
