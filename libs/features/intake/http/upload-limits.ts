import { type Config } from '#libs/platform/config';
import { type UploadLimits } from '#libs/platform/http';

/** What one request may bring at most. */
export function uploadLimits({ uploadBytesMax, uploadsPerCaseMax }: Config): UploadLimits {
  return { fileBytesMax: uploadBytesMax, filesMax: uploadsPerCaseMax };
}
