export { FIRST_STEPS } from './first-steps.js';
export * from './prepare-installation.js';
