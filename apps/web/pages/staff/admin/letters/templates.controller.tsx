import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader, parseReference } from '#libs/casework';
import { AddTemplateVersion, CasePreview, Templates } from '#libs/features/correspondence';
import { DomainError } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor, staffCards } from '#libs/platform/identity';
import { attempt, type Attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { adminText } from '../shared/words.js';
import { TemplateForm, TemplatePageParams } from './letters.dto.js';
import { type ShownLetter, TemplatePage, type TemplatePageProps, TemplatesPage } from './templates-pages.js';
import { letterText } from './words.js';

const VERSIONS_AT_ONCE = 20;

@ApiExcludeController()
@Controller('staff/admin/templates')
@RequirePermission('templates.manage')
export class TemplatePagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly templates: Templates,
    private readonly casePreview: CasePreview,
    private readonly addVersion: AddTemplateVersion,
  ) {}

  @Get()
  async list(@Page() page: PageContext) {
    const { timeZone } = (await this.bodies.current(this.database)).body;
    return <TemplatesPage page={page} templates={await this.templates.newest()} timeZone={timeZone} />;
  }

  @Get(':kind/:language')
  async template(@Page() page: PageContext, @Param() params: TemplatePageParams, @Query() query: Sent) {
    const shown = await this.shown(page, params, textOf(query, 'cursor'));
    const asked = Number(textOf(query, 'version'));
    const old = await this.versionOf(params, asked);
    const done = textOf(query, 'done') === 'saved' ? letterText(page.language)('done.saved') : null;
    const isOld = old !== null && old.version !== shown.newest.version;
    return <TemplatePage {...shown} source={(old ?? shown.newest).source} old={isOld ? old.version : null} done={done} />;
  }

  /** Two buttons: one saves, the other shows what would be saved and saves nothing. */
  @Post(':kind/:language')
  async edit(
    @Page() page: PageContext,
    @Param() params: TemplatePageParams,
    @Body() sent: Sent,
    @CurrentStaff() { staffId }: StaffActor,
    @CurrentReader() reader: Reader,
  ) {
    const typed = { source: textOf(sent, 'source').replaceAll('\r\n', '\n'), reference: textOf(sent, 'reference').trim() };
    const form = await readForm(TemplateForm, sent);
    const tried: Attempt<ShownLetter | null> = form.refusal
      ? form
      : await attempt(() =>
          form.value.act === 'save' ? this.save(params, form.value, staffId) : this.look(params, typed, reader),
        );
    if (tried.refusal === null && tried.value === null)
      return seeOther(`/staff/admin/templates/${params.kind}/${params.language}?done=saved`);

    const shown = await this.shown(page, params);
    if (tried.refusal === null)
      return PageAnswer.page(200, <TemplatePage {...shown} {...typed} old={null} shown={tried.value} />);
    return invalid(<TemplatePage {...shown} {...typed} old={null} errors={errorsOf(page, tried.refusal)} />);
  }

  private async save(
    { kind, language }: TemplatePageParams,
    { source, basedOn }: TemplateForm,
    authorId: StaffActor['staffId'],
  ): Promise<null> {
    await this.addVersion.execute({ kind, language, source, basedOn, authorId });
    return null;
  }

  private async look(
    { kind, language }: TemplatePageParams,
    { source, reference }: { source: string; reference: string },
    reader: Reader,
  ): Promise<ShownLetter> {
    if (reference === '') return { ...this.templates.preview(kind, language, source), reference: null, madeUp: [] };
    const parsed = parseReference(reference);
    if (parsed === null) throw new DomainError('case.not_found');
    return { ...(await this.casePreview.fill({ kind, language, source, reference: parsed, reader })), reference: parsed };
  }

  private async versionOf({ kind, language }: TemplatePageParams, version: number) {
    if (!Number.isSafeInteger(version) || version < 1) return null;
    return this.templates.version(kind, language, version);
  }

  private async shown(
    page: PageContext,
    { kind, language }: TemplatePageParams,
    cursor = '',
  ): Promise<Omit<TemplatePageProps, 'source' | 'old'>> {
    const first = await this.templates.versions(kind, language, { limit: 1 });
    const [newest] = first.items;
    if (!newest) throw new DomainError('request.not_found');
    const versions = await this.templates.versions(kind, language, { limit: VERSIONS_AT_ONCE, ...(cursor !== '' && { cursor }) });
    const authorIds = [newest, ...versions.items].flatMap(({ authorId }) => (authorId === null ? [] : [authorId]));
    const authors = new Map((await staffCards(this.database, authorIds)).map(({ staffId, name }) => [staffId as string, name]));
    const { timeZone } = (await this.bodies.current(this.database)).body;
    return { page, kind, language, versions, authors, newest, variables: this.templates.variables(kind), timeZone };
  }
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = letterText(page.language);
  if (refusal.code === 'draft.changed') return FormErrors.at('source', adminText(page.language)('changed.meanwhile'));
  if (refusal.code === 'case.not_found') return FormErrors.at('reference', t('error.reference'));
  if (refusal.code.startsWith('permission.')) return FormErrors.at('reference', t('error.noCaseRight'));
  const errors = FormErrors.of(page.language, refusal, { names: { source: t('error.source') } });
  const [first] = errors.summary();
  return refusal.code === 'template.invalid' && first ? FormErrors.at('source', first.text) : errors;
}
