import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { FeedbackModule } from '#libs/features/feedback';
import { HandlingModule } from '#libs/features/handling';
import { OversightModule } from '#libs/features/oversight';
import { ContactsController } from './contacts.controller.js';
import { PlacesController } from './places.controller.js';
import { PhoneController } from './phone.controller.js';
import { RequestsController } from './requests.controller.js';
import { SurveysController } from './surveys.controller.js';

/** What people say of how they were answered, and what the unhappy ask for. */
@Module({
  imports: [CaseworkModule, FeedbackModule, HandlingModule, OversightModule],
  controllers: [SurveysController, PlacesController, ContactsController, RequestsController, PhoneController],
})
export class SurveysPagesModule {}
