import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { CitizenCases, DropDraft, FloodGuard, ResumeDraft, SubmitDraft } from '#libs/features/intake';
import { BodyReader } from '#libs/casework';
import { type CivilDate, localDate } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { CurrentReader, isSecure, Public } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { rememberKey } from '../case-key.js';
import { CheckPage } from './check-page.js';
import { type FormSession, FormSessions, nextAddress } from './form-session.js';
import { LaterPage, OpenElsewherePage, ResumePage } from './later-pages.js';
import { addressOf } from './question.js';
import { SentPage } from './sent-page.js';
import { exitOf, openStep, stepsOf } from './steps.js';

const BEGINNING = '/complain/what';

/** The form as a whole: its beginning, coming back to it, all its answers, sending it, and what one is told then. */
@ApiExcludeController()
@Controller('complain')
export class FormController {
  private readonly publicUrl: string;
  private readonly secure: boolean;

  constructor(
    private readonly sessions: FormSessions,
    private readonly submitDraft: SubmitDraft,
    private readonly resumeDraft: ResumeDraft,
    private readonly dropDraft: DropDraft,
    private readonly cases: CitizenCases,
    private readonly bodies: BodyReader,
    private readonly database: Database,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
    this.secure = isSecure(config);
  }

  /** Whoever comes back is asked whether to go on; whoever has sent theirs begins anew. */
  @Get()
  @Public('anybody may complain')
  async begin(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    const session = await this.sessions.of(request, page.language);
    if (session.draft && session.draft.caseId === null) {
      const [until, exitTo] = [await this.dayOf(session.draft.expiresAt), exitOf(session.situation)];
      return <ResumePage page={page} exitTo={exitTo} until={until} next={nextAddress(session)} />;
    }
    this.sessions.forget(reply);
    return seeOther(BEGINNING);
  }

  @Post('removal')
  @Public('whoever fills in the form holds its key')
  async drop(@Visit() { page, request, reply }: Visited): Promise<PageAnswer> {
    const { token } = await this.sessions.of(request, page.language);
    if (token !== null) await this.dropDraft.execute({ token });
    this.sessions.forget(reply);
    return seeOther(BEGINNING);
  }

  @Get('later')
  @Public('whoever fills in the form holds its key')
  async later(@Page() page: PageContext, @Req() request: FastifyRequest): Promise<VNode | PageAnswer> {
    const session = await this.sessions.of(request, page.language);
    const { token, draft } = session;
    if (token === null || draft === null || draft.caseId !== null) return seeOther('/complain');
    const link = `${this.publicUrl}/complain/continue/${token}`;
    const [until, exitTo] = [await this.dayOf(draft.expiresAt), exitOf(session.situation)];
    return <LaterPage page={page} exitTo={exitTo} until={until} link={link} next={nextAddress(session)} />;
  }

  @Get('continue/:token')
  @Public('the token in the address is the key')
  open(@Page() page: PageContext, @Param('token') token: string): VNode {
    return <OpenElsewherePage page={page} token={token} />;
  }

  @Post('continue/:token')
  @Public('the token in the address is the key')
  async resume(
    @Page() page: PageContext,
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const fresh = await this.resumeDraft.execute({ token });
    this.sessions.remember(reply, fresh.token);
    return seeOther(nextAddress(await this.sessions.byToken(fresh.token, page.language)));
  }

  @Get('check')
  @Public('whoever fills in the form holds its key')
  async check(@Page() page: PageContext, @Req() request: FastifyRequest): Promise<VNode | PageAnswer> {
    const session = await this.sessions.of(request, page.language);
    return notToBeSent(session) ?? checkPage(page, session, null);
  }

  @Post('send')
  @UseGuards(FloodGuard)
  @Public('anybody may complain')
  async send(@Visit() { page, request, reply }: Visited): Promise<PageAnswer> {
    const session = await this.sessions.of(request, page.language);
    const away = notToBeSent(session);
    if (away) return away;
    const { value, refusal } = await attempt(() => this.submitDraft.execute({ token: session.token!, language: page.language }));
    if (refusal) return invalid(checkPage(page, session, FormErrors.of(page.language, refusal)));

    const { reference, trackingCode: code } = value;
    if (code !== null) rememberKey(reply, { reference, code }, this.secure);
    return seeOther('/complain/sent');
  }

  /** It can be looked at again for a day, by the browser that sent the form. */
  @Get('sent')
  @Public('whoever filled in the form holds its key')
  async sent(
    @Page() page: PageContext,
    @Req() request: FastifyRequest,
    @CurrentReader() reader: Reader,
  ): Promise<VNode | PageAnswer> {
    const session = await this.sessions.of(request, page.language);
    const { token, draft } = session;
    if (token === null || !draft?.caseId) return seeOther(nextAddress(session));
    const receipt = await this.submitDraft.execute({ token, language: page.language });
    const { reference, trackingCode: code } = receipt;
    const key = { reference, code, linkToken: null, address: request.ip };
    const shown = code === null ? null : await this.cases.show(key, reader, page.language);
    return <SentPage page={page} receipt={receipt} shown={shown} />;
  }

  private async dayOf(instant: Date): Promise<CivilDate> {
    const { body } = await this.bodies.current(this.database);
    return localDate(instant, body.timeZone);
  }
}

/** A form with an open question is led to it; one that was sent, to what was told then. */
function notToBeSent(session: FormSession): PageAnswer | null {
  if (session.draft?.caseId) return seeOther('/complain/sent');
  return openStep(session.situation, session.passed) === null ? null : seeOther(nextAddress(session));
}

function checkPage(page: PageContext, { situation, draft }: FormSession, errors: FormErrors | null): VNode {
  const back = addressOf(stepsOf(situation).at(-1)!);
  return <CheckPage page={page} situation={situation} files={draft?.files ?? []} errors={errors} back={back} />;
}
