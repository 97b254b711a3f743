import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { type BodyId, type PackCode, type ServiceCode } from '#libs/kernel';
import { AsList, AsYes } from '../shared/as-list.js';

const CODE = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const WORDS_MAX = 2_000;

export class ServicePageParams {
  @Matches(CODE)
  code!: ServiceCode;
}

export class MovedService extends ServicePageParams {
  @IsIn(['front', 'back'])
  to!: 'front' | 'back';
}

export class ServiceForm {
  @IsString()
  @Length(1, 300)
  titleEn!: string;

  @IsString()
  @Length(1, 300)
  titleRu!: string;

  @IsString()
  @MaxLength(WORDS_MAX)
  aboutEn: string = '';

  @IsString()
  @MaxLength(WORDS_MAX)
  aboutRu: string = '';

  @IsString()
  @MaxLength(WORDS_MAX)
  neededEn: string = '';

  @IsString()
  @MaxLength(WORDS_MAX)
  neededRu: string = '';

  @AsYes()
  @IsBoolean()
  sensitive: boolean = false;

  @IsString()
  @MaxLength(WORDS_MAX)
  safetyEn: string = '';

  @IsString()
  @MaxLength(WORDS_MAX)
  safetyRu: string = '';

  /** Left out: the body's own. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  pack?: PackCode;

  @AsYes()
  @IsBoolean()
  active: boolean = false;
}

export class NewServiceForm extends ServiceForm {
  @Matches(CODE)
  code!: ServiceCode;
}

export class OtherBodyParams {
  @IsUUID()
  bodyId!: BodyId;
}

export class OtherBodyForm {
  @IsString()
  @Length(1, 300)
  nameEn!: string;

  @IsString()
  @Length(1, 300)
  nameRu!: string;

  @IsString()
  @Length(1, WORDS_MAX)
  competence!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @IsOptional()
  @IsString()
  @Length(5, 500)
  postalAddress?: string;

  @AsList()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(CODE, { each: true })
  neverFor: ServiceCode[] = [];

  @AsYes()
  @IsBoolean()
  active: boolean = false;
}
