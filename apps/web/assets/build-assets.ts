// Builds what browsers load: two style sheets, two scripts and the icon, compressed and named by their content, with a list of the names.
// `node apps/web/assets/build-assets.ts [FOLDER]`; runs as it stands, before anything else is built. `dist/assets` when no folder is named.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compile } from 'sass';

const ROOT = resolve(process.argv[1] ?? '.', '../../../..');
const CLIENT = join(ROOT, 'apps/web/client');
const folder = resolve(process.argv[2] ?? join(ROOT, 'dist/assets'));

const BUNDLES = ['citizen', 'staff'];
const names: Record<string, string> = {};

mkdirSync(folder, { recursive: true });
for (const bundle of BUNDLES) {
  write(`${bundle}.css`, Buffer.from(stylesOf(bundle)));
  write(`${bundle}.js`, await scriptOf(bundle));
}
write('icon.svg', readFileSync(join(CLIENT, 'images/icon.svg')));
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(names, null, 2)}\n`);

function stylesOf(bundle: string): string {
  return compile(join(CLIENT, 'styles', `${bundle}.scss`), {
    style: 'compressed',
    loadPaths: [join(ROOT, 'node_modules')],
    quietDeps: true,
  }).css;
}

async function scriptOf(bundle: string): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, `${bundle}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    legalComments: 'none',
    tsconfig: join(CLIENT, 'tsconfig.json'),
    logLevel: 'warning',
  });
  return Buffer.from(outputFiles[0]!.contents);
}

/** Beside each file stand its compressed forms: they are made once, so the best compression is worth its time. */
function write(name: string, content: Buffer): void {
  const dot = name.lastIndexOf('.');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, `${file}.br`), brotliCompressSync(content));
  writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
  names[name] = file;
}
