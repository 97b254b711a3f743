import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { type ManagedService, MoveService, SaveService, ServiceCatalogue } from '#libs/features/triage';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { packTitles } from '../shared/pack-titles.js';
import { MovedService, NewServiceForm, ServiceForm, ServicePageParams } from './catalogue.dto.js';
import { ServiceOrderPage } from './service-order-page.js';
import { ServicePage, type ServiceValues, ServicesPage } from './services-pages.js';
import { catalogueText } from './words.js';

const SHOWN_AT_ONCE = 50;
const NEW: ServiceValues = {
  code: '',
  titleEn: '',
  titleRu: '',
  aboutEn: '',
  aboutRu: '',
  neededEn: '',
  neededRu: '',
  sensitive: false,
  safetyEn: '',
  safetyRu: '',
  pack: '',
  active: true,
};

@ApiExcludeController()
@Controller('staff/admin/services')
@RequirePermission('catalogue.manage')
export class ServicePagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly catalogue: ServiceCatalogue,
    private readonly saveService: SaveService,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const [cursor, text] = [textOf(query, 'cursor'), textOf(query, 'text').trim().slice(0, 100)];
    const services = await this.catalogue.managed({ limit: SHOWN_AT_ONCE, cursor: cursor || undefined, text });
    const done = textOf(query, 'done') === 'service' ? catalogueText(page.language)('done.service') : null;
    const asked = new URLSearchParams({ ...(text && { text }), ...(cursor && { cursor }) });
    return <ServicesPage {...await this.laws(page)} services={services} query={asked} done={done} />;
  }

  @Get('new')
  async ask(@Page() page: PageContext) {
    return <ServicePage {...await this.laws(page)} code={null} values={NEW} />;
  }

  @Post('new')
  async make(@Page() page: PageContext, @Body() sent: Sent) {
    const form = await readForm(NewServiceForm, sent);
    if (form.refusal) return this.again(page, null, sent, errorsOf(page, form.refusal));
    const { code, ...service } = form.value;
    const known = await this.catalogue.one(code);
    if (known) {
      const said = catalogueText(page.language)('error.codeTaken', { title: known.title[page.language] });
      return this.again(page, null, sent, FormErrors.at('code', said));
    }
    return this.save(page, code, service, sent);
  }

  @Get(':code')
  async service(@Page() page: PageContext, @Param() { code }: ServicePageParams) {
    const service = await this.catalogue.one(code);
    if (!service) throw new DomainError('request.not_found');
    return <ServicePage {...await this.laws(page)} code={code} values={valuesOf(service)} />;
  }

  @Post(':code')
  async change(@Page() page: PageContext, @Param() { code }: ServicePageParams, @Body() sent: Sent) {
    const form = await readForm(ServiceForm, sent);
    if (form.refusal) return this.again(page, code, sent, errorsOf(page, form.refusal));
    return this.save(page, code, form.value, sent);
  }

  private async save(page: PageContext, code: ServicePageParams['code'], service: ServiceForm, sent: Sent) {
    const { refusal } = await attempt(() => this.saveService.execute({ ...service, code, pack: service.pack ?? null }));
    return refusal ? this.again(page, code, sent, errorsOf(page, refusal)) : seeOther('/staff/admin/services?done=service');
  }

  private async again(page: PageContext, code: string | null, sent: Sent, errors: FormErrors) {
    const text = (field: string) => textOf(sent, field);
    const values: ServiceValues = {
      code: text('code'),
      titleEn: text('titleEn'),
      titleRu: text('titleRu'),
      aboutEn: text('aboutEn'),
      aboutRu: text('aboutRu'),
      neededEn: text('neededEn'),
      neededRu: text('neededRu'),
      sensitive: text('sensitive') === 'yes',
      safetyEn: text('safetyEn'),
      safetyRu: text('safetyRu'),
      pack: text('pack'),
      active: text('active') === 'yes',
    };
    return invalid(<ServicePage {...await this.laws(page)} code={code} values={values} errors={errors} />);
  }

  private async laws(page: PageContext) {
    const { body } = await this.bodies.current(this.database);
    return { page, packs: packTitles(page.language), ownPack: body.pack };
  }
}

/** The order in which people are offered what they can complain about. */
@ApiExcludeController()
@Controller('staff/admin/service-order')
@RequirePermission('catalogue.manage')
export class ServiceOrderController {
  constructor(
    private readonly catalogue: ServiceCatalogue,
    private readonly moveService: MoveService,
  ) {}

  @Get()
  async order(@Page() page: PageContext) {
    return <ServiceOrderPage page={page} services={await this.catalogue.inOrder(page.language)} />;
  }

  /** Answers where the service then stands, so that it can be moved on at once. */
  @Post()
  async move(@Page() page: PageContext, @Body() { code, to }: MovedService) {
    await this.moveService.execute({ code, by: to === 'front' ? -1 : 1, language: page.language });
    return seeOther(`/staff/admin/service-order#service-${code}`);
  }
}

function valuesOf({ code, title, about, needed, sensitive, safety, pack, active }: ManagedService): ServiceValues {
  const words = { titleEn: title.en, titleRu: title.ru, aboutEn: about.en, aboutRu: about.ru };
  const help = { sensitive, safetyEn: safety.en, safetyRu: safety.ru };
  return { code, ...words, neededEn: needed.en, neededRu: needed.ru, ...help, pack: pack ?? '', active };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = catalogueText(page.language);
  const names = { code: t('error.code'), titleEn: t('error.titleEn'), titleRu: t('error.titleRu') };
  return FormErrors.of(page.language, refusal, { names });
}
