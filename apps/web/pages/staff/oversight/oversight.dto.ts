import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Grouping, GROUPINGS } from '#libs/features/oversight';
import { type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';

/** What a form in the address sends for "all". */
export class NowQuery {
  @IsOptional()
  @IsIn(GROUPINGS)
  by: Grouping = 'team';

  @IsOptional()
  @IsUUID()
  team?: TeamId;

  /** How many were just moved, to be told once. */
  @IsOptional()
  @IsString()
  @MaxLength(3)
  moved?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class HistoryQuery {
  @IsOptional()
  @IsUUID()
  team?: TeamId;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  service?: ServiceCode;
}

export class PersonParams {
  @IsUUID()
  staffId!: StaffId;
}
