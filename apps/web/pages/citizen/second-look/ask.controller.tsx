import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { CitizenCases, type CitizenKey, FloodGuard } from '#libs/features/intake';
import { AskForReview, KeepAsk, LastAsks } from '#libs/features/review';
import { TrackingCodes } from '#libs/casework';
import { CITIZEN, DomainError } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { ForCitizen } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { listOf } from '../../staff/admin/shared/sent.js';
import { CaseVisits } from '../track/case-visits.js';
import { typedTexts } from '../typed-texts.js';
import { answerOf, DAY_PARTS, lookErrorNames } from './ask-forms.js';
import { addressOf, ASK, ASK_STEPS, type AskSituation, type AskStep, openStep, stepBefore, stepsOf } from './ask-steps.js';
import { CheckPage } from './check-page.js';
import { type Asking, LookVisits } from './look-visits.js';
import { SentPage } from './sent-page.js';
import { StartPage } from './start-page.js';
import { STEP_VIEWS } from './step-views.js';

type Typed = Readonly<Record<string, unknown>>;
type Here = Asking & { readonly situation: AskSituation };

/** Asking for a second look, a question a page. What was said is kept on the server until it is sent. */
@ApiExcludeController()
@Controller('track/case/second-look')
@UseGuards(FloodGuard)
export class AskController {
  constructor(
    private readonly visits: CaseVisits,
    private readonly looks: LookVisits,
    private readonly cases: CitizenCases,
    private readonly keepAsk: KeepAsk,
    private readonly askForReview: AskForReview,
    private readonly lastAsks: LastAsks,
    private readonly codes: TrackingCodes,
  ) {}

  @Get()
  @ForCitizen()
  start(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const { offer, exitTo, situation } = await this.looks.asking(key);
      const next = situation ? addressOf(openStep(situation)) : ASK;
      const begun = situation !== null && Object.keys(situation.answers).length > 0;
      return <StartPage page={page} exitTo={exitTo} offer={offer} next={next} begun={begun} />;
    });
  }

  @Get('check')
  @ForCitizen()
  check(@Visit() { page, request, reply, reader }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, (key) =>
      this.asked(key, (here) => {
        const open = openStep(here.situation);
        return open === 'check' ? this.checked(page, key, reader, here, null) : seeOther(addressOf(open));
      }),
    );
  }

  @Post('send')
  @ForCitizen()
  send(@Visit() { page, request, reply, reader }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const here = await this.looks.asking(key);
      if (here.situation === null) return seeOther((await this.lastAsks.of(here.caseId)) ? addressOf('sent') : ASK);
      const { reference, situation } = here;
      const open = openStep(situation);
      if (open !== 'check') return seeOther(addressOf(open));
      const { text, ...answers } = situation.answers;
      const { refusal } = await attempt(() =>
        this.askForReview.execute({ ...answers, reference, text: text ?? '', actor: CITIZEN, channel: 'web' }),
      );
      // Sent twice: somebody else's finger, or the same one. The first is the request.
      if (!refusal || refusal.code === 'review.already_asked') return seeOther(addressOf('sent'));
      const errors = FormErrors.of(page.language, refusal, { names: namesOf(page, situation) });
      return invalid(await this.checked(page, key, reader, { ...here, situation }, errors));
    });
  }

  @Get('sent')
  @ForCitizen()
  sent(@Visit() { page, request, reply, reader }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const { id } = await this.visits.provenFor(key);
      const last = await this.lastAsks.of(id);
      if (last === null) return seeOther(ASK);
      const { review } = last;
      const shown = review && (await this.cases.show({ ...key, within: review.reference }, reader, page.language));
      const code = review?.codeGeneration === 1 ? this.codes.codeFor(review.id, 1) : null;
      return <SentPage page={page} exitTo={await this.cases.exitFor(key)} last={last} code={code} review={shown} />;
    });
  }

  @Get(':step')
  @ForCitizen()
  show(@Visit() { page, request, reply, reader }: Visited, @Param('step') name: string): Promise<VNode | PageAnswer> {
    const step = stepNamed(name);
    return this.visits.at(request, reply, (key) =>
      this.asked(key, (here) => elsewhere(step, here) ?? this.view(page, key, reader, here, step)),
    );
  }

  @Post(':step')
  @ForCitizen()
  answer(
    @Visit() { page, request, reply, reader }: Visited,
    @Param('step') name: string,
    @Body() typed: Typed,
  ): Promise<VNode | PageAnswer> {
    const step = stepNamed(name);
    return this.visits.at(request, reply, (key) =>
      this.asked(key, async (here) => {
        const { caseId, situation } = here;
        const { refusal } = await attempt(async () => {
          const answers = await answerOf(step, typed, situation);
          await this.keepAsk.execute({ caseId, answers });
        });
        if (refusal) {
          const errors = FormErrors.of(page.language, refusal, { names: namesOf(page, situation) });
          return invalid(await this.view(page, key, reader, here, step, { typed, errors }));
        }
        const after = await this.looks.asking(key);
        return seeOther(after.situation ? addressOf(nextOf(step, after.situation)) : ASK);
      }),
    );
  }

  /** Where nothing can be asked for, the first page says why. */
  private async asked(
    key: CitizenKey,
    work: (here: Here) => VNode | PageAnswer | Promise<VNode | PageAnswer>,
  ): Promise<VNode | PageAnswer> {
    const here = await this.looks.asking(key);
    return here.situation === null ? seeOther(ASK) : work({ ...here, situation: here.situation });
  }

  private async checked(
    page: PageContext,
    key: CitizenKey,
    reader: Reader,
    { situation, exitTo }: Here,
    errors: FormErrors | null,
  ): Promise<VNode> {
    const pointTexts = await this.looks.pointTexts(key, reader, page.language);
    return <CheckPage page={page} exitTo={exitTo} situation={situation} pointTexts={pointTexts} errors={errors} />;
  }

  private async view(
    page: PageContext,
    key: CitizenKey,
    reader: Reader,
    { situation, exitTo }: Here,
    step: AskStep,
    refused: { typed: Typed; errors: FormErrors } | null = null,
  ): Promise<VNode> {
    const View = STEP_VIEWS[step];
    const back = stepBefore(step, situation);
    const pointTexts = step === 'points' ? await this.looks.pointTexts(key, reader, page.language) : new Map<number, string>();
    const values = refused ? typedTexts(refused.typed) : valuesOf(situation);
    const ticked = refused ? listOf(refused.typed, 'points') : (situation.answers.points ?? []);
    return <View {...{ page, exitTo, step, situation, values, ticked, pointTexts, back }} errors={refused?.errors ?? null} />;
  }
}

