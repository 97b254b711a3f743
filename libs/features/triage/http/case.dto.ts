import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { type BodyId, type CivilDate, type Kind, KINDS, type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';
import { IsCivilDate, NotBlank } from '#libs/platform/http';

/** What every act on a case may say: how much of it the actor had seen. */
export class SeenDto {
  /** The `version` of the case file that you looked at. When somebody was quicker, nothing is done and you are told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  seen?: number;
}

export class ClassificationDto extends SeenDto {
  @IsString()
  @Length(1, 100)
  service!: ServiceCode;

  @IsIn(KINDS)
  kind!: Kind;

  /** One of the pack's own names of the kind. Absent: none. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  nativeKind?: string;

  /** A special subject that changes a deadline, by the pack's code. Absent: none. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  matter?: string;
}

export class AssignmentDto extends SeenDto {
  @IsUUID()
  teamId!: TeamId;

  /** A member of the team, or who stands in for one today. Absent: the team's queue. */
  @IsOptional()
  @IsUUID()
  staffId?: StaffId;
}

export class SubjectDto extends SeenDto {
  /** Somebody of our own who is complained of. Give this or `externalBodyId`. */
  @IsOptional()
  @IsUUID()
  staffId?: StaffId;

  /** A body of the directory that is complained of. */
  @IsOptional()
  @IsUUID()
  externalBodyId?: BodyId;
}

export class DangerClearanceDto extends SeenDto {
  /** Why it is no danger, or none any more; for ourselves. */
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  reason!: string;
}

export class TransferDto extends SeenDto {
  /** A body of the directory. */
  @IsUUID()
  bodyId!: BodyId;

  /** A ground of the pack's. */
  @IsString()
  @Length(1, 100)
  ground!: string;

  /** As the person will read it. */
  @IsString()
  @Length(10, 20_000)
  @NotBlank()
  reason!: string;

  /** The date of the act itself, when it was not today. Never in the future. */
  @IsOptional()
  @IsCivilDate()
  on?: CivilDate;
}
