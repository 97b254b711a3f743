import { Body, Controller, Get, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { TrackingCodes } from '#libs/casework';
import { CitizenAccess, type CitizenKey, CurrentKey, FloodGuard } from '#libs/features/intake';
import {
  AskForReview,
  AskSuspension,
  ChallengeReviewer,
  CitizenStages,
  ReviewOffers,
  ReviewReasonDto,
  ReviewRequestDto,
  SuspensionPetitionDto,
} from '#libs/features/review';
import { CITIZEN } from '#libs/kernel';
import { ForCitizen } from '#libs/platform/identity';
import { type AskedByCitizen, askedByCitizen, type SecondLookSeen, secondLookSeen } from './second-look-seen.js';

/** A second look, for the person themselves: what they can ask for, asking for it, and not trusting whoever looks. By reference and code, or the link of a letter. */
@Controller('api/v1/cases/:reference')
@UseGuards(FloodGuard)
export class SecondLookController {
  constructor(
    private readonly access: CitizenAccess,
    private readonly askForReview: AskForReview,
    private readonly challengeReviewer: ChallengeReviewer,
    private readonly askSuspension: AskSuspension,
    private readonly offers: ReviewOffers,
    private readonly stages: CitizenStages,
    private readonly codes: TrackingCodes,
  ) {}

  /** What the procedure gives somebody who disagrees, until when and by which article; and how far the matter has come. */
  @Get('second-look')
  @ForCitizen()
  @Header('cache-control', 'no-store')
  async show(@CurrentKey() key: CitizenKey): Promise<SecondLookSeen> {
    const { id } = await this.access.prove(key);
    return secondLookSeen(await this.offers.of(id), await this.stages.of(id));
  }

  /**
   * The person disagrees. Taken, it becomes a case of its own, with a reference and a code; late with a reason, it waits for a person; else the answer says why not,
   * and a letter does with the article.
   */
  @Post('review-requests')
  @ForCitizen()
  @Header('cache-control', 'no-store')
  async ask(@CurrentKey() key: CitizenKey, @Body() { text, ...asked }: ReviewRequestDto): Promise<AskedByCitizen> {
    const { reference } = await this.access.prove(key);
    const answer = await this.askForReview.execute({ ...asked, text: text ?? '', reference, actor: CITIZEN, channel: 'web' });
    return askedByCitizen(answer, this.codes);
  }

  /** They ask, on the second look itself, that the decision has no effect until it has been looked at. */
  @Post('suspension-petition')
  @HttpCode(202)
  @ForCitizen()
  async petition(@CurrentKey() key: CitizenKey, @Body() { text }: SuspensionPetitionDto): Promise<{ accepted: true }> {
    const { reference } = await this.access.prove(key);
    await this.askSuspension.execute({ reference, actor: CITIZEN, text });
    return { accepted: true };
  }

  /** They do not trust whoever looks to be impartial. Somebody else decides on it. */
  @Post('challenges')
  @HttpCode(202)
  @ForCitizen()
  async challenge(@CurrentKey() key: CitizenKey, @Body() { reason }: ReviewReasonDto): Promise<{ accepted: true }> {
    const { reference } = await this.access.prove(key);
    await this.challengeReviewer.execute({ reference, actor: CITIZEN, text: reason });
    return { accepted: true };
  }
}
