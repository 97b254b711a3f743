import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#libs/platform/http';
import { Public, RequirePermission } from '#libs/platform/identity';
import { SaveService } from '../commands/save-service.js';
import { type ManagedService, ServiceCatalogue, type ServiceLine } from '../queries/service-catalogue.js';
import { ServiceDto, ServiceParams } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('api/v1')
export class ServicesController {
  constructor(
    private readonly catalogue: ServiceCatalogue,
    private readonly saveService: SaveService,
  ) {}

  /** What one can complain about, what is needed, how long it takes and by which law, and which ways of writing give a complaint the effect of that law. */
  @Get('services')
  @Public('anybody may read what is offered before they write')
  offered(@Query() { limit, cursor }: PageQuery): Promise<Page<ServiceLine>> {
    return this.catalogue.offered({ limit, cursor });
  }

  /** All services, those that are not offered too. */
  @Get('staff/services')
  @RequirePermission('routing.read')
  managed(@Query() { limit, cursor }: PageQuery): Promise<Page<ManagedService>> {
    return this.catalogue.managed({ limit, cursor });
  }

  /** Describes a service, or makes it. */
  @Put('staff/services/:code')
  @HttpCode(204)
  @RequirePermission('catalogue.manage')
  save(@Param() { code }: ServiceParams, @Body() service: ServiceDto): Promise<void> {
    const { title, about, needed, sensitive = false, safety = { en: '', ru: '' }, pack, active } = service;
    return this.saveService.execute({
      code,
      titleEn: title.en,
      titleRu: title.ru,
      aboutEn: about.en,
      aboutRu: about.ru,
      neededEn: needed.en,
      neededRu: needed.ru,
      sensitive,
      safetyEn: safety.en,
      safetyRu: safety.ru,
      pack: pack ?? null,
      active,
    });
  }
}
