import { Random } from '../random.js';
import { RECEPTION } from '../town/staff.js';
import { type Life, type Surroundings } from './life.js';

const AT_MINUTE = 16 * 60 + 30;
const PAGE = { limit: 100 };

/** Every afternoon somebody at the reception posts the letters that were printed since the day before. */
export async function* postRound({ town, hands, diary }: Surroundings): Life {
  const random = new Random('post');
  const { actor } = town.leadOf(RECEPTION);
  for (const day of diary.days.filter((one) => diary.isWorked(one))) {
    yield diary.moment(day, AT_MINUTE, random);
    for (;;) {
      const { items, next } = await hands.printQueue.page(actor, PAGE);
      const waiting = items.filter(({ waitingSince }) => diary.dateOf(waitingSince) < day);
      for (const { noticeId } of waiting) await hands.recordPosting.execute({ noticeId, postedOn: day, actor });
      if (next === null || waiting.length === 0) break; // what was posted has left the queue: the rest is its first page now
    }
  }
}
