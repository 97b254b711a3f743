import { languageOf } from '#libs/platform/config';
import { ensureFirstStaff } from '#libs/platform/identity';
import { type FirstStep } from './prepare-installation.js';

const PASSWORD_NOT_READ =
  'OTKLIK_ADMIN_PASSWORD is not read: the administrator was made at the first start, and every password stays as it is.';

/** The front desk and its administrator. A password that is made here is told once, and never again. */
const firstStaff: FirstStep = async (tx, config, now) => {
  const made = await ensureFirstStaff(tx, { password: config.adminPassword, language: languageOf(config) }, now);
  if (made === null) return config.adminPassword === null ? [] : [PASSWORD_NOT_READ];
  if (made.generatedPassword === null) return [`Administrator: sign in as "${made.login}" with the password you gave.`];
  return [`Administrator: sign in as "${made.login}" with the password ${made.generatedPassword} (it is not shown again).`];
};

/** What this floor knows a new installation needs; the apps add what the rooms need. */
export const FIRST_STEPS: readonly FirstStep[] = [firstStaff];
