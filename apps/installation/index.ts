export { INSTALLATION_STEPS } from './first-steps.js';
