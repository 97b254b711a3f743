import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './planted-tree.js';

export interface Source {
  /** From the checkout's root, with forward slashes. */
  readonly file: string;
  readonly tree: ts.SourceFile;
}

/** Every source that is shipped: no specs. */
export function productionSources(): Source[] {
  const files = globSync('{apps,libs}/**/*.{ts,tsx}', {
    cwd: ROOT,
    exclude: ['**/*.spec.ts', '**/*.spec.tsx', '**/node_modules/**'],
  });
  return files.sort().map((file) => sourceOf(file, readFileSync(join(ROOT, file), 'utf8')));
}

export function sourceOf(file: string, text: string): Source {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind) };
}
