import { SubmitCase } from '#libs/features/intake';
import { type CaseReceipt } from '#libs/features/intake';
import { type Language, type ServiceCode } from '#libs/kernel';
import { type World } from './world.js';

const HOUR_MS = 3_600_000;
/** So that a month of complaints comes before the change begins. */
const BETWEEN_MS = 22 * HOUR_MS;

export type Way = 'email' | 'post' | 'trackingPage' | 'declined';

export interface Complainant {
  readonly way: Way;
  readonly language: Language;
  readonly name: string | null;
  readonly email: string | null;
  readonly postalAddress: string | null;
  readonly text: string;
}

export const RAMP_PLACE = 'Clinic 3';

const TEXTS: Readonly<Record<Language, (place: number) => string>> = {
  ru: (place) =>
    `Пандус у входа в поликлинику ${['сломан', 'разбит', 'провалился'][place % 3]}, на коляске не заехать, приходил ${place} раз.`,
  en: (place) =>
    `The ramp at the clinic entrance is ${['broken', 'blocked', 'gone'][place % 3]}, my wheelchair cannot get in, tried ${place} times.`,
};

/** One is anonymous, one has a postal address alone, one will decline all news, and twenty-seven are written to by e-mail; every second one in Russian. */
export const THIRTY: readonly Complainant[] = Array.from({ length: 30 }, (_, place) => {
  const way: Way = ({ 1: 'trackingPage', 2: 'post', 3: 'declined' } as const)[place] ?? 'email';
  const language = place % 2 === 0 ? 'ru' : 'en';
  return {
    way,
    language,
    name: way === 'trackingPage' ? null : `Person ${place}`,
    email: way === 'email' || way === 'declined' ? `person${place}@example.org` : null,
    postalAddress: way === 'post' ? `${place} Lenin Street\nTown` : null,
    text: TEXTS[language](place),
  };
});

/** Complains as the API would let them, and moves the clock to when the next one does. */
export async function complain(world: World, who: Complainant): Promise<CaseReceipt> {
  const { name, email, postalAddress, text, language } = who;
  const receipt = await world.run(SubmitCase, {
    service: 'general' as ServiceCode,
    kind: 'complaint',
    nativeKind: null,
    text,
    place: RAMP_PLACE,
    language,
    party: name === null ? null : { name, email, postalAddress, preferredChannel: email === null ? 'post' : 'email' },
    idempotencyKey: null,
  });
  timeGoesBy(world);
  return receipt;
}

export function timeGoesBy(world: World): void {
  world.clock.moveTo(new Date(world.clock.now().getTime() + BETWEEN_MS));
}
