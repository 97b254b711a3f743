export { AssignCase } from './commands/assign-case.js';
export { ClassifyCase } from './commands/classify-case.js';
export { LinkSubject, type Subject } from './commands/link-subject.js';
export { ClearDanger, MarkDanger } from './commands/mark-danger.js';
export { SaveService } from './commands/save-service.js';
export { TransferCase } from './commands/transfer-case.js';
export { TriageCase } from './commands/triage-case.js';
export { ensureFirstRule } from './routing-rules.js';
export { TriageHttpModule, TriageJobsModule, TriageModule } from './triage.module.js';
