import { IsUUID } from 'class-validator';
import { type MeasureId } from '#libs/kernel';

export class MeasureParams {
  @IsUUID()
  measureId!: MeasureId;
}
