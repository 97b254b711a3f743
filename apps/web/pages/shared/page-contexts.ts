import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Language, mayDo } from '#libs/kernel';
import { BodyReader } from '#libs/casework';
import { Config } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { type Caller, csrfTokenOf, isSecure, knownCallerOf } from '#libs/platform/identity';
import { AssetBook } from '../../assets/asset-book.js';
import { type PageContext, type PageStaff } from './page-context.js';
import { languageOf } from './page-language.js';
import { ensureVisitorToken } from './visitor-cookie.js';

/** What of the body stands on every page. */
interface House {
  readonly name: Readonly<Record<Language, string>>;
  /** Spoken to readers who name no language of ours. */
  readonly language: Language;
}

/** Makes the context of each page. */
@Injectable()
export class PageContexts {
  private readonly secure: boolean;
  private house: House = { name: { en: 'Otklik', ru: 'Отклик' }, language: 'en' };

  /** The requests whose page was given a token; forgotten together with them. */
  private readonly withForm = new WeakSet<FastifyRequest>();

  constructor(
    private readonly body: BodyReader,
    private readonly database: Database,
    private readonly assets: AssetBook,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  /** With the body's name as it is now. */
  async fresh(request: FastifyRequest, reply: FastifyReply): Promise<PageContext> {
    const { nameEn, nameRu, language } = (await this.body.current(this.database)).body;
    this.house = { name: { en: nameEn, ru: nameRu }, language };
    return this.of(request, reply);
  }

  /** Whether the page carries its visitor's token, and so must not be kept. To be asked after it was rendered. */
  hasForm(request: FastifyRequest): boolean {
    return this.withForm.has(request);
  }

  languageOf(request: FastifyRequest): Language {
    return languageOf(request, knownCallerOf(request)?.session?.language ?? null, this.house.language);
  }

  /** With the body's name as it was last known: for a page that says that something failed, which must not ask the database. */
  of(request: FastifyRequest, reply: FastifyReply): PageContext {
    const { secure, assets, withForm } = this;
    const caller = knownCallerOf(request);
    const language = this.languageOf(request);
    return {
      language,
      path: request.url.split('?', 1)[0]!,
      url: request.url,
      staff: staffOf(caller),
      bodyName: this.house.name[language],
      asset: (name) => assets.urlOf(name),
      get formToken() {
        withForm.add(request);
        return csrfTokenOf(caller?.session?.token ?? ensureVisitorToken(request, reply, secure));
      },
    };
  }
}

function staffOf(caller: Caller | null): PageStaff | null {
  if (caller?.actor.kind !== 'staff' || !caller.session) return null;
  const { staffId, roles } = caller.actor;
  const { login, name, singleKeys } = caller.session;
  return { staffId, login, name, roles, singleKeys, may: (permission) => mayDo(roles, permission) };
}
