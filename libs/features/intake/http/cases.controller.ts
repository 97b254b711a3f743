import { Body, Controller, Get, Headers, Ip, Param, Post } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { CurrentReader, ForCitizen, Public } from '#libs/platform/identity';
import { type Reader } from '#libs/platform/audit';
import { type CaseReceipt } from '../case-receipts.js';
import { SubmitCase } from '../commands/submit-case.js';
import { type CitizenCase, CitizenCases } from '../queries/citizen-cases.js';
import { SubmitCaseDto } from './submit-case.dto.js';

const KEY_LENGTH_MAX = 200;

@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly submitCase: SubmitCase,
    private readonly cases: CitizenCases,
  ) {}

  /** A person complains: no account, no name needed. The reply says what happens next and by when, and gives the code to follow the case with. */
  @Post()
  @Public('anybody may complain')
  create(@Body() body: SubmitCaseDto, @Headers('idempotency-key') key?: string): Promise<CaseReceipt> {
    if (key !== undefined && key.length > KEY_LENGTH_MAX) {
      throw new DomainError('request.invalid', {}, [
        { field: 'Idempotency-Key', code: 'too_long', params: { max: KEY_LENGTH_MAX } },
      ]);
    }
    const { nativeKind = null, place = null, party = null, ...given } = body;
    return this.submitCase.execute({ ...given, nativeKind, place, party, idempotencyKey: key ?? null });
  }

  /** Where the case stands, in plain words; by reference and code. */
  @Get(':reference')
  @ForCitizen()
  show(
    @Param('reference') reference: string,
    @Ip() address: string,
    @CurrentReader() reader: Reader,
    @Headers('x-tracking-code') code?: string,
  ): Promise<CitizenCase> {
    return this.cases.byCode({ reference, code: code ?? '', address, reader });
  }
}
