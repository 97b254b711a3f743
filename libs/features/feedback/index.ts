export { EstimateEffect } from './effect/commands/estimate-effect.js';
export { type EffectEstimate } from './effect/effect-estimate.entity.js';
export { EffectModule } from './effect/effect.module.js';
export { Effects, latestEffect } from './effect/queries/effects.js';
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
export {
  type CauselessPoint,
  type CauseMet,
  type CausesGiven,
  type DaysToChange,
  type LoopFigures,
  LoopFigureQueries,
  type Period,
  type PromisedMeasure,
  spreadOf,
  sumOf,
  type ToldOf,
} from './showing/queries/loop-figures.js';
