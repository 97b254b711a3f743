import { type LikenessSign, likeThemes, scriptOf, type ThemeProfile } from '#libs/domain/improvement';
import { type ServiceCode, type ThemeId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { THEMED } from './words-of-cases.js';

/** Two people who write of one thing in two languages share no word. What they may share is the place, the cause that was found, or the weeks. */
export async function offerJoins(tx: Tx, service: ServiceCode): Promise<void> {
  const rows = await tx.query<ThemeProfile & { id: ThemeId; words: string[] }>(PROFILES, [service]);
  await tx.execute('UPDATE feedback.theme SET like_theme = NULL, like_because = NULL WHERE service = $1 AND like_theme IS NOT NULL', [service]); // prettier-ignore
  const isRussian = ({ words }: { words: string[] }) => words.every((word) => scriptOf(word) === 'ru');
  const isEnglish = ({ words }: { words: string[] }) => words.every((word) => scriptOf(word) === 'en');
  for (const { one, other, because } of likeThemes(rows.filter(isRussian), rows.filter(isEnglish))) {
    await offer(tx, one.id, other.id, because);
    await offer(tx, other.id, one.id, because);
  }
}

async function offer(tx: Tx, id: ThemeId, like: ThemeId, because: LikenessSign): Promise<void> {
  await tx.execute('UPDATE feedback.theme SET like_theme = $2, like_because = $3 WHERE id = $1', [id, like, because]);
}

/** Of each theme: the place and the cause that most of its complaints have, with their share, and how many came in each week. */
const PROFILES = `
  WITH own AS (
    SELECT t.id, t.words, c.id AS case_id, lower(c.place) AS place, c.received_on
    FROM feedback.theme t
    JOIN feedback.theme_case l ON l.theme_id = t.id AND l.state <> 'refused'
    JOIN casework.case c ON c.id = l.case_id AND ${THEMED}
    WHERE t.service = $1 AND t.state IN ('proposed', 'accepted')
  )
  SELECT o.id, o.words, count(*)::integer AS size,
    (SELECT jsonb_build_object('value', p.place, 'cases', count(*)) FROM own p WHERE p.id = o.id AND p.place IS NOT NULL
     GROUP BY p.place ORDER BY count(*) DESC, p.place LIMIT 1) AS place,
    (SELECT jsonb_build_object('value', q.root_cause, 'cases', count(*)) FROM own p JOIN casework.point q ON q.case_id = p.case_id
     WHERE p.id = o.id AND q.root_cause IS NOT NULL GROUP BY q.root_cause ORDER BY count(*) DESC, q.root_cause LIMIT 1) AS cause,
    (SELECT jsonb_object_agg(w.week, w.cases) FROM (
       SELECT (p.received_on - '2000-01-03'::date) / 7 AS week, count(*) AS cases FROM own p WHERE p.id = o.id GROUP BY 1) w) AS weeks
  FROM own o GROUP BY o.id, o.words ORDER BY count(*) DESC, o.id LIMIT 100`;
