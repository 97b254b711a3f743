import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actOf, MANY_MAX, oneByOne, parseReference, referenceOf } from '#libs/casework';
import { UnsentLetters } from '#libs/features/correspondence';
import { Followers, JoinCase, ShareAnswer, SharedAnswers } from '#libs/features/handling';
import { DomainError, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../../shared/page-answer.js';
import { StaffVisit, type StaffVisited } from '../../../shared/visit.js';
import { type Sent, textOf } from '../../admin/shared/sent.js';
import { type CaseView, CaseViews } from '../case-view.js';
import { togetherPath } from './paths.js';
import { JoiningPage, TogetherPage, type TogetherPageProps } from './together-page.js';
import { togetherText } from './words.js';

const PAGE_SIZE = 50;
const DONE = { joined: 'joined.done', ordered: 'ordered.done' } as const;

/** Many people, one question: who follows a case, and its answer given to all of them. */
@ApiExcludeController()
@Controller('staff/cases/:reference/together')
@RequirePermission('case.read')
export class TogetherPagesController {
  constructor(
    private readonly views: CaseViews,
    private readonly followers: Followers,
    private readonly answers: SharedAnswers,
    private readonly letters: UnsentLetters,
    private readonly joinCase: JoinCase,
    private readonly shareAnswer: ShareAnswer,
  ) {}

  @Get()
  async show(@Param('reference') given: string, @StaffVisit() visit: StaffVisited, @Query() query: Sent) {
    return <TogetherPage {...await this.facts(referenceOf(given), visit, query)} />;
  }

  /** First what would become of each; sent once more, it is done. */
  @Post('followers')
  @RequirePermission('case.join')
  async join(@Param('reference') given: string, @StaffVisit() visit: StaffVisited, @Body() sent: Sent) {
    const lead = referenceOf(given);
    const { value: cases, refusal } = await attempt(() => Promise.resolve(referencesIn(textOf(sent, 'cases'))));
    if (refusal !== null) return this.refused(lead, visit, refusal, textOf(sent, 'cases'));
    const isRehearsal = textOf(sent, 'again') === '';
    const lines = await oneByOne(cases, (one) => this.joinCase.execute({ ...actOf(one, visit.actor), lead, isRehearsal }));
    if (!isRehearsal && lines.every((line) => line.refusal === null)) return seeOther(`${togetherPath(lead)}?done=joined`);
    const view = await this.views.of(lead, visit);
    return PageAnswer.page(200, <JoiningPage view={view} lines={lines} isDone={!isRehearsal} />);
  }

  @Post('answers')
  @RequirePermission('case.decide')
  async answer(@Param('reference') given: string, @StaffVisit() visit: StaffVisited, @Body() sent: Sent) {
    const lead = referenceOf(given);
    const act = actOf(lead, visit.actor, Number(textOf(sent, 'seen')) || undefined);
    const { refusal } = await attempt(() => this.shareAnswer.execute({ ...act, actor: visit.actor }));
    return refusal === null ? seeOther(`${togetherPath(lead)}?done=ordered`) : this.refused(lead, visit, refusal, '');
  }

  private async refused(lead: Reference, visit: StaffVisited, refusal: DomainError, typed: string) {
    const t = togetherText(visit.page.language);
    const names = { 'cases.required': t('add.required'), 'cases.invalid': t('add.invalid', { max: MANY_MAX }) };
    const errors = FormErrors.of(visit.page.language, refusal, { names });
    return invalid(<TogetherPage {...await this.facts(lead, visit, {})} errors={errors} typed={typed} />);
  }

  private async facts(reference: Reference, { page, actor, reader }: StaffVisited, query: Sent): Promise<TogetherPageProps> {
    const view = await this.views.of(reference, { page, actor, reader });
    const standing = await this.followers.standing(view.file.id);
    const { items, next } = await this.followers.page(reference, actor, {
      limit: PAGE_SIZE,
      cursor: textOf(query, 'cursor') || undefined,
    });
    const mayAnswer = page.staff?.may('case.decide') === true && standing.undecided > 0;
    const preview = mayAnswer ? await this.answers.preview(reference, actor) : null;
    const letters = preview?.refusal === null ? await this.lettersOf(view, preview.samples, reader) : [];
    const orders = await this.answers.of(reference, actor);
    const t = togetherText(page.language);
    const said = textOf(query, 'done');
    const done = said === 'joined' || said === 'ordered' ? t(DONE[said]) : null;
    return { view, standing, followers: items, next, preview, letters, orders, typed: '', errors: null, done };
  }

  /** Each as the person would get it. One that cannot be written is missing here, and its case is left out by name when the answer is given. */
  private async lettersOf(
    { page }: CaseView,
    samples: readonly Reference[],
    reader: Reader,
  ): Promise<TogetherPageProps['letters']> {
    const decidedByName = page.staff?.name ?? '';
    const letters: TogetherPageProps['letters'][number][] = [];
    for (const reference of samples) {
      const { value: letter } = await attempt(async () => {
        const points = await this.answers.answerOf(reference);
        return this.letters.answer(reference, { text: null, points, decidedByName }, reader);
      });
      if (letter !== null) letters.push({ reference, letter });
    }
    return letters;
  }
}

/** Errors: `request.invalid` where none is given, one is none, or there are too many. */
function referencesIn(text: string): Reference[] {
  const words = text.trim().split(/[\s,;]+/).filter((word) => word !== ''); // prettier-ignore
  if (words.length === 0) throw new DomainError('request.invalid', {}, [{ field: 'cases', code: 'required' }]);
  const references = [...new Set(words.map(parseReference))];
  if (references.length > MANY_MAX || references.includes(null)) {
    throw new DomainError('request.invalid', {}, [{ field: 'cases', code: 'invalid' }]);
  }
  return references as Reference[];
}
