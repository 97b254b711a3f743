import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { referenceOf } from '#libs/casework';
import { DecideChallenge, RecuseReviewer, ReviewStanding } from '#libs/features/review';
import { DomainError } from '#libs/kernel';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';
import { type Sent } from '../admin/shared/sent.js';
import { type CaseView, CaseViews } from '../case/case-view.js';
import { ChallengePage, RecusalPage } from './aside-pages.js';
import { reviewerPath, REVIEWS } from './paths.js';
import { reviewText } from './words.js';

const REASON_MAX = 5_000;

class RecusalForm {
  @IsString()
  @Length(3, REASON_MAX)
  reason!: string;
}

class ChallengeForm extends RecusalForm {
  @IsIn(['yes', 'no'])
  accepted!: 'yes' | 'no';
}

/** Who looks stands aside, or is challenged by the person. */
@ApiExcludeController()
@Controller('staff/cases/:reference')
export class AsideController {
  constructor(
    private readonly views: CaseViews,
    private readonly standing: ReviewStanding,
    private readonly recuseReviewer: RecuseReviewer,
    private readonly decideChallenge: DecideChallenge,
  ) {}

  @Get('recusal')
  @RequirePermission('case.review')
  async recusal(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') reference: string) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    assertSecondLook(view);
    return <RecusalPage {...{ view, sent: {}, errors: null }} />;
  }

  @Post('recusal')
  @RequirePermission('case.review')
  async recuse(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') given: string, @Body() sent: Sent) {
    const reference = referenceOf(given);
    const { refusal } = await attempt(async () => {
      const { reason } = await formIn(RecusalForm, sent);
      await this.recuseReviewer.execute({ reference, actor, reason });
    });
    if (refusal === null) return seeOther(`${REVIEWS}?done=recused`);
    const view = await this.views.of(reference, { page, actor, reader });
    return invalid(<RecusalPage {...{ view, sent, errors: errorsOf(page, refusal) }} />);
  }

  @Get('challenge')
  @RequirePermission('review.assign')
  async challenge(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') reference: string) {
    return this.challengePage(await this.views.of(referenceOf(reference), { page, actor, reader }), {}, null);
  }

  @Post('challenge')
  @RequirePermission('review.assign')
  async decide(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') given: string, @Body() sent: Sent) {
    const reference = referenceOf(given);
    const { value: accepted, refusal } = await attempt(async () => {
      const form = await formIn(ChallengeForm, sent);
      const isRight = form.accepted === 'yes';
      await this.decideChallenge.execute({ reference, actor, accepted: isRight, reason: form.reason });
      return isRight;
    });
    if (refusal === null) return seeOther(accepted ? `${reviewerPath(reference)}?done=accepted` : `${REVIEWS}?done=rejected`);
    const view = await this.views.of(reference, { page, actor, reader });
    return invalid(await this.challengePage(view, sent, errorsOf(page, refusal)));
  }

  private async challengePage(view: CaseView, sent: Sent, errors: FormErrors | null) {
    assertSecondLook(view);
    const challenge = await this.standing.challenge(view.file.id);
    const hadPart = await this.standing.whyNotJudge(view.opened, view.actor.staffId);
    return <ChallengePage {...{ view, sent, errors, challenge, hadPart }} />;
  }
}

/** Errors: `review.not_a_review`. */
function assertSecondLook({ opened }: CaseView): void {
  if (opened.row.rootId === null) throw new DomainError('review.not_a_review');
}

function errorsOf({ language }: PageContext, refusal: DomainError): FormErrors {
  const t = reviewText(language);
  return FormErrors.of(language, refusal, { names: { reason: t('reason.missing'), accepted: t('challenge.choose') } });
}
