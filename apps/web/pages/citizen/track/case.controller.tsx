import { Body, Controller, Get, Post, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { BodyReader } from '#libs/casework';

import { CaseMeasures, SurveyStandings } from '#libs/features/feedback';
import { AttachDocuments, CitizenCases, type CitizenKey, FloodGuard, SendMessage, filesOf } from '#libs/features/intake';
import { AskDrafts, CitizenStages, ReviewOffers } from '#libs/features/review';
import { CITIZEN, type DomainError } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Config } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { TakesFiles } from '#libs/platform/http';
import { ForCitizen } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { typedTexts } from '../typed-texts.js';
import { megabytes } from '../upload-size.js';
import { caseErrorNames, WriteForm } from './case-forms.js';
import { CasePage, type CasePageProps, DONE } from './case-page.js';
import { CaseVisits } from './case-visits.js';

/** The tracking page, and what is done on it: writing, answering, adding a file. */
@ApiExcludeController()
@Controller('track/case')
@UseGuards(FloodGuard)
export class CaseController {
  constructor(
    private readonly visits: CaseVisits,
    private readonly cases: CitizenCases,
    private readonly sendMessage: SendMessage,
    private readonly attachDocuments: AttachDocuments,
    private readonly surveys: SurveyStandings,
    private readonly measures: CaseMeasures,
    private readonly offers: ReviewOffers,
    private readonly stages: CitizenStages,
    private readonly drafts: AskDrafts,
    private readonly bodies: BodyReader,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @Get()
  @ForCitizen()
  show(@Visit() { page, request, reply, reader }: Visited, @Query() query: Record<string, unknown>): Promise<VNode | PageAnswer> {
    const done = DONE.find((known) => known === query['done']) ?? null;
    return this.visits.at(request, reply, (key) => this.view(page, key, reader, { done }));
  }

  @Post('messages')
  @ForCitizen()
  write(@Visit() { page, request, reply, reader }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const { refusal } = await attempt(async () => {
        const form = await formIn(WriteForm, typed);
        await this.sendMessage.execute({ reference, text: form.text });
      });
      if (!refusal) return seeOther('/track/case?done=message');
      const errors = FormErrors.of(page.language, refusal, { names: caseErrorNames(page.language) });
      return invalid(await this.view(page, key, reader, { errors, values: typedTexts(typed) }));
    });
  }

  @Post('documents')
  @ForCitizen()
  @TakesFiles()
  attach(@Visit() { page, request, reply, reader }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const files = filesOf(request, this.config);
      const { refusal } = await attempt(() =>
        this.attachDocuments.execute({ reference, actor: CITIZEN, direction: 'in', files }),
      );
      if (!refusal) return seeOther('/track/case?done=document');
      return invalid(await this.view(page, key, reader, { errors: fileErrors(page, refusal) }));
    });
  }

  private async view(page: PageContext, key: CitizenKey, reader: Reader, given: Partial<CasePageProps>): Promise<VNode> {
    const shown = await this.cases.show(key, reader, page.language);
    const survey = await this.surveys.of(shown.reference);
    const caseId = await this.visits.caseFor(key);
    const measures = await this.measures.of(caseId, true);
    const [offer, matter] = [await this.offers.of(caseId), await this.stages.of(caseId)];
    const begun = offer?.is === 'open' && Object.keys(await this.drafts.of(caseId)).length > 0;
    const { body } = await this.bodies.current(this.database);
    const usual = {
      page,
      shown,
      survey,
      measures,
      ...{ offer, matter, begun },
      timeZone: body.timeZone,
      mb: megabytes(this.config),
      done: null,
      values: {},
      errors: null,
    };
    return <CasePage {...usual} {...given} />;
  }
}

/** Every refusal of a file stands beside the field that took it. */
function fileErrors({ language }: PageContext, refusal: DomainError): FormErrors {
  const told = FormErrors.of(language, refusal, { names: caseErrorNames(language) });
  return told.on('files') === undefined ? FormErrors.at('files', told.summary()[0]!.text) : told;
}
