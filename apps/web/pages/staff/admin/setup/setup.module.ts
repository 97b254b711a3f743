import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { TriageModule } from '#libs/features/triage';
import { IdentityModule } from '#libs/platform/identity';
import { SetupProgress } from './setup-progress.js';

/** What the page of the first steps and the way in both ask. */
@Module({
  imports: [CaseworkModule, IdentityModule, TriageModule, CorrespondenceHttpModule],
  providers: [SetupProgress],
  exports: [SetupProgress],
})
export class SetupModule {}
