import { HOME_THEMES } from './homes.js';
import { OFFICE_THEMES } from './offices.js';
import { STREET_THEMES } from './streets.js';
import { type Theme } from './theme.js';

export const THEMES: readonly Theme[] = [...STREET_THEMES, ...HOME_THEMES, ...OFFICE_THEMES];

export * from './fill.js';
export * from './people.js';
export * from './phrases.js';
export * from './theme.js';
