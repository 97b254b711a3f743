export { CorrespondenceHttpModule, CorrespondenceJobsModule, CorrespondenceModule } from './correspondence.module.js';
export { RecordPosting } from './commands/record-posting.js';
export { ResolveNotice } from './commands/resolve-notice.js';
export { SendNotice } from './jobs/send-notice.js';
export { ensureTemplates } from './letters/ensure-templates.js';
export { PrintQueue } from './queries/print-queue.js';
export { Handovers } from './sending/handovers.js';
