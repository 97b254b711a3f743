import { Random } from '../random.js';

const WORDS = ['lodka', 'veter', 'most', 'reka', 'melnica', 'bereg', 'parus', 'mayak', 'kalina', 'oblako'] as const;

/** Made from the seed and so known to whoever has this program: for a demonstration alone. */
export function passwordOf(seed: string, login: string): string {
  const random = new Random(`${seed}/password/${login}`);
  return `${random.pick(WORDS)}-${random.pick(WORDS)}-${random.whole(1_000, 9_999)}`;
}
