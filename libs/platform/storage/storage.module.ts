import { Module } from '@nestjs/common';
import { Config, filesFolderOf } from '#libs/platform/config';
import { FileScanner, NoScanner } from './file-scanner.js';
import { FileStorage } from './file-storage.js';
import { LocalStorage } from './local-storage.js';

@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [Config],
      useFactory: (config: Config): FileStorage => new LocalStorage(filesFolderOf(config)),
    },
    { provide: FileScanner, useClass: NoScanner },
  ],
  exports: [FileStorage, FileScanner],
})
export class StorageModule {}
