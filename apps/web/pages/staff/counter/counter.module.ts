import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { HandlingModule } from '#libs/features/handling';
import { IntakeModule } from '#libs/features/intake';
import { TriageModule } from '#libs/features/triage';
import { PrintQueueController } from '../print/print-queue.controller.js';
import { CounterController } from './counter.controller.js';

/** Where paper and voices come in, and paper goes out. */
@Module({
  imports: [CaseworkModule, IntakeModule, TriageModule, HandlingModule, CorrespondenceHttpModule],
  controllers: [CounterController, PrintQueueController],
})
export class CounterPagesModule {}
