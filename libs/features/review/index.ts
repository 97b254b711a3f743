export { ApplyReview } from './commands/apply-review.js';
export { AskForReview } from './commands/ask-for-review.js';
export { AssignReviewer } from './commands/assign-reviewer.js';
export { ConcludeWithoutReviewer } from './commands/conclude-without-reviewer.js';
export { DeclareInterest } from './commands/declare-interest.js';
export { SettleRequest } from './commands/settle-request.js';
export { RecuseReviewer } from './commands/step-aside.js';
export { WidenPool } from './commands/widen-pool.js';
export { ReviewHttpModule, ReviewJobsModule, ReviewModule } from './review.module.js';
