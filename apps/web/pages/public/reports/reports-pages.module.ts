import { Module } from '@nestjs/common';
import { FeedbackModule } from '#libs/features/feedback';
import { StaffReportsController } from '../../staff/reports/staff-reports.controller.js';
import { ReportsController } from './reports.controller.js';

/** The review of complaints: for everybody once it is published, and for those who write it. */
@Module({ imports: [FeedbackModule], controllers: [ReportsController, StaffReportsController] })
export class ReportsPagesModule {}
