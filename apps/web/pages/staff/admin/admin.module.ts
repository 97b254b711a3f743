import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { DeadlinesHttpModule } from '#libs/features/deadlines';
import { FeedbackModule } from '#libs/features/feedback';
import { IntakeModule } from '#libs/features/intake';
import { TriageModule } from '#libs/features/triage';
import { IdentityModule } from '#libs/platform/identity';
import { BodyPagesController } from './body/body.controller.js';
import { OtherBodyPagesController } from './catalogue/bodies.controller.js';
import { CausePagesController } from './catalogue/causes.controller.js';
import { ServiceOrderController, ServicePagesController } from './catalogue/services.controller.js';
import { CalendarPagesController } from './law/calendars.controller.js';
import { PackPagesController } from './law/packs.controller.js';
import { LetterPagesController } from './letters/letters.controller.js';
import { TemplatePagesController } from './letters/templates.controller.js';
import { AbsencePagesController } from './people/absences.controller.js';
import { StaffPagesController } from './people/staff.controller.js';
import { TeamPagesController } from './people/teams.controller.js';
import { RetentionPagesController } from './retention/retention.controller.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupModule } from './setup/setup.module.js';
import { QueuePagesController } from './system/queues.controller.js';
import { ReadPagesController } from './system/reads.controller.js';

/** The pages by which a body is set up and looked after. */
@Module({
  imports: [
    CaseworkModule,
    IdentityModule,
    IntakeModule,
    TriageModule,
    CorrespondenceHttpModule,
    DeadlinesHttpModule,
    FeedbackModule,
    SetupModule,
  ],
  controllers: [
    SetupController,
    BodyPagesController,
    PackPagesController,
    CalendarPagesController,
    StaffPagesController,
    TeamPagesController,
    AbsencePagesController,
    ServicePagesController,
    ServiceOrderController,
    OtherBodyPagesController,
    CausePagesController,
    TemplatePagesController,
    LetterPagesController,
    QueuePagesController,
    ReadPagesController,
    RetentionPagesController,
  ],
})
export class AdminPagesModule {}
