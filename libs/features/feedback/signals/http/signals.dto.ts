import { IsUUID } from 'class-validator';
import { type SignalId } from '#libs/kernel';

export class SignalParams {
  @IsUUID()
  signalId!: SignalId;
}
