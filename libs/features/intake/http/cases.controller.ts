import { Body, Controller, Get, Header, Headers, Post, UseGuards } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { CurrentReader, ForCitizen, Public } from '#libs/platform/identity';
import { type Reader } from '#libs/platform/audit';
import { type CaseReceipt } from '../case-receipts.js';
import { SubmitCase } from '../commands/submit-case.js';
import { FloodGuard } from '../flood.guard.js';
import { type CitizenKey } from '../queries/citizen-access.js';
import { CitizenCases } from '../queries/citizen-cases.js';
import { type CitizenCase } from '../queries/citizen-view.js';
import { type CitizenExport, CitizenExports } from '../queries/citizen-export.js';
import { CurrentKey } from './citizen-key.js';
import { SubmitCaseDto } from './submit-case.dto.js';

const KEY_LENGTH_MAX = 200;

@Controller('api/v1/cases')
@UseGuards(FloodGuard)
export class CasesController {
  constructor(
    private readonly submitCase: SubmitCase,
    private readonly cases: CitizenCases,
    private readonly exports: CitizenExports,
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

  /** Where the case stands, in plain words; by reference and code, or by the link of a letter. */
  @Get(':reference')
  @ForCitizen()
  @Header('cache-control', 'no-store')
  show(@CurrentKey() key: CitizenKey, @CurrentReader() reader: Reader): Promise<CitizenCase> {
    return this.cases.show(key, reader);
  }

  /** Everything that is held about the person and their matter, to keep or to take elsewhere. */
  @Get(':reference/export')
  @ForCitizen()
  @Header('cache-control', 'no-store')
  @Header('content-disposition', 'attachment; filename="case.json"')
  export(@CurrentKey() key: CitizenKey, @CurrentReader() reader: Reader): Promise<CitizenExport> {
    return this.exports.of(key, reader);
  }
}
