import { Module } from '@nestjs/common';
import { AskingPlacesModule } from './asking-places/asking-places.module.js';
import { AlarmsJobsModule, AlarmsModule } from './alarms/alarms.module.js';
import { CausesHttpModule, CausesModule } from './causes/causes.module.js';
import { ContactListsModule } from './contact-lists/contact-lists.module.js';
import { EffectHttpModule, EffectModule } from './effect/effect.module.js';
import { MeasuresHttpModule, MeasuresModule } from './measures/measures.module.js';
import { ReadingsHttpModule, ReadingsJobsModule, ReadingsModule } from './readings/readings.module.js';
import { ReportsHttpModule, ReportsModule } from './reports/reports.module.js';
import { ShowingModule } from './showing/showing.module.js';
import { SurveysJobsModule, SurveysModule } from './surveys/surveys.module.js';
import { SignalsHttpModule, SignalsModule } from './signals/signals.module.js';
import { ThemesHttpModule, ThemesJobsModule, ThemesModule } from './themes/themes.module.js';
import { TellingHttpModule, TellingModule } from './telling/telling.module.js';

const PARTS = [
  AlarmsModule, //
  AskingPlacesModule,
  CausesModule,
  ContactListsModule,
  EffectModule,
  MeasuresModule,
  ReadingsModule,
  ReportsModule,
  ShowingModule,
  SurveysModule,
  SignalsModule,
  TellingModule,
  ThemesModule,
];

/** The loop: ask, find the cause, improve, tell, and measure whether it helped. One module for each of these. */
@Module({ imports: PARTS, exports: PARTS })
export class FeedbackModule {}

@Module({
  imports: [
    FeedbackModule, //
    CausesHttpModule,
    EffectHttpModule,
    MeasuresHttpModule,
    ReadingsHttpModule,
    ReportsHttpModule,
    SignalsHttpModule,
    ThemesHttpModule,
    TellingHttpModule,
  ],
})
export class FeedbackHttpModule {}

@Module({
  imports: [
    FeedbackModule, //
    AlarmsJobsModule,
    ReadingsJobsModule,
    SurveysJobsModule,
    ThemesJobsModule,
  ],
})
export class FeedbackJobsModule {}
