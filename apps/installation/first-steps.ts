import { ensureBody } from '#libs/casework';
import { ensureTemplates } from '#libs/features/correspondence';
import { ensureReadyTexts } from '#libs/features/handling';
import { ensureFirstRule } from '#libs/features/triage';
import { languageOf, timeZoneOf } from '#libs/platform/config';
import { FIRST_STEPS, type FirstStep } from '#libs/platform/installation';

/** The body on its own standard, the service `general`, and the list of causes. It lives in the zone that was set, and speaks so; else as the machine. */
const body: FirstStep = async (tx, config) => {
  await ensureBody(tx, { timeZone: timeZoneOf(config), language: languageOf(config) });
  return [];
};

/** The texts of letters; with an upgrade the new ones, and newer ones of those that nobody here has edited. */
const letters: FirstStep = async (tx, _config, now) => {
  await ensureTemplates(tx, now);
  return [];
};

/** The ready-made texts that clerks begin with. */
const texts: FirstStep = async (tx, _config, now) => {
  await ensureReadyTexts(tx, now);
  return [];
};

/** One rule: everything goes to the front desk. */
const routing: FirstStep = async (tx, _config, now) => {
  await ensureFirstRule(tx, now);
  return [];
};

/** All that a new installation needs for its first case, in the order in which it is made. */
export const INSTALLATION_STEPS: readonly FirstStep[] = [...FIRST_STEPS, body, letters, texts, routing];
