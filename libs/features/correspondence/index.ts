export { CorrespondenceHttpModule, CorrespondenceJobsModule, CorrespondenceModule } from './correspondence.module.js';
export { ensureTemplates } from './letters/ensure-templates.js';
