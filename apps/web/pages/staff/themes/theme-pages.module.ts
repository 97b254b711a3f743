import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { FeedbackModule } from '#libs/features/feedback';
import { OversightModule } from '#libs/features/oversight';
import { ThemePageController, ThemePagesController } from './themes.controller.js';

/** What complaints have in common, and what grows. */
@Module({
  imports: [CaseworkModule, FeedbackModule, OversightModule],
  controllers: [ThemePagesController, ThemePageController],
})
export class ThemePagesModule {}
