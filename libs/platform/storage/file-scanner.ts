import { type Readable } from 'node:stream';

/** `unscanned`: nobody looked. It is said wherever the file is offered. */
export type ScanResult = 'clean' | 'refused' | 'unscanned';

/** Looks for malware in a file. */
export abstract class FileScanner {
  /** Errors: throws when it could not look at the moment; whoever asked asks again later. */
  abstract scan(content: Readable): Promise<ScanResult>;
}

/** An installation without a scanner says so of each file, rather than calling it clean. */
export class NoScanner extends FileScanner {
  override async scan(content: Readable): Promise<ScanResult> {
    content.destroy();
    return 'unscanned';
  }
}
