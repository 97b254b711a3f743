import { type FastifyRequest } from 'fastify';
import { type Config } from '#libs/platform/config';
import { eachUpload, type UploadFields, type UploadLimits } from '#libs/platform/http';
import { type SentFile } from '../taken-files.js';

/** What one request may bring at most. */
function uploadLimits({ uploadBytesMax, uploadsPerCaseMax }: Config): UploadLimits {
  return { fileBytesMax: uploadBytesMax, filesMax: uploadsPerCaseMax };
}

/** The files of a request, for a command that takes them one after the other. `fields` is told what else stood in the form. Errors: those of `eachUpload`. */
export function filesOf(
  request: FastifyRequest,
  config: Config,
  fields: (sent: UploadFields) => void = () => {},
): (take: (file: SentFile) => Promise<void>) => Promise<void> {
  return async (take) => fields(await eachUpload(request, uploadLimits(config), take));
}
