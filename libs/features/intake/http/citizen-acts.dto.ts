import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { NotBlank } from '#libs/platform/http';
import { PartyDto } from './submit-case.dto.js';

export class MessageDto {
  /** What the person wants to add, or the answer to our question. */
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text!: string;
}

export class WithdrawalDto {
  /** Why, if the person wants to say. */
  @IsOptional()
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text?: string;
}

/** How the person is called and reached from now on. What is left out is no longer known to us. */
export class ContactDto extends PartyDto {}

export class PreferencesDto {
  /** What was changed because of complaints. */
  @IsBoolean()
  wantsNews!: boolean;

  /** A few questions on how it went. */
  @IsBoolean()
  wantsSurveys!: boolean;
}

export class CodeRenewalDto {
  /** The reference of the case, as it was typed. */
  @IsString()
  @Length(1, 100)
  reference!: string;
}
