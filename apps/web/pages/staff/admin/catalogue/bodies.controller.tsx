import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type ExternalBody } from '#libs/casework';
import { AddExternalBody, ChangeExternalBody, Directory, type ManagedService, ServiceCatalogue } from '#libs/features/triage';
import { type BodyId, type DomainError } from '#libs/kernel';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { listOf, type Sent, textOf } from '../shared/sent.js';
import { OtherBodiesPage, OtherBodyPage, type OtherBodyValues } from './bodies-pages.js';
import { OtherBodyForm, OtherBodyParams } from './catalogue.dto.js';
import { catalogueText } from './words.js';

const SHOWN_AT_ONCE = 50;
/** More services than this are not offered to be marked one by one. */
const SERVICES_MAX = 200;
const NEW: OtherBodyValues = { nameEn: '', nameRu: '', competence: '', email: '', postalAddress: '', neverFor: [], active: true };

@ApiExcludeController()
@Controller('staff/admin/bodies')
@RequirePermission('catalogue.manage')
export class OtherBodyPagesController {
  constructor(
    private readonly directory: Directory,
    private readonly catalogue: ServiceCatalogue,
    private readonly addBody: AddExternalBody,
    private readonly changeBody: ChangeExternalBody,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const [cursor, text] = [textOf(query, 'cursor'), textOf(query, 'text').trim().slice(0, 100)];
    const bodies = await this.directory.bodies({ limit: SHOWN_AT_ONCE, cursor: cursor || undefined, text });
    const services = new Map((await this.services()).map(({ code, title }) => [code as string, title[page.language]]));
    const done = textOf(query, 'done') === 'body' ? catalogueText(page.language)('done.body') : null;
    const asked = new URLSearchParams({ ...(text && { text }), ...(cursor && { cursor }) });
    return <OtherBodiesPage page={page} bodies={bodies} services={services} query={asked} done={done} />;
  }

  @Get('new')
  async ask(@Page() page: PageContext) {
    return <OtherBodyPage page={page} id={null} values={NEW} services={await this.services()} />;
  }

  @Post('new')
  add(@Page() page: PageContext, @Body() sent: Sent) {
    return this.save(page, null, sent);
  }

  @Get(':bodyId')
  async body(@Page() page: PageContext, @Param() { bodyId }: OtherBodyParams) {
    const body = await this.directory.body(bodyId);
    return <OtherBodyPage page={page} id={bodyId} values={valuesOf(body)} services={await this.services()} />;
  }

  @Post(':bodyId')
  change(@Page() page: PageContext, @Param() { bodyId }: OtherBodyParams, @Body() sent: Sent) {
    return this.save(page, bodyId, sent);
  }

  private async save(page: PageContext, id: BodyId | null, sent: Sent) {
    const form = await readForm(OtherBodyForm, sent);
    const refusal = form.refusal ?? (await attempt(() => this.write(id, form.value))).refusal;
    if (!refusal) return seeOther('/staff/admin/bodies?done=body');
    const values: OtherBodyValues = {
      nameEn: textOf(sent, 'nameEn'),
      nameRu: textOf(sent, 'nameRu'),
      competence: textOf(sent, 'competence'),
      email: textOf(sent, 'email'),
      postalAddress: textOf(sent, 'postalAddress'),
      neverFor: listOf(sent, 'neverFor'),
      active: textOf(sent, 'active') === 'yes',
    };
    const errors = errorsOf(page, refusal);
    return invalid(<OtherBodyPage page={page} id={id} values={values} services={await this.services()} errors={errors} />);
  }

  private async write(id: BodyId | null, { email, postalAddress, ...body }: OtherBodyForm): Promise<void> {
    const whole = { ...body, email: email ?? null, postalAddress: postalAddress ?? null };
    if (id === null) await this.addBody.execute(whole);
    else await this.changeBody.execute({ ...whole, id });
  }

  private async services(): Promise<readonly ManagedService[]> {
    return (await this.catalogue.managed({ limit: SERVICES_MAX, cursor: undefined })).items;
  }
}

function valuesOf({ nameEn, nameRu, competence, email, postalAddress, neverFor, active }: ExternalBody): OtherBodyValues {
  return { nameEn, nameRu, competence, email: email ?? '', postalAddress: postalAddress ?? '', neverFor, active };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = catalogueText(page.language);
  const names = {
    nameEn: t('error.nameEn'),
    nameRu: t('error.nameRu'),
    competence: t('error.competence'),
    email: t('error.email'),
    postalAddress: t('error.address'),
  };
  return FormErrors.of(page.language, refusal, { names });
}
