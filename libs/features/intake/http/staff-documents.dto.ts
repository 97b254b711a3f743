import { IsIn, IsOptional } from 'class-validator';

export const DIRECTIONS = ['in', 'out', 'internal'] as const;

export class AttachDto {
  /** `in`: it came from the person, such as a scanned letter. `out`: for the person to see. `internal`, the usual: for ourselves. */
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: (typeof DIRECTIONS)[number];
}
