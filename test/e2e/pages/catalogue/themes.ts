import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FindThemes } from '#libs/features/feedback';
import { type ThemeRunId, uuidv7 } from '#libs/kernel';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

type WebWorld = World<NestFastifyApplication>;

/** What complaints have in common: in the demonstration's town something is found. */
export const themes: readonly PageEntry[] = [
  { name: 'themes', who: 'supervisor', open: (world) => searched(world, '/staff/themes') },
  { name: 'themes-signals', who: 'supervisor', open: () => '/staff/themes/signals' },
  {
    name: 'theme',
    who: 'supervisor',
    open: largest,
    withErrors: (page) => page.locator('form[action$="/accept"] button').click(),
  },
];

/** The worker looks by night, and is not here. */
async function searched(world: WebWorld, path: string): Promise<string> {
  const runId = uuidv7<ThemeRunId>(world.clock.now());
  await world.rows(
    `INSERT INTO feedback.theme_run (id, asked_by, asked_at, from_on, to_on, state, cases, done, found)
     SELECT $1, NULL, $2, '2000-01-01', $2::timestamptz::date, 'waiting', 0, 0, 0 WHERE NOT EXISTS (SELECT FROM feedback.theme_run)`,
    [runId, world.clock.now()],
  );
  await world.run(FindThemes, { runId });
  return path;
}

async function largest(world: WebWorld): Promise<string> {
  await searched(world, '');
  const [theme] = await world.rows<{ id: string }>(
    `SELECT id FROM feedback.theme WHERE state = 'proposed' ORDER BY size DESC, id LIMIT 1`,
  );
  return `/staff/themes/${theme!.id}`;
}
