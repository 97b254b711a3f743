import { civilDate } from '#libs/kernel';
import { type CaseId } from '#libs/kernel';
import { shownMeasure } from '../../../support/measures.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

/** What is shown of the loop: to everybody, and to supervisors. */
export const improvements: readonly PageEntry[] = [
  { name: 'improvements', who: 'anybody', open: async (world) => (await measuresOf(world), '/improvements') },
  {
    name: 'improvements-none',
    who: 'anybody',
    open: async (world) => (await measuresOf(world), '/improvements?state=completed'),
  },
  { name: 'improvement', who: 'anybody', open: async (world) => `/improvements/${(await measuresOf(world)).verified}` },
  { name: 'improvement-dropped', who: 'anybody', open: async (world) => `/improvements/${(await measuresOf(world)).dropped}` },
  { name: 'loop', who: 'supervisor', open: async (world) => (await measuresOf(world), '/staff/loop') },
  { name: 'loop-causeless', who: 'auditor', open: () => '/staff/loop/causeless' },
];

interface Numbers {
  readonly verified: number;
  readonly dropped: number;
}

const MADE = new WeakMap<World, Promise<Numbers>>();

/** Measures behind which stand cases of the town; made once. */
function measuresOf(world: World): Promise<Numbers> {
  const made = MADE.get(world) ?? make(world);
  MADE.set(world, made);
  return made;
}

async function make(world: World): Promise<Numbers> {
  const rows = await world.rows<{ id: CaseId }>('SELECT id FROM casework.case ORDER BY id LIMIT 30');
  const cases = rows.map(({ id }) => id);
  const verified = await shownMeasure(world, {
    ...{ titleRu: 'Пандус у главного входа', changeRu: 'Мы построили пандус с перилами с двух сторон.' },
    ...{ title: 'A ramp at the main entrance', change: 'We built a ramp with rails on both sides.' },
    ...{ place: 'Садовая, 14', service: 'roads', state: 'verified', on: civilDate('2026-09-01'), cases },
  });
  const dropped = await shownMeasure(world, {
    ...{ title: 'A second desk', change: 'A second desk is opened.', dropReason: 'There is no room for it.' },
    ...{ titleRu: 'Второе окно выдачи', changeRu: 'Открыть второе окно.', dropReasonRu: 'Для него нет места.' },
    ...{ state: 'dropped', on: civilDate('2026-08-01'), cases: cases.slice(0, 3) },
  });
  return { verified: verified.number, dropped: dropped.number };
}
