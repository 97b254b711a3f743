import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { BeginReport } from './commands/begin-report.js';
import { PublishReport } from './commands/publish-report.js';
import { WriteReportSection } from './commands/write-report-section.js';
import { PublicReportsController } from './http/reports.controller.js';
import { StaffReportsController } from './http/staff-reports.controller.js';
import { Reports } from './queries/reports.js';
import { Report, ReportText } from './report.entity.js';

const PARTS = [BeginReport, WriteReportSection, PublishReport, Reports];

/** The review of complaints: counted by the program, explained by people, published once. */
@Module({ imports: [CaseworkModule, TypeOrmModule.forFeature([Report, ReportText])], providers: PARTS, exports: PARTS })
export class ReportsModule {}

@Module({ imports: [CaseworkModule, ReportsModule], controllers: [PublicReportsController, StaffReportsController] })
export class ReportsHttpModule {}
