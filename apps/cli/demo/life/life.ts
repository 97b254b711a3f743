import { type Diary } from '../diary.js';
import { type Town } from '../town/town.js';
import { type Hands } from './hands.js';

/** Something that goes on over days: it does what is due now, and says when it wants to go on. */
export type Life = AsyncGenerator<Date, void, void>;

export interface Surroundings {
  readonly town: Town;
  readonly hands: Hands;
  readonly diary: Diary;
}
