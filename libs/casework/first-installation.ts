import { type Language } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { DEFAULT_SETTINGS } from './body-settings.js';

/** The twelve causes that a new installation starts with; a body edits the list. */
const ROOT_CAUSES: readonly (readonly [code: string, en: string, ru: string])[] = [
  ['noInformation', 'People were not told', 'Людям не сообщили'],
  ['unclearInformation', 'What we said or wrote was unclear', 'Мы сказали или написали непонятно'],
  ['delay', 'It took too long', 'Слишком долго'],
  ['notDone', 'What was promised was not done', 'Обещанное не сделано'],
  ['poorQuality', 'It was done badly', 'Сделано плохо'],
  ['conduct', 'How our people behaved', 'Поведение наших сотрудников'],
  ['wrongDecision', 'A decision was wrong', 'Решение было неверным'],
  ['complicatedProcess', 'The procedure asks too much', 'Слишком сложный порядок'],
  ['systemFailure', 'A computer system failed', 'Сбой информационной системы'],
  ['resources', 'Too few people or too little money', 'Не хватило людей или средств'],
  ['coordination', 'Teams or bodies did not work together', 'Подразделения или ведомства не договорились'],
  ['rule', 'The rule itself', 'Само правило'],
];

/**
 * What a new installation has before anybody sets it up: one body on its own standard, the service `general`, and the list of causes. The first case
 * needs no more. Does nothing where there is a body already.
 */
export async function ensureBody(tx: Tx, { timeZone, language }: { timeZone: string; language: Language }): Promise<void> {
  await tx.query(
    `INSERT INTO casework.body (id, name_en, name_ru, contact_en, contact_ru, language, time_zone, pack, calendar, received_cutoff, warn_at,
       settings, version)
     VALUES (1, 'Our organisation', 'Наша организация', '', '', $1, $2, $3, 'weekends-only', NULL, '09:00', $4, 1)
     ON CONFLICT (id) DO NOTHING`,
    [language, timeZone, 'own-standard', JSON.stringify(DEFAULT_SETTINGS)],
  );
  await tx.query(
    `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, pack,
       active, import_source)
     VALUES ('general', 'Anything else', 'Другое', 'Whatever has no service of its own here.', 'Всё, для чего здесь нет отдельной услуги.',
       'What happened, where and when; what you would like us to do.', 'Что случилось, где и когда; чего вы от нас хотите.', false, '', '',
       NULL, true, NULL)
     ON CONFLICT (code) DO NOTHING`,
  );
  for (const [code, en, ru] of ROOT_CAUSES) {
    await tx.query(
      'INSERT INTO casework.root_cause (code, title_en, title_ru, active) VALUES ($1, $2, $3, true) ON CONFLICT (code) DO NOTHING',
      [code, en, ru],
    );
  }
}
