export { EnterCase } from './commands/enter-case.js';
export { ReceiveCase } from './commands/receive-case.js';
export { SubmitCase } from './commands/submit-case.js';
export { IntakeHttpModule, IntakeModule } from './intake.module.js';
