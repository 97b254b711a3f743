import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '#libs/platform/access';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentStaff, type StaffActor } from '#libs/platform/identity';
import { AddTemplateVersion } from '../commands/add-template-version.js';
import { type Variable } from '../letters/letter-variables.js';
import { type LetterPreview, Templates, type TemplateSummary, type TemplateVersion } from '../queries/templates.js';
import { NewTemplateVersionDto, TemplateParams, TemplateSourceDto } from './correspondence.dto.js';

@ApiTags('correspondence')
@RequirePermission('templates.manage')
@Controller('api/v1/staff/templates')
export class TemplatesController {
  constructor(
    private readonly templates: Templates,
    private readonly addTemplateVersion: AddTemplateVersion,
  ) {}

  /** The texts in use, one for each kind of letter and language. */
  @Get()
  async list(): Promise<{ items: TemplateSummary[] }> {
    return { items: await this.templates.newest() };
  }

  /** Every version of one text, the newest first; the newest is in use. */
  @Get(':kind/:language/versions')
  versions(@Param() { kind, language }: TemplateParams, @Query() query: PageQuery): Promise<Page<TemplateVersion>> {
    return this.templates.versions(kind, language, query);
  }

  /** What letters of this kind can say. `needed` variables must have a place; `optional` ones stand in a select with a branch `none`. */
  @Get(':kind/:language/variables')
  variables(@Param() { kind }: TemplateParams): { items: (Variable & { name: string })[] } {
    return { items: this.templates.variables(kind) };
  }

  /** A new text, in use from now on. */
  @Post(':kind/:language/versions')
  add(
    @Param() { kind, language }: TemplateParams,
    @Body() body: NewTemplateVersionDto,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<{ version: number }> {
    return this.addTemplateVersion.execute({ kind, language, ...body, authorId: staffId });
  }

  /** How a letter from this text would look, with made-up values. Nothing is saved. */
  @Post(':kind/:language/preview')
  @HttpCode(200)
  preview(@Param() { kind, language }: TemplateParams, @Body() { source }: TemplateSourceDto): LetterPreview {
    return this.templates.preview(kind, language, source);
  }
}
