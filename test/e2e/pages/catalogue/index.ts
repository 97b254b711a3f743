import { type PageEntry } from '../harness/page-entry.js';
import { entrance } from './entrance.js';

/** Every page there is. A page that is not here is in no picture, and nobody has looked at it with axe. */
export const CATALOGUE: readonly PageEntry[] = [...entrance];
