import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  type StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import {
  ChangeContact,
  ChangePreferences,
  CitizenAccess,
  CitizenCases,
  type CitizenContact,
  type CitizenExport,
  CitizenExports,
  Documents,
  FloodGuard,
  inertFile,
  WithdrawOwnCase,
} from '#libs/features/intake';
import { type DocumentId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CurrentReader, ForCitizen } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { listOf } from '../../staff/admin/shared/sent.js';
import { typedTexts } from '../typed-texts.js';
import { caseErrorNames, ContactForm, WithdrawForm } from './case-forms.js';
import { CaseVisits } from './case-visits.js';
import { ContactPage } from './contact-page.js';
import { WithdrawPage } from './withdraw-page.js';
import { Visit, type Visited } from '../../shared/visit.js';

/** What a person decides about their own case and their own data: taking it back, how they are reached, what they take with them. */
@ApiExcludeController()
@Controller('track/case')
@UseGuards(FloodGuard)
export class OwnDataController {
  constructor(
    private readonly visits: CaseVisits,
    private readonly access: CitizenAccess,
    private readonly cases: CitizenCases,
    private readonly documents: Documents,
    private readonly exports: CitizenExports,
    private readonly withdrawOwnCase: WithdrawOwnCase,
    private readonly changeContact: ChangeContact,
    private readonly changePreferences: ChangePreferences,
  ) {}

  @Get('withdraw')
  @ForCitizen()
  askWithdrawal(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      return <WithdrawPage page={page} exitTo={await this.cases.exitFor(key)} values={{}} errors={null} />;
    });
  }

  @Post('withdraw')
  @ForCitizen()
  withdraw(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const { refusal } = await attempt(async () => {
        const form = await formIn(WithdrawForm, typed);
        await this.withdrawOwnCase.execute({ reference, text: form.text ?? null });
      });
      if (!refusal) return seeOther('/track/case?done=withdrawn');
      const errors = FormErrors.of(page.language, refusal, { names: caseErrorNames(page.language) });
      const exitTo = await this.cases.exitFor(key);
      return invalid(<WithdrawPage page={page} exitTo={exitTo} values={typedTexts(typed)} errors={errors} />);
    });
  }

  @Get('contact')
  @ForCitizen()
  showContact(@Visit() { page, request, reply, reader }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const [exitTo, contact] = [await this.cases.exitFor(key), await this.cases.contact(key, reader)];
      const [values, anonymous] = [contactValues(contact), isAnonymous(contact)];
      return <ContactPage page={page} exitTo={exitTo} values={values} errors={null} anonymous={anonymous} />;
    });
  }

  @Post('contact')
  @ForCitizen()
  saveContact(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const { refusal } = await attempt(async () => {
        const form = await formIn(ContactForm, typed);
        await this.changeContact.execute({ reference, contact: form });
      });
      if (!refusal) return seeOther('/track/case?done=contact');
      const errors = FormErrors.of(page.language, refusal, { names: caseErrorNames(page.language) });
      const [exitTo, values] = [await this.cases.exitFor(key), typedTexts(typed)];
      return invalid(<ContactPage page={page} exitTo={exitTo} values={values} errors={errors} anonymous={false} />);
    });
  }

  /** Which letters they want beside those about their case. A box that is not ticked is not sent. */
  @Post('preferences')
  @ForCitizen()
  prefer(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() typed: Record<string, unknown>,
  ): Promise<PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const ticked = listOf(typed, 'wants');
      const preferences = { wantsNews: ticked.includes('wantsNews'), wantsSurveys: ticked.includes('wantsSurveys') };
      await this.changePreferences.execute({ reference, preferences });
      return seeOther('/track/case?done=preferences');
    });
  }

  /** Everything that is held, as a file to keep or to take elsewhere. */
  @Get('export')
  @ForCitizen()
  @Header('cache-control', 'no-store')
  export(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentReader() reader: Reader,
  ): Promise<CitizenExport | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const held = await this.exports.of(key, reader);
      void reply.header('content-disposition', 'attachment; filename="case.json"');
      return held;
    });
  }

  /** The file itself, to be saved; a browser never shows it. */
  @Get('documents/:documentId')
  @ForCitizen()
  download(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentReader() reader: Reader,
  ): Promise<StreamableFile | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const { id } = await this.access.prove(key);
      return inertFile(await this.documents.forCitizen(id, documentId as DocumentId, reader), reply);
    });
  }
}

/** Where nobody chose, the way in which we write now. */
function contactValues({ channel, preferredChannel, name, email, phone, postalAddress }: CitizenContact): Record<string, string> {
  return typedTexts({ name, email, phone, postalAddress, preferredChannel: preferredChannel ?? channel });
}

function isAnonymous({ name, email, phone, postalAddress }: CitizenContact): boolean {
  return !name && !email && !phone && !postalAddress;
}
