export { HandlingHttpModule, HandlingModule } from './handling.module.js';
