export { FeedbackHttpModule, FeedbackJobsModule } from './feedback.module.js';
