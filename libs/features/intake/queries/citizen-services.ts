import { Injectable } from '@nestjs/common';
import { BodyReader, inOfferedOrder } from '#libs/casework';
import { clockRules, type Pack, packInForce, statutoryEffect } from '#libs/domain/procedure';
import { Clock, type ClockCode, type Language, localDate, type PackCode, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { intakeText } from '../messages.js';
import { type IntakeMessage } from '../messages.en.js';

/** A thing that can be complained about here, and what the law says of it. */
export interface OfferedService {
  readonly code: ServiceCode;
  readonly title: string;
  readonly about: string;
  readonly needed: string;
  /** Where there is help at once; empty where nothing need be told. */
  readonly safety: string;
  /** Where a hurried way out of its pages leads; null for a service that nobody has to hide. */
  readonly exitTo: string | null;
  readonly procedure: OfferedProcedure;
}

/** The law, or the promise, that a complaint about it runs on today. */
export interface OfferedProcedure {
  readonly title: string;
  readonly statutory: boolean;
  /** By when what has to be done, in the order in which a case lives through it. */
  readonly limits: readonly {
    readonly clock: ClockCode;
    readonly title: string;
    readonly unit: string;
    readonly amount: number;
    readonly basis: string;
  }[];
  /** Whether a form sent here, with a name and without one, has the effect of the law. */
  readonly webHasEffect: { readonly named: boolean; readonly anonymous: boolean };
  /** The ways of writing that have it, in words; empty where all have. */
  readonly ways: readonly string[];
}

export interface BodyCard {
  readonly name: string;
  /** How to reach us otherwise, in our own words; empty where nobody has written it down yet. */
  readonly contact: string;
}

/** What a citizen is offered before they write. */
@Injectable()
export class CitizenServices {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** All that are in use, in the order that the body gave them, its catch-all last. */
  async all(language: Language): Promise<OfferedService[]> {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    const rows = await this.db.query<ServiceRow>(SERVICES, [language]);
    return rows.map(({ pack, sensitive, ...service }) => ({
      ...service,
      exitTo: sensitive ? body.settings.exitAddress : null,
      procedure: offered(packInForce(pack ?? body.pack, today), language),
    }));
  }

  async body(language: Language): Promise<BodyCard> {
    const { body } = await this.bodies.current(this.db);
    return language === 'ru' ? { name: body.nameRu, contact: body.contactRu } : { name: body.nameEn, contact: body.contactEn };
  }
}

type ServiceRow = {
  code: ServiceCode;
  title: string;
  about: string;
  needed: string;
  safety: string;
  sensitive: boolean;
  pack: PackCode | null;
};

function offered(pack: Pack, language: Language): OfferedProcedure {
  const say = intakeText(language);
  const { ways } = statutoryEffect(pack, 'web', 'claimed');
  const has = (identity: 'claimed' | 'anonymous') => statutoryEffect(pack, 'web', identity).statutory || !pack.effect.statutory;
  return {
    title: pack.title[language],
    statutory: pack.effect.statutory,
    limits: clockRules(pack, null).map(({ code, unit, amount, basis }) => {
      return { clock: code, title: say(`clock.${code}`), unit, amount, basis: basis.cited[language] };
    }),
    webHasEffect: { named: has('claimed'), anonymous: has('anonymous') },
    ways: ways.map(({ code }) => say(`way.${code}` as IntakeMessage)),
  };
}

const SERVICES_MAX = 200;
const SERVICES = `
  SELECT code, pack, sensitive,
    CASE $1 WHEN 'ru' THEN title_ru ELSE title_en END AS title,
    CASE $1 WHEN 'ru' THEN about_ru ELSE about_en END AS about,
    CASE $1 WHEN 'ru' THEN needed_ru ELSE needed_en END AS needed,
    CASE $1 WHEN 'ru' THEN safety_ru ELSE safety_en END AS safety
  FROM casework.service WHERE active AND import_source IS NULL
  ${inOfferedOrder('$1')} LIMIT ${SERVICES_MAX}`;
