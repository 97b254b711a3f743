import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { type Language, LANGUAGES, NOTICE_KINDS, type NoticeId, type NoticeKind } from '#libs/kernel';

export class TemplatePageParams {
  @IsIn(NOTICE_KINDS)
  kind!: NoticeKind;

  @IsIn(LANGUAGES)
  language!: Language;
}

export class TemplateForm {
  @IsString()
  @Length(1, 20_000)
  source!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  basedOn!: number;

  /** Which of the two buttons. */
  @IsIn(['save', 'look'])
  act!: 'save' | 'look';

  @IsOptional()
  @IsString()
  @MaxLength(40)
  reference?: string;
}

export class LetterPageParams {
  @IsUUID()
  noticeId!: NoticeId;
}

export class LetterActForm {
  @IsIn(['retry', 'sendAgain', 'sent', 'otherWay'])
  act!: 'retry' | 'sendAgain' | 'sent' | 'otherWay';
}
