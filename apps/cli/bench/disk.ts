import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const AT_ONCE = 8;
/** About as long as a letter is. */
const MAIL = Buffer.alloc(6_000, 'a letter ');

/** How many files of a letter's size this disk takes a second where each is written, flushed and put in its place, and nothing else is done. */
export async function diskAlone(folder: string, files: number): Promise<number> {
  const target = await mkdtemp(join(folder, 'disk-'));
  const names = Array.from({ length: files }, (_, place) => join(target, String(place))).values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const name of names) {
        await writeFile(`${name}.part`, MAIL, { flush: true });
        await rename(`${name}.part`, name);
      }
    }),
  );
  return (files * 1_000) / (performance.now() - began);
}
