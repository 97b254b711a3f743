import { type Language, type ServiceCode } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Body, type ExternalBody, type OwnDayOff, type RootCause, type ServiceWords } from './entities/index.js';

/** Describes a service, or makes it. One that an import made is from then on the body's own. */
export async function saveService(tx: Tx, service: ServiceWords): Promise<void> {
  const { code, titleEn, titleRu, aboutEn, aboutRu, neededEn, neededRu, sensitive, safetyEn, safetyRu, pack, active } = service;
  await tx.execute(
    `INSERT INTO casework.service AS known (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru,
       pack, active, import_source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL)
     ON CONFLICT (code) DO UPDATE SET title_en = excluded.title_en, title_ru = excluded.title_ru, about_en = excluded.about_en,
       about_ru = excluded.about_ru, needed_en = excluded.needed_en, needed_ru = excluded.needed_ru, sensitive = excluded.sensitive,
       safety_en = excluded.safety_en, safety_ru = excluded.safety_ru, pack = excluded.pack, active = excluded.active, import_source = NULL`,
    [code, titleEn, titleRu, aboutEn, aboutRu, neededEn, neededRu, sensitive, safetyEn, safetyRu, pack, active],
  );
}

/** Names a root cause, or makes it. It is never deleted, since points were decided by it: it is taken out of use. */
export async function saveRootCause(tx: Tx, { code, titleEn, titleRu, active }: RootCause): Promise<void> {
  await tx.execute(
    `INSERT INTO casework.root_cause (code, title_en, title_ru, active) VALUES ($1, $2, $3, $4)
     ON CONFLICT (code) DO UPDATE SET title_en = excluded.title_en, title_ru = excluded.title_ru, active = excluded.active`,
    [code, titleEn, titleRu, active],
  );
}

/** The services that people can choose, but for the one that takes whatever fits no other and always stands last. */
const PLACED = `active AND import_source IS NULL AND code <> 'general'`;

/** The order in which people are offered services, as the end of a query over them; `language`: the parameter that names the reader's. */
export const inOfferedOrder = (language: string) =>
  `ORDER BY code = 'general', position, CASE ${language} WHEN 'ru' THEN title_ru ELSE title_en END, code`;

/**
 * Puts a service one place before or behind where it stands in the order that somebody sees in `language`, and so gives all of them a place. Does nothing at
 * the ends, and for a service that is not offered.
 */
export async function moveService(tx: Tx, code: ServiceCode, by: -1 | 1, language: Language): Promise<void> {
  await tx.execute('LOCK TABLE casework.service IN SHARE ROW EXCLUSIVE MODE');
  const rows = await tx.query<{ code: ServiceCode }>(
    `SELECT code FROM casework.service WHERE ${PLACED} ${inOfferedOrder('$1')} LIMIT 1000`,
    [language],
  );
  const codes = rows.map((row) => row.code);
  const at = codes.indexOf(code);
  const other = codes[at + by];
  if (at < 0 || other === undefined) return;
  [codes[at], codes[at + by]] = [other, code];
  await tx.execute(
    `UPDATE casework.service s SET position = placed.place FROM unnest($1::text[]) WITH ORDINALITY AS placed (code, place)
     WHERE s.code = placed.code`,
    [codes],
  );
}

export async function addExternalBody(tx: Tx, body: ExternalBody): Promise<void> {
  await tx.execute(
    `INSERT INTO casework.external_body (id, name_en, name_ru, competence, email, postal_address, never_for, active)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    valuesOf(body),
  );
}

/** False when there is no such body. It is never deleted, since cases were sent there: it is taken out of use. */
export async function changeExternalBody(tx: Tx, body: ExternalBody): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE casework.external_body SET name_en = $2, name_ru = $3, competence = $4, email = $5, postal_address = $6, never_for = $7, active = $8
     WHERE id = $1`,
    valuesOf(body),
  );
  return touched === 1;
}

function valuesOf({ id, nameEn, nameRu, competence, email, postalAddress, neverFor, active }: ExternalBody): unknown[] {
  return [id, nameEn, nameRu, competence, email, postalAddress, neverFor, active];
}

export type BodyChange = Omit<Body, 'id' | 'version'>;

/** Writes the body's settings anew, and raises their version so that every process notices. False when `basedOn` is no longer the version. */
export async function changeBody(tx: Tx, change: BodyChange, basedOn: number): Promise<boolean> {
  const { nameEn, nameRu, contactEn, contactRu, language, timeZone, pack, calendar, receivedCutoff, warnAt, settings } = change;
  const touched = await tx.execute(
    `UPDATE casework.body SET name_en = $2, name_ru = $3, contact_en = $4, contact_ru = $5, language = $6, pack = $7, calendar = $8,
       received_cutoff = $9, warn_at = $10, settings = $11, time_zone = $12, version = version + 1
     WHERE id = 1 AND version = $1`,
    [
      ...[basedOn, nameEn, nameRu, contactEn, contactRu, language, pack, calendar, receivedCutoff, warnAt],
      ...[JSON.stringify(settings), timeZone],
    ],
  );
  return touched === 1;
}

/** The body's own days off, whole. False when `basedOn` is no longer the version of its settings. */
export async function replaceOwnDaysOff(tx: Tx, days: readonly OwnDayOff[], basedOn: number): Promise<boolean> {
  const touched = await tx.execute('UPDATE casework.body SET version = version + 1 WHERE id = 1 AND version = $1', [basedOn]);
  if (touched === 0) return false;
  await tx.execute('DELETE FROM casework.own_day_off WHERE true');
  await tx.execute(
    'INSERT INTO casework.own_day_off (day, reason) SELECT day, reason FROM unnest($1::date[], $2::text[]) AS given (day, reason)',
    [days.map(({ day }) => day), days.map(({ reason }) => reason)],
  );
  return true;
}
