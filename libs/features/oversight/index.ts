export { OversightHttpModule, OversightJobsModule, OversightModule } from './oversight.module.js';
