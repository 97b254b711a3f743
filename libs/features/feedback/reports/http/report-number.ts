import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

const LARGEST = 2 ** 31 - 1;

/** The number in an address. Errors: `report.unknown` for what can be no report's. */
@Injectable()
export class ReportNumber implements PipeTransform<string, number> {
  transform(text: string): number {
    const number = Number(text);
    if (!/^[1-9]\d{0,9}$/.test(text) || number > LARGEST) throw new DomainError('report.unknown');
    return number;
  }
}
