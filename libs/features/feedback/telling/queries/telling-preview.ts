import { Injectable } from '@nestjs/common';
import { momentsReached } from '#libs/domain/improvement';
import { asEntity, BodyReader, countRecipients, type FanOutWords, fourEyesAbove, type RecipientCount } from '#libs/casework';
import { type CaseId, DomainError, type Language, LANGUAGES, type NoticeKind, type TellingMoment } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type Measure } from '../../measures/measure.entity.js';
import { peopleOf } from '../commands/request-telling.js';
import { audienceOf, newsOf, NOTICE_OF } from '../news.js';

/** What a telling would be, before anybody asks for it. */
export interface TellingPreview {
  readonly moment: TellingMoment;
  readonly kind: NoticeKind;
  /** Whether the measure has come so far; where it has not, the words are those it would be told with today. */
  readonly reached: boolean;
  /** How many would get a letter, or news on their page. */
  readonly recipients: number;
  /** By standing, way and language. */
  readonly counts: readonly Omit<RecipientCount, 'sample'>[];
  /** Whether a second person has to release it. */
  readonly fourEyes: boolean;
  /** What every letter would say, for a sample of it: see `NewsPreviews` of correspondence. */
  readonly words: FanOutWords;
  /** In each language a case whose letter can be shown; null where nobody would be told in it. */
  readonly samples: Readonly<Record<Language, CaseId | null>>;
}

@Injectable()
export class TellingPreviews {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
  ) {}

  /** Errors: `measure.unknown`. */
  async of(number: number, moment: TellingMoment): Promise<TellingPreview> {
    const [found] = await this.database.query<{ measure: Record<string, unknown> }>(
      'SELECT to_json(m) AS measure FROM feedback.measure m WHERE number = $1',
      [number],
    );
    if (!found) throw new DomainError('measure.unknown');
    const measure = asEntity<Measure>(found.measure);
    const counts = await countRecipients(this.database, audienceOf(measure.id, moment));
    const recipients = peopleOf(counts, ['reached']);
    const { body } = await this.bodies.current(this.database);
    const samples = LANGUAGES.map((language) => {
      const one = counts.find((count) => count.standing === 'reached' && count.language === language && count.sample !== null);
      return [language, one?.sample ?? null] as const;
    });
    return {
      moment,
      kind: NOTICE_OF[moment],
      reached: momentsReached(measure).includes(moment),
      recipients,
      counts: counts.map(({ sample: _sample, ...count }) => count),
      fourEyes: recipients > fourEyesAbove(body.settings),
      words: newsOf(measure, moment, peopleOf(counts, ['reached', 'told', 'declined'])),
      samples: Object.fromEntries(samples) as TellingPreview['samples'],
    };
  }
}
