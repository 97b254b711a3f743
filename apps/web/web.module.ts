import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock } from '#libs/kernel';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { DeadlinesHttpModule } from '#libs/features/deadlines';
import { FeedbackHttpModule } from '#libs/features/feedback';
import { HandlingHttpModule } from '#libs/features/handling';
import { IntakeHttpModule } from '#libs/features/intake';
import { OversightHttpModule } from '#libs/features/oversight';
import { ReviewHttpModule } from '#libs/features/review';
import { TriageHttpModule } from '#libs/features/triage';
import { type Config, ConfigModule } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
import { IdentityModule } from '#libs/platform/identity';
import { LiveModule } from '#libs/platform/live';
import { ObservabilityModule } from '#libs/platform/observability';
import { OutboxModule } from '#libs/platform/outbox';
import { QueueModule } from '#libs/platform/queue';
import { MIGRATIONS } from '#migrations';
import { type AssetBook } from './assets/asset-book.js';
import { SecondLookHttpModule } from './api/second-look/second-look.module.js';
import { PagesModule } from './pages/pages.module.js';
import { StandardsPagesModule } from './pages/public/standards/standards-pages.module.js';
import { ReportsPagesModule } from './pages/public/reports/reports-pages.module.js';
import { ImprovementsPagesModule } from './pages/public/improvements/improvements-pages.module.js';
import { CitizenPagesModule } from './pages/citizen/citizen-pages.module.js';
import { AccountPagesModule } from './pages/staff/account/account.module.js';
import { AdminPagesModule } from './pages/staff/admin/admin.module.js';
import { AnswersPagesModule } from './pages/staff/answers/answers-pages.module.js';
import { DeskPagesModule } from './pages/staff/desk/desk.module.js';
import { CausesPagesModule } from './pages/staff/causes/causes-pages.module.js';
import { LoopPagesModule } from './pages/staff/loop/loop-pages.module.js';
import { MeasuresPagesModule } from './pages/staff/measures/measures-pages.module.js';
import { OversightPagesModule } from './pages/staff/oversight/oversight-pages.module.js';
import { ReadingsPagesModule } from './pages/staff/readings/readings-pages.module.js';
import { RoutingPagesModule } from './pages/staff/routing/routing-pages.module.js';
import { ReviewsPagesModule } from './pages/staff/reviews/reviews-pages.module.js';
import { CasePagesModule } from './pages/staff/case/case.module.js';
import { ThemePagesModule } from './pages/staff/themes/theme-pages.module.js';
import { SurveysPagesModule } from './pages/staff/surveys/surveys-pages.module.js';
import { CounterPagesModule } from './pages/staff/counter/counter.module.js';

/** What the web process is made of: the ground, then one module per room. */
@Module({})
export class WebModule {
  static forRoot(config: Config, assets: AssetBook, clock?: Clock): DynamicModule {
    return {
      module: WebModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot('otklik web'),
        QueueModule.forRoot(),
        OutboxModule.forRoot(),
        ObservabilityModule.forRoot(MIGRATIONS),
        LiveModule,
        IdentityModule,
        IntakeHttpModule,
        CorrespondenceHttpModule,
        HandlingHttpModule,
        DeadlinesHttpModule,
        TriageHttpModule,
        ReviewHttpModule,
        FeedbackHttpModule,
        OversightHttpModule,
        SecondLookHttpModule,
        PagesModule.forRoot(assets),
        CitizenPagesModule,
        AccountPagesModule,
        AdminPagesModule,
        AnswersPagesModule,
        DeskPagesModule,
        OversightPagesModule,
        CausesPagesModule,
        LoopPagesModule,
        MeasuresPagesModule,
        StandardsPagesModule,
        ImprovementsPagesModule,
        ReportsPagesModule,
        ReadingsPagesModule,
        RoutingPagesModule,
        CasePagesModule,
        ReviewsPagesModule,
        CounterPagesModule,
        SurveysPagesModule,
        ThemePagesModule,
      ],
    };
  }
}
