import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MakeAnchor, VerifyAnchor } from './audit/anchor.js';
import { VerifyChains } from './audit/verify-chains.js';
import { BodyReader } from './body.js';
import { Casework } from './casework.js';
import { ChangeCase } from './change-case.js';
import * as entities from './entities/index.js';
import { CaseStock } from './copies/case-stock.js';
import { CopyCases } from './copies/copy-cases.js';
import { ContactHashes } from './contacts.js';
import { TrackingCodes } from './secrets.js';

const PROVIDERS = [
  Casework,
  ChangeCase,
  BodyReader,
  TrackingCodes,
  ContactHashes,
  VerifyChains,
  MakeAnchor,
  VerifyAnchor,
  CopyCases,
  CaseStock,
];

@Module({
  imports: [TypeOrmModule.forFeature(Object.values(entities))],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class CaseworkModule {}
