import { type ServiceCode } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** A service that imported history speaks of. */
export interface ImportedService {
  readonly code: ServiceCode;
  readonly title: string;
}

/**
 * Makes the services that are missing; one that exists keeps its own title. What an import made is not offered to citizens until somebody has
 * described it and switched it on.
 */
export async function ensureImportedServices(tx: Tx, services: readonly ImportedService[], importSource: string): Promise<void> {
  await tx.query(
    `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en,
       safety_ru, pack, active, import_source)
     SELECT code, title, title, '', '', '', '', false, '', '', NULL, false, $3 FROM unnest($1::text[], $2::text[]) AS lacked (code, title)
     ON CONFLICT (code) DO NOTHING`,
    [services.map(({ code }) => code), services.map(({ title }) => title), importSource],
  );
}
