import { type Type } from '@nestjs/common';
import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type Answer, AUTHORS, type Author, type DraftAnswers } from '#libs/features/intake';
import { DomainError, type Kind, PREFERRED_CHANNELS, type PreferredChannel, type ServiceCode } from '#libs/kernel';
import { addressField, chosenService, type Situation, type Step } from './steps.js';

/** What can be brought here, in the words of the first question. */
export const OFFERED_KINDS = ['complaint', 'suggestion', 'thanks'] as const satisfies readonly Kind[];
export const TEXT_MAX = 10_000;
export const WANTED_MAX = 2_000;

class WhatForm {
  @IsIn(OFFERED_KINDS)
  kind!: Kind;
}

class ServiceForm {
  @IsString()
  @MaxLength(100)
  service!: ServiceCode;
}

/** A page that only says something. */
class NothingForm {}

class TextForm {
  @IsString()
  @Length(1, TEXT_MAX)
  text!: string;
}

class WantedForm {
  @IsOptional()
  @MaxLength(WANTED_MAX)
  wanted?: string;
}

class WhereForm {
  @IsOptional()
  @MaxLength(500)
  place?: string;

  @IsOptional()
  @MaxLength(300)
  when?: string;
}

class AuthorForm {
  @IsIn(AUTHORS)
  author!: Author;
}

class AboutForm {
  @IsString()
  @Length(1, 200)
  name!: string;
}

class AboutBothForm extends AboutForm {
  @IsString()
  @Length(1, 200)
  forName!: string;

  @IsString()
  @Length(3, 300)
  authorityBasis!: string;
}

class ContactForm {
  @IsIn(PREFERRED_CHANNELS)
  preferredChannel!: PreferredChannel;

  @IsOptional()
  @IsIn(['yes'])
  noNews?: 'yes';

  @IsOptional()
  @IsIn(['yes'])
  noSurveys?: 'yes';
}

class EmailForm {
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

class PhoneForm {
  @IsString()
  @Length(3, 40)
  phone!: string;
}

class PostForm {
  @IsString()
  @Length(5, 500)
  postalAddress!: string;
}

class SupportForm {
  @IsOptional()
  @MaxLength(200)
  supportNeeds?: string;
}

/** What one question asks for: the shape of its form, and which answers it settles. */
export interface StepForm {
  readonly dto: Type<object>;
  readonly fields: readonly (keyof DraftAnswers)[];
}

const ADDRESSES = ['email', 'phone', 'postalAddress'] as const;
const ADDRESS_FORMS = { email: EmailForm, phone: PhoneForm, postalAddress: PostForm } as const;
const FORMS: Readonly<Record<Step, StepForm>> = {
  what: { dto: WhatForm, fields: ['kind'] },
  service: { dto: ServiceForm, fields: ['service'] },
  ways: { dto: NothingForm, fields: [] },
  text: { dto: TextForm, fields: ['text'] },
  wanted: { dto: WantedForm, fields: ['wanted'] },
  where: { dto: WhereForm, fields: ['place', 'when'] },
  evidence: { dto: NothingForm, fields: [] },
  author: { dto: AuthorForm, fields: ['author'] },
  about: { dto: AboutForm, fields: ['name', 'forName', 'authorityBasis'] },
  contact: { dto: ContactForm, fields: ['preferredChannel', 'noNews', 'noSurveys'] },
  address: { dto: EmailForm, fields: [...ADDRESSES] },
  support: { dto: SupportForm, fields: ['supportNeeds'] },
};

export function formOf(step: Step, { answers }: Situation): StepForm {
  if (step === 'about' && answers.author === 'other') return { ...FORMS.about, dto: AboutBothForm };
  if (step === 'address') return { ...FORMS.address, dto: ADDRESS_FORMS[addressField(answers) ?? 'email'] };
  return FORMS[step];
}

/**
 * What is kept of a form that was checked. A field left empty takes an earlier answer back, and of the addresses only the one that was chosen is kept:
 * nobody is written to where they did not ask for it.
 * Errors: `request.invalid` for a service that is not offered.
 */
export function answerOf(step: Step, form: Readonly<Record<string, unknown>>, situation: Situation): Answer {
  const given = (field: keyof DraftAnswers) => form[field] ?? null;
  const answer = Object.fromEntries(formOf(step, situation).fields.map((field) => [field, given(field)])) as Answer;
  if (step === 'service' && !situation.services.some(({ code }) => code === answer.service)) {
    throw new DomainError('request.invalid', {}, [{ field: 'service', code: 'unknown' }]);
  }
  if (step === 'contact') return { ...answer, ...withoutOthers(answer) };
  if (step === 'what' && situation.services.length === 1) return { ...answer, service: chosenService(situation)!.code };
  return answer;
}

/** Takes back every address but the one for the way that was chosen. */
function withoutOthers({ preferredChannel }: Answer): Answer {
  const kept = addressField(preferredChannel ? { preferredChannel } : {});
  return Object.fromEntries(ADDRESSES.filter((field) => field !== kept).map((field) => [field, null]));
}
