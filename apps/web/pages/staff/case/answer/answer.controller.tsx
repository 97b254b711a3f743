import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { actOf, referenceOf } from '#libs/casework';
import { UnsentLetters } from '#libs/features/correspondence';
import { ReviewStanding } from '#libs/features/review';
import { decisionOf, NextCase, SaveDraft, SendAnswer } from '#libs/features/handling';
import { DomainError, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { type Sent, textOf } from '../../admin/shared/sent.js';
import { attempt, FormErrors } from '../../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../../shared/page-answer.js';
import { CaseChoices } from '../acts/choices.js';
import { type CaseView, CaseViews } from '../case-view.js';
import { doneText } from '../done.js';
import { dayOf } from '../acts/field.js';
import { casePath } from '../section.js';
import { DecisionPage, type DecisionPageProps } from './decision-page.js';
import { type DraftForm, draftPoints, formOf, sentForm, wrongDays } from './draft-form.js';
import { fieldNames } from './field-names.js';
import { FirstLooks } from './first-looks.js';
import { PreviewPage } from './preview-page.js';
import { withReadyText } from './text-picker.js';
import { StaffVisit, type StaffVisited } from '../../../shared/visit.js';

/** The answer: written, looked at as the person will get it, and sent. */
@ApiExcludeController()
@Controller('staff/cases/:reference/decision')
@RequirePermission('case.read')
export class AnswerController {
  constructor(
    private readonly views: CaseViews,
    private readonly choices: CaseChoices,
    private readonly saveDraft: SaveDraft,
    private readonly sendAnswer: SendAnswer,
    private readonly letters: UnsentLetters,
    private readonly nextCase: NextCase,
    private readonly firstLooks: FirstLooks,
    private readonly standing: ReviewStanding,
  ) {}

  @Get()
  async read(@Param('reference') reference: string, @StaffVisit() { page, actor, reader }: StaffVisited, @Query() query: Sent) {
    const view = await this.views.forAnswer(referenceOf(reference), { page, actor, reader });
    return this.page(view, reader, { form: formOf(view.file), done: doneText(view, textOf(query, 'done')) });
  }

  @Post()
  @RequirePermission('case.handle')
  async save(@Param('reference') given: string, @Body() sent: Sent, @StaffVisit() { page, actor, reader }: StaffVisited) {
    const reference = referenceOf(given);
    const form = sentForm(sent);
    const shown = () => this.views.forAnswer(reference, { page, actor, reader });
    const view = await shown();
    if (textOf(sent, 'add') !== '' || textOf(sent, 'insert') !== '')
      return this.page(view, reader, { form: withInserted(view, form, sent) });

    const days = wrongDays(form, view.today);
    if (days.length > 0) return this.refused(view, reader, form, new DomainError('request.invalid', {}, days));
    const act = actOf(reference, actor);
    const { refusal } = await attempt(() => this.saveDraft.execute({ ...act, points: draftPoints(form), basedOn: form.basedOn }));
    if (refusal !== null) return this.refused(await shown(), reader, form, refusal);
    return seeOther(textOf(sent, 'step') === 'check' ? letterPath(reference) : `${casePath(reference, 'decision')}?done=saved`);
  }

  /** What a page saves by itself while somebody writes, every few seconds: says the new version, or that somebody else was quicker. Nothing is shown. */
  @Post('draft')
  @RequirePermission('case.handle')
  async saveQuietly(
    @Param('reference') given: string,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ version: number } | { conflict: true }> {
    const form = sentForm(sent);
    const saving = { ...actOf(referenceOf(given), actor), points: draftPoints(form), basedOn: form.basedOn };
    const { value, refusal } = await attempt(() => this.saveDraft.execute(saving));
    if (refusal !== null && refusal.code !== 'draft.changed') throw refusal;
    void reply.status(refusal === null ? HttpStatus.OK : HttpStatus.CONFLICT).header('cache-control', 'no-store');
    return value ?? { conflict: true };
  }

  @Get('letter')
  @RequirePermission('case.decide')
  async letter(@Param('reference') reference: string, @StaffVisit() { page, actor, reader }: StaffVisited, @Query() query: Sent) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    if (view.file.draft === null) return seeOther(casePath(view.file.reference, 'decision'));
    return this.preview(view, reader, null, doneText(view, textOf(query, 'done')));
  }

  /** Sends it, in the version that was looked at; then the next case, if that was asked for. */
  @Post('letter')
  @RequirePermission('case.decide')
  async send(@Param('reference') given: string, @Body() sent: Sent, @StaffVisit() { page, actor, reader }: StaffVisited) {
    const reference = referenceOf(given);
    const version = Number(textOf(sent, 'version')) || 0;
    const seen = Number(textOf(sent, 'seen')) || undefined;
    const { refusal } = await attempt(() => this.sendAnswer.execute({ ...actOf(reference, actor, seen), version }));
    if (refusal !== null) return this.preview(await this.views.of(reference, { page, actor, reader }), reader, refusal, null);
    const next = textOf(sent, 'then') === 'next' ? await this.nextCase.of(actor, reference) : null;
    return seeOther(`${casePath(next ?? reference)}?done=sent`);
  }

  private async preview(view: CaseView, reader: Reader, refusal: DomainError | null, done: string | null) {
    const { file, page } = view;
    const decidedByName = page.staff?.name ?? '';
    const written = await attempt(async () => {
      const points = decisionOf(file.draft?.content.points ?? []);
      return this.letters.answer(file.reference, { text: null, points, decidedByName }, reader);
    });
    const wrong = refusal ?? written.refusal;
    const names = wrong ? fieldNames(view, wrong, file.draft?.content.points ?? []) : {};
    const errors = wrong && FormErrors.of(page.language, wrong, { names, form: casePath(file.reference, 'decision') });
    const readers = await this.choices.readers(view);
    const props = { view, letter: written.value, readers, errors, done };
    return wrong === null ? <PreviewPage {...props} /> : invalid(<PreviewPage {...props} />);
  }

  private async refused(view: CaseView, reader: Reader, form: DraftForm, refusal: DomainError): Promise<PageAnswer> {
    const conflict = refusal.code === 'draft.changed';
    const written = form.points.map(({ remedies }) => ({
      remedies: remedies.map(({ kind, day }) => ({ kind, dueOn: dayOf(day) })),
    }));
    const errors = FormErrors.of(view.page.language, refusal, { names: fieldNames(view, refusal, written) });
    // Saving again takes the place of theirs, now that it was seen.
    const shown = conflict ? { ...form, basedOn: view.file.draft?.version ?? 0 } : form;
    return PageAnswer.page(
      conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY,
      await this.page(view, reader, { form: shown, errors, conflict }),
    );
  }

  private async page(view: CaseView, reader: Reader, given: Pick<DecisionPageProps, 'form'> & Partial<DecisionPageProps>) {
    const { page, today } = view;
    const choices = {
      rootCauses: await this.choices.rootCauses(page.language),
      owners: await this.choices.colleagues(today),
      readers: await this.choices.readers(view),
    };
    const first = await this.firstLooks.of(view, reader);
    const looks = await this.standing.ofPoints(view.file.id, view.timeZone, view.actor);
    return <DecisionPage done={null} errors={null} conflict={false} {...given} {...{ view, choices, first, looks }} />;
  }
}

export function letterPath(reference: Reference): string {
  return `${casePath(reference, 'decision')}/letter`;
}

function withInserted(view: CaseView, form: DraftForm, sent: Sent): DraftForm {
  const target = textOf(sent, 'insert');
  if (target === '') return form;
  const points = form.points.map((point, place) => {
    if (target !== `points.${place}.reasons`) return point;
    return { ...point, reasons: withReadyText(view, 'reasons', textOf(sent, `ready-${target}`), point.reasons) };
  });
  return { ...form, points };
}
