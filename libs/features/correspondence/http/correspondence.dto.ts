import { IsIn, IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import { type CivilDate, type Language, LANGUAGES, NOTICE_KINDS, type NoticeId, type NoticeKind } from '#libs/kernel';
import { IsCivilDate, PageQuery } from '#libs/platform/http';
import { TROUBLED_STATES, type TroubledState } from '../queries/troubled-notices.js';

const SOURCE_MAX = 20_000;

export class NoticeParams {
  @IsUUID()
  noticeId!: NoticeId;
}

export class PostingDto {
  /** The day on which the letter was posted, which is the day on which it counts as sent. */
  @IsCivilDate()
  postedOn!: CivilDate;
}

export class TroubledQuery extends PageQuery {
  /** `failed`: a person must mend something. `uncertain`: nobody knows whether the mail arrived. */
  @IsIn(TROUBLED_STATES)
  state!: TroubledState;
}

export class SettlementDto {
  /** `sent`: it did arrive. `sendAgain`: it goes out once more. `otherWay`: by post, or as the page of the case. */
  @IsIn(['sent', 'sendAgain', 'otherWay'])
  decision!: 'sent' | 'sendAgain' | 'otherWay';
}

export class TemplateParams {
  @IsIn(NOTICE_KINDS)
  kind!: NoticeKind;

  @IsIn(LANGUAGES)
  language!: Language;
}

export class TemplateSourceDto {
  /** The first line is the subject; the rest is Markdown. All of it are ICU messages with the variables of the kind. Characters. */
  @IsString()
  @Length(1, SOURCE_MAX)
  source!: string;
}

export class NewTemplateVersionDto extends TemplateSourceDto {
  /** The version that was edited: if there is a newer one by now, nothing is saved. */
  @IsInt()
  @Min(1)
  basedOn!: number;
}
