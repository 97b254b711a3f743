import { Injectable } from '@nestjs/common';
import { BodyReader, inOfferedOrder, type Service } from '#libs/casework';
import { clockRules, type Pack, packInForce } from '#libs/domain/procedure';
import { type CivilDate, Clock, type ClockCode, type Language, localDate, type PackCode, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';

type InBoth = Readonly<Record<Language, string>>;

/** How long one step may take, and where that is written. */
export interface ServiceLimit {
  readonly clock: ClockCode;
  readonly amount: number;
  readonly unit: string;
  /** Where that is written. */
  readonly cited: InBoth;
  /** `U`: not verified; the dates that come of it are shown as not final. */
  readonly confidence: string;
}

export interface ServiceProcedure {
  readonly pack: string;
  readonly version: string;
  readonly title: InBoth;
  readonly statutory: boolean;
  readonly legallyReviewed: boolean;
  readonly limits: readonly ServiceLimit[];
}

/** What one can complain about here, told before anybody writes. */
export interface ServiceLine {
  readonly code: ServiceCode;
  readonly title: InBoth;
  readonly about: InBoth;
  /** What to have at hand. */
  readonly needed: InBoth;
  /** Whether somebody beside the person must not see what they complain of. */
  readonly sensitive: boolean;
  /** Where there is help at once; empty where nothing need be told. */
  readonly safety: InBoth;
  readonly procedure: ServiceProcedure;
  /** The ways of writing that give a complaint the effect of the law; empty where every way does, or none can. */
  readonly ways: readonly object[];
  /** What a complaint that comes another way runs on; null where there are no such ways. */
  readonly otherwise: ServiceProcedure | null;
}

/** The same as those see it who describe it. */
export interface ManagedService extends Omit<ServiceLine, 'ways' | 'otherwise' | 'procedure'> {
  /** Null: the body's own. */
  readonly pack: PackCode | null;
  readonly active: boolean;
  readonly importSource: string | null;
}

interface PageQuestion {
  readonly limit: number;
  readonly cursor: string | undefined;
}

const OWN_STANDARD = 'own-standard';

@Injectable()
export class ServiceCatalogue {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** For everybody: what is offered, by code. */
  async offered(question: PageQuestion): Promise<Page<ServiceLine>> {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    const page = await this.page(question, true);
    return { ...page, items: page.items.map((service) => lineOf(service, service.pack ?? body.pack, today)) };
  }

  /** For those who manage it: all there is, by code; of those alone whose name in either language, or whose code, holds `text`. */
  async managed(question: PageQuestion & { readonly text?: string }): Promise<Page<ManagedService>> {
    const page = await this.page(question, false);
    return {
      ...page,
      items: page.items.map((service) => ({
        ...wordsOf(service),
        pack: service.pack,
        active: service.active,
        importSource: service.importSource,
      })),
    };
  }

  /** What is offered, in the order in which people see it in `language`. */
  async inOrder(language: Language): Promise<{ readonly code: ServiceCode; readonly title: string }[]> {
    return this.db.query<{ code: ServiceCode; title: string }>(IN_ORDER, [language]);
  }

  /** One of them, as those see it who manage it; null when there is none. */
  async one(code: ServiceCode): Promise<ManagedService | null> {
    const [found] = await this.db.query<Service & Record<string, unknown>>(`${SERVICE} WHERE s.code = $1`, [code]);
    if (!found) return null;
    return { ...wordsOf(found), pack: found.pack, active: found.active, importSource: found.importSource };
  }

  private async page(
    { limit, cursor, text = '' }: PageQuestion & { readonly text?: string },
    offeredOnly: boolean,
  ): Promise<Page<Service>> {
    const after = decodeCursor(cursor, ['text']);
    const rows = await this.db.query<Service & Record<string, unknown>>(SERVICES, [
      after?.[0] ?? null,
      offeredOnly,
      text,
      limit + 1,
    ]);
    return pageOf<Service>(rows, limit, ({ code }) => [code]);
  }
}

function lineOf(service: Service, pack: PackCode, today: CivilDate): ServiceLine {
  const meant = packInForce(pack, today);
  const ways = meant.effect.ways.map(({ code, channels, identity, basis }) => ({
    code,
    channels,
    identity,
    cited: basis.cited,
  }));
  return {
    ...wordsOf(service),
    procedure: procedureOf(meant),
    ways,
    otherwise: ways.length === 0 ? null : procedureOf(packInForce(OWN_STANDARD, today)),
  };
}

function wordsOf(service: Service) {
  const { code, titleEn, titleRu, aboutEn, aboutRu, neededEn, neededRu, sensitive, safetyEn, safetyRu } = service;
  return {
    code,
    title: { en: titleEn, ru: titleRu },
    about: { en: aboutEn, ru: aboutRu },
    needed: { en: neededEn, ru: neededRu },
    sensitive,
    safety: { en: safetyEn, ru: safetyRu },
  };
}

function procedureOf(pack: Pack): ServiceProcedure {
  return {
    pack: pack.pack,
    version: pack.version,
    title: pack.title,
    statutory: pack.effect.statutory,
    legallyReviewed: pack.status === 'legallyReviewed',
    limits: clockRules(pack, null).map(({ code, amount, unit, basis, confidence }) => ({
      clock: code,
      amount,
      unit,
      cited: basis.cited,
      confidence,
    })),
  };
}

const SERVICE = `
  SELECT s.code, s.title_en AS "titleEn", s.title_ru AS "titleRu", s.about_en AS "aboutEn", s.about_ru AS "aboutRu",
    s.needed_en AS "neededEn", s.needed_ru AS "neededRu", s.sensitive, s.safety_en AS "safetyEn", s.safety_ru AS "safetyRu", s.pack, s.active, s.import_source AS "importSource"
  FROM casework.service s`;
const SERVICES = `${SERVICE}
  WHERE ($1::text IS NULL OR s.code > $1) AND (NOT $2::boolean OR (s.active AND s.import_source IS NULL))
    AND ($3 = '' OR strpos(translate(lower(s.title_ru || E'\n' || s.title_en || E'\n' || s.code), 'ё', 'е'), translate(lower($3), 'ё', 'е')) > 0)
  ORDER BY s.code LIMIT $4`;
const IN_ORDER = `
  SELECT code, CASE $1 WHEN 'ru' THEN title_ru ELSE title_en END AS title
  FROM casework.service WHERE active AND import_source IS NULL ${inOfferedOrder('$1')} LIMIT 1000`;
