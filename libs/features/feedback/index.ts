export { FeedbackHttpModule, FeedbackJobsModule, FeedbackModule } from './feedback.module.js';
export {
  type PublicFilter,
  type PublicMeasure,
  PublicMeasures,
  type PublicMilestone,
  type PublicState,
  PUBLIC_STATES,
} from './showing/queries/public-measures.js';
export { type Voices } from './showing/queries/voices.js';
