import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { MANY_MAX } from '#libs/casework';
import { ActDto } from '../../http/handling.dto.js';

export class LeadDto extends ActDto {
  /** The reference of the case whose answer is to be given to this one too. */
  @IsString()
  @Length(1, 40)
  lead!: string;

  /** The questions of both are the same, one by one. Needed where there are several. */
  @IsOptional()
  @IsBoolean()
  sameOrder?: boolean;
}

export class FollowersDto {
  /** References of the cases that are to follow. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MANY_MAX)
  @IsString({ each: true })
  cases!: string[];

  /** Say what would become of each, and do nothing. */
  @IsOptional()
  @IsBoolean()
  rehearsal?: boolean;
}
