import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import { type Language, PREFERRED_CHANNELS, type PreferredChannel } from '#libs/kernel';
import { MESSAGE_MAX } from './case-page.js';
import { trackText } from './messages.js';

export class WriteForm {
  @IsString()
  @Length(1, MESSAGE_MAX)
  text!: string;
}

export class WithdrawForm {
  @IsOptional()
  @MaxLength(MESSAGE_MAX)
  text?: string;
}

/** Whoever wants to be reached in a way gives the address for it; another that is given is checked all the same. */
const neededFor = (channel: PreferredChannel, field: 'email' | 'phone' | 'postalAddress') =>
  ValidateIf((form: ContactForm) => form.preferredChannel === channel || form[field] !== undefined);

export class ContactForm {
  @IsOptional()
  @MaxLength(200)
  name?: string;

  @neededFor('email', 'email')
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @neededFor('phone', 'phone')
  @Length(3, 40)
  phone?: string;

  @neededFor('post', 'postalAddress')
  @Length(5, 500)
  postalAddress?: string;

  @IsIn(PREFERRED_CHANNELS)
  preferredChannel!: PreferredChannel;
}

/** The pages' own sentences for what is wrong with a field. */
export function caseErrorNames(language: Language): Record<string, string> {
  const t = trackText(language);
  return {
    text: t('error.text'),
    'text.too_long': t('error.text.too_long'),
    files: t('error.files'),
    preferredChannel: t('error.preferredChannel'),
    email: t('error.email'),
    'email.required': t('error.email.needed'),
    phone: t('error.phone'),
    'phone.required': t('error.phone.needed'),
    postalAddress: t('error.postalAddress'),
    'postalAddress.required': t('error.postalAddress.needed'),
  };
}
