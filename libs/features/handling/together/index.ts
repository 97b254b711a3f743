export { JoinCase } from './commands/join-case.js';
export { PartCase } from './commands/part-case.js';
export { ShareAnswer } from './commands/share-answer.js';
export { GiveSharedAnswer } from './commands/give-shared-answer.js';
export { type FollowerLine, Followers, type TogetherStanding } from './queries/followers.js';
export { type SharedAnswerLine, type SharedAnswerPreview, SharedAnswers } from './queries/shared-answers.js';
