import { type Page } from 'playwright-core';
import { type StaffId, uuidv7 } from '#libs/kernel';
import { fillForm } from '../../../support/citizen-form.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

/** Approved answers, where they are approved and where they are read before a complaint. */
export const answers: readonly PageEntry[] = [
  { name: 'answers-none', who: 'supervisor', open: () => '/staff/answers' },
  {
    name: 'answers-new',
    who: 'supervisor',
    open: () => '/staff/answers/new',
    withErrors: (page: Page) => page.locator('form[action="/staff/answers/new"] button').click(),
  },
  { name: 'answers', who: 'supervisor', open: async (world) => (await approved(world), '/staff/answers') },
  { name: 'answers-one', who: 'supervisor', open: async (world) => `/staff/answers/${await approved(world)}` },
  {
    name: 'complain-text-often',
    who: 'anybody',
    open: async (world, page) => {
      await approved(world);
      await fillForm(page, 'text');
      return '/complain/text';
    },
  },
];

const APPROVED = new WeakMap<World, Promise<string>>();

/** Two answers of each service, one of them due for a review; once in a world. */
function approved(world: World): Promise<string> {
  const done = APPROVED.get(world) ?? approve(world);
  APPROVED.set(world, done);
  return done;
}

async function approve(world: World): Promise<string> {
  const [someone] = await world.rows<{ id: StaffId }>('SELECT id FROM identity.staff ORDER BY login LIMIT 1');
  const services = await world.rows<{ code: string }>(`SELECT code FROM casework.service ORDER BY code <> 'waste', code LIMIT 3`);
  const ids = services.flatMap(({ code }) =>
    [LAMPS, REFUNDS].map((answer) => ({ id: uuidv7(world.clock.now()), code, ...answer })),
  );
  for (const { id, code, titleEn, titleRu, textEn, textRu, source, reviewOn } of ids) {
    await world.rows(
      `INSERT INTO handling.approved_answer (id, service, title_en, title_ru, text_en, text_ru, source, review_on, told_before, approved_by, approved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, $9, $10)`,
      [id, code, titleEn, titleRu, textEn, textRu, source, reviewOn, someone!.id, world.clock.now()],
    );
  }
  return ids[0]!.id;
}

const LAMPS = {
  titleEn: 'How long until something broken in the street is mended?',
  titleRu: 'Через сколько чинят то, что сломалось на улице?',
  textEn:
    'Ten working days from the day on which we know of it.\n\nWhere somebody may be hurt, we make the place safe the same day.',
  textRu:
    'Десять рабочих дней с того дня, когда мы об этом узнали.\n\nЕсли кто-то может пострадать, место ограждаем в тот же день.',
  source: 'https://example.org/orders/2026/017-street-repairs-and-lighting',
  reviewOn: '2099-05-03',
};
const REFUNDS = {
  titleEn: 'Who pays for damage?',
  titleRu: 'Кто платит за ущерб?',
  textEn: 'We do, where we knew of the fault and did not act in time.',
  textRu: 'Мы, если знали о поломке и вовремя ничего не сделали.',
  source: 'Order 4, 12.03.2026',
  reviewOn: '2026-01-15',
};
