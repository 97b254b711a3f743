import { type Config } from '#libs/platform/config';

const BYTES_PER_MB = 1_048_576;

/** The largest file that is taken, in whole megabytes, as it is told to people. */
export function megabytes({ uploadBytesMax }: Pick<Config, 'uploadBytesMax'>): number {
  return Math.floor(uploadBytesMax / BYTES_PER_MB);
}
