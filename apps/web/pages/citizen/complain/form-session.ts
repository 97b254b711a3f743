import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CitizenServices, type DraftView, Drafts } from '#libs/features/intake';
import { type Language } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { isSecure } from '#libs/platform/identity';
import { clearCookie, FORM_COOKIE, readCookie, setCookie } from '../cookies.js';
import { addressOf } from './question.js';
import { openStep, type Situation } from './steps.js';

/** The form that a browser is filling in, and what the way through it depends on. */
export interface FormSession {
  /** Null while nothing was answered yet. */
  readonly token: string | null;
  readonly draft: DraftView | null;
  readonly situation: Situation;
  readonly passed: readonly string[];
}

/** Finds the form of a browser by its cookie. */
@Injectable()
export class FormSessions {
  private readonly secure: boolean;

  constructor(
    private readonly drafts: Drafts,
    private readonly services: CitizenServices,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  of(request: FastifyRequest, language: Language): Promise<FormSession> {
    return this.byToken(readCookie(request, FORM_COOKIE), language);
  }

  async byToken(held: string | null, language: Language): Promise<FormSession> {
    const [services, draft] = await Promise.all([this.services.all(language), this.drafts.find(held)]);
    const situation = { answers: draft?.answers ?? {}, services };
    return { token: draft && held, draft, situation, passed: draft?.passed ?? [] };
  }

  remember(reply: FastifyReply, token: string): void {
    setCookie(reply, FORM_COOKIE, token, this.secure);
  }

  forget(reply: FastifyReply): void {
    clearCookie(reply, FORM_COOKIE, this.secure);
  }
}

/** Where whoever fills in the form goes on: the first open question, or the page of all answers. */
export function nextAddress({ situation, passed }: Pick<FormSession, 'situation' | 'passed'>): string {
  const step = openStep(situation, passed);
  return step === null ? '/complain/check' : addressOf(step);
}
