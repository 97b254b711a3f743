import { IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';

export class RulesDto {
  /** The version that you changed. When somebody was quicker, nothing is saved and you are told. */
  @IsInt()
  @Min(0)
  basedOn!: number;

  /**
   * In order; the first that fits decides. Each is `{ title, when, then }`: `title` is a text, or one for each language `{ en, ru }`; `when` may name `services`, `kinds`, `channels`, `languages`, and lists of words
   * for `place` and `words` (`*` ends a stem); `then` is `{ to: 'team', team, staffId? }` with a team's code, or `{ to: 'triage' }`: a person must look.
   */
  @IsArray()
  rules!: object[];
}

export class DryRunDto {
  /** As for saving. */
  @IsArray()
  rules!: object[];

  /** How many cases to look at, the latest first. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  cases: number = 2_000;
}
