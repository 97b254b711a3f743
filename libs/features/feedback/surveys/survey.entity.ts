import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type AskingPlaceId,
  type CaseId,
  type CivilDate,
  type Language,
  type Outcome,
  type ResponseId,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { type Answered, type Rating, type SurveyVerdict } from '#libs/domain/asking';

/** What the body decided about asking: one row. */
@Entity({ name: 'asking', schema: 'feedback' })
export class Asking {
  @PrimaryColumn({ type: 'smallint' })
  id!: number;

  /** Days after the answer left. */
  @Column({ type: 'integer', name: 'ask_after_days' })
  askAfterDays!: number;

  /** Days after the asking. */
  @Column({ type: 'integer', name: 'remind_after_days' })
  remindAfterDays!: number;

  /** Days after the answer left. */
  @Column({ type: 'integer', name: 'close_after_days' })
  closeAfterDays!: number;

  @Column({ type: 'boolean', name: 'by_post' })
  byPost!: boolean;

  /** Days after a measure was completed. */
  @Column({ type: 'integer', name: 'effect_after_days' })
  effectAfterDays!: number;

  /** Of those who were told that it was completed. */
  @Column({ type: 'integer', name: 'effect_percent' })
  effectPercent!: number;

  /** And never more people than these. */
  @Column({ type: 'integer', name: 'effect_max' })
  effectMax!: number;

  @Column({ type: 'integer' })
  version!: number;
}

/** How far the person behind an answer was asked how it was. Whether they answered stands here; what, nowhere near it. */
@Entity({ name: 'survey', schema: 'feedback' })
export class Survey {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  /** A reopened case is answered again, and asked about again. */
  @PrimaryColumn({ type: 'date', name: 'answered_on' })
  answeredOn!: CivilDate;

  @Column({ type: 'text' })
  state!: 'open' | 'answered';

  /** Null: nobody asked, the person found it by themselves. */
  @Column({ type: 'date', name: 'asked_on', nullable: true })
  askedOn!: CivilDate | null;

  @Column({ type: 'date', name: 'reminded_on', nullable: true })
  remindedOn!: CivilDate | null;
}

export const SURVEY_ROUTES = ['link', 'trackingPage', 'phone', 'counter'] as const;
/** How the answers came: by the letter's link, on the page of the case, on the phone with a member of staff, or by the code at a counter. */
export type SurveyRoute = (typeof SURVEY_ROUTES)[number];

/**
 * What somebody answered. No column leads to a person or a case but `caseId`, which is filled only where they allowed it: the id and the code are drawn
 * at random, and the day has no time.
 */
@Entity({ name: 'survey_response', schema: 'feedback' })
export class SurveyResponse {
  @PrimaryColumn({ type: 'uuid' })
  id!: ResponseId;

  @Column({ type: 'date', name: 'given_on' })
  givenOn!: CivilDate;

  /** The answer to a case, or the service as such, from people who never complained. */
  @Column({ type: 'text' })
  about!: 'case' | 'service';

  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  via!: SurveyRoute;

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'text' })
  answered!: Answered;

  @Column({ type: 'smallint', nullable: true })
  ease!: Rating | null;

  @Column({ type: 'smallint', nullable: true })
  competent!: Rating | null;

  @Column({ type: 'smallint', nullable: true })
  understanding!: Rating | null;

  @Column({ type: 'smallint', nullable: true })
  responsible!: Rating | null;

  @Column({ type: 'smallint', nullable: true })
  flexible!: Rating | null;

  @Column({ type: 'smallint', nullable: true })
  honest!: Rating | null;

  @Column({ type: 'smallint', nullable: true })
  clear!: Rating | null;

  @Column({ type: 'text' })
  verdict!: SurveyVerdict;

  /** May hold anything. Shown to nobody outside; published only as somebody edited and released it. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /** Of the code that the person was given, by which they see and take back what they said. */
  @Column({ type: 'text', name: 'code_hash', unique: true })
  codeHash!: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: CaseId | null;

  /** Where it was answered by the code that hangs there. */
  @Column({ type: 'uuid', name: 'place_id', nullable: true })
  placeId!: AskingPlaceId | null;
}

/** What somebody here made of a person's words, and released. */
@Entity({ name: 'released_words', schema: 'feedback' })
export class ReleasedWords {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'response_id', unique: true })
  responseId!: ResponseId;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'uuid', name: 'released_by' })
  releasedBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'released_at' })
  releasedAt!: Date;
}