function stepNamed(name: string): AskStep {
  const step = ASK_STEPS.find((known) => known === name);
  if (!step) throw new DomainError('request.not_found');
  return step;
}

/** A question that is not asked, or whose turn has not come. */
function elsewhere(step: AskStep, { situation }: Here): PageAnswer | null {
  const steps = stepsOf(situation);
  const open = openStep(situation);
  const isAhead = open !== 'check' && steps.indexOf(step) > steps.indexOf(open);
  return !steps.includes(step) || isAhead ? seeOther(addressOf(open)) : null;
}

/** The next question that is open; whoever only changed an answer goes back to the check. */
function nextOf(step: AskStep, situation: AskSituation): AskStep | 'check' {
  const open = openStep(situation);
  if (open === 'check') return 'check';
  const steps = stepsOf(situation);
  return steps.indexOf(open) > steps.indexOf(step) ? open : (steps[steps.indexOf(step) + 1] ?? 'check');
}

function namesOf({ language }: PageContext, { offer }: AskSituation): Record<string, string> {
  return lookErrorNames(language, offer.cited[language]);
}

function valuesOf({ answers }: AskSituation): Record<string, string> {
  const { ratedPoor, contested, ground, text, petition, lateReason, learnedOn } = answers;
  const [year, month, day] = (learnedOn ?? '--').split('-');
  const parts = { day: day?.replace(/^0/, ''), month: month?.replace(/^0/, ''), year };
  const dayParts = Object.fromEntries(DAY_PARTS.map((part) => [`learnedOn-${part}`, parts[part]]));
  return typedTexts({ rating: ratedPoor ? 'poor' : undefined, contested, ground, text, petition, lateReason, ...dayParts });
}
