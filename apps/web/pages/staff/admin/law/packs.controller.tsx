import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { loadPacks, type Pack } from '#libs/domain/procedure';
import { ServiceCatalogue } from '#libs/features/triage';
import { DomainError, type Language } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/identity';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { PackPage, PacksPage, type PackUse } from './packs-pages.js';

/** More services than this are not named one by one. */
const SERVICES_MAX = 200;

/** The law's numbers, for everybody who works by them. */
@ApiExcludeController()
@Controller('staff/admin/packs')
@RequirePermission('routing.read')
export class PackPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly services: ServiceCatalogue,
  ) {}

  @Get()
  async list(@Page() page: PageContext) {
    return <PacksPage page={page} uses={await this.uses(page.language)} />;
  }

  @Get(':pack/:version')
  async pack(@Page() page: PageContext, @Param('pack') code: string, @Param('version') version: string) {
    const uses = await this.uses(page.language);
    const use = uses.find(({ pack }) => pack.pack === code && pack.version === version);
    if (!use) throw new DomainError('request.not_found');
    const versions = uses.map(({ pack }) => pack).filter((pack) => pack.pack === code && pack.version !== version);
    return <PackPage page={page} {...use} versions={versions} />;
  }

  private async uses(language: Language): Promise<PackUse[]> {
    const { body } = await this.bodies.current(this.database);
    const { items } = await this.services.managed({ limit: SERVICES_MAX, cursor: undefined });
    return loadPacks().map((pack: Pack) => ({
      pack,
      services: items.filter((service) => service.pack === pack.pack).map(({ title }) => title[language]),
      isOwn: body.pack === pack.pack,
    }));
  }
}
