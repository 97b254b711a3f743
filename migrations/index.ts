import { type Migration } from '#libs/platform/database';
import { CreateInstallation20261123070000 } from './20261123070000-create-installation.js';
import { CreateOutbox20261123080000 } from './20261123080000-create-outbox.js';
import { CreateQueueEpoch20261123080100 } from './20261123080100-create-queue-epoch.js';
import { CreateCasework20261123090000 } from './20261123090000-create-casework.js';
import { ProtectLedger20261123090100 } from './20261123090100-protect-ledger.js';

/** Every change of the schema, oldest first. What was delivered once is never edited: a correction is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  CreateInstallation20261123070000,
  CreateOutbox20261123080000,
  CreateQueueEpoch20261123080100,
  CreateCasework20261123090000,
  ProtectLedger20261123090100,
];
