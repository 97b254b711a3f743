import { createHash } from 'node:crypto';

/** As long as a code of a team may be. */
const MAX_CHARS = 63;
const HASH_CHARS = 8;

/** Russian letters as passports write them. Source: ICAO Doc 9303, part 3, section 6. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y ь _ э e ю iu я ia'
    .split(' ')
    .map((sign, place, signs) => [sign, signs[place + 1]?.replace('_', '') ?? ''] as const)
    .filter((_pair, place) => place % 2 === 0),
);

/**
 * A code for a name: small Latin letters, digits and dashes, `Отдел ЖКХ` → `otdel-zhkkh`. What is too long, or has no letter that we can write,
 * ends in a digest of the whole, so that two such names do not meet.
 */
export function slugOf(name: string): string {
  const plain = Array.from(name.toLowerCase().normalize('NFC'), (sign) => LATIN[sign] ?? sign).join('');
  const slug = plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug !== '' && slug.length <= MAX_CHARS) return slug;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, HASH_CHARS);
  return [slug.slice(0, MAX_CHARS - HASH_CHARS - 1), digest].filter((part) => part !== '').join('-');
}
