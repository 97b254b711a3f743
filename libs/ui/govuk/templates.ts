import nunjucks from 'nunjucks';
import { type ComponentName, govukPath } from './upstream.js';

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(govukPath('')), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

/** Upstream's own template, run. Compiled when it is first asked for, and kept. */
export function runTemplate(component: ComponentName, params: object): string {
  return environment.getTemplate(`components/${component}/template.njk`).render({ params }).trim();
}
