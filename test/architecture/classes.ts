import { type Type } from '@nestjs/common';
import { join } from 'node:path';
import { ROOT } from './planted-tree.js';
import { productionSources } from './sources.js';

/** The classes exported by every shipped source whose text has `mark`, whether or not some module provides them. */
export async function classesIn(mark: RegExp): Promise<Type[]> {
  const files = productionSources().filter(({ tree }) => mark.test(tree.text));
  const classes: Type[] = [];
  for (const { file } of files) {
    const exported = (await import(join(ROOT, file))) as Record<string, unknown>;
    classes.push(
      ...Object.values(exported).filter((value): value is Type => typeof value === 'function' && 'prototype' in value),
    );
  }
  return classes;
}
