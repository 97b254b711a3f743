import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { Today } from '../today.js';
import { FindSignals } from './commands/find-signals.js';
import { SeeSignal } from './commands/see-signal.js';
import { SignalsController } from './http/signals.controller.js';
import { SignalTrials } from './queries/signal-trials.js';
import { Signals } from './queries/signals.js';
import { Signal } from './signal.entity.js';

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([Signal])],
  providers: [FindSignals, SeeSignal, Signals, SignalTrials, Today],
  exports: [FindSignals, SeeSignal, Signals, SignalTrials],
})
export class SignalsModule {}

@Module({ imports: [SignalsModule], controllers: [SignalsController] })
export class SignalsHttpModule {}
