/** A kind of file, by the media type that its content shows. The first ending is the usual one. */
export interface AcceptedType {
  readonly mediaType: string;
  readonly endings: readonly [string, ...string[]];
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/**
 * What may be attached: all that a person is likely to have, and nothing that runs when it is opened. Not among them on purpose: HTML, SVG and other
 * XML, scripts, programs, archives (which hide what they hold) and office documents with macros.
 */
export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { mediaType: 'image/png', endings: ['png'] },
  { mediaType: 'image/webp', endings: ['webp'] },
  { mediaType: 'image/heic', endings: ['heic'] },
  { mediaType: 'image/heif', endings: ['heif', 'heic'] },
  { mediaType: `${OOXML}.wordprocessingml.document`, endings: ['docx'] },
  { mediaType: `${OOXML}.spreadsheetml.sheet`, endings: ['xlsx'] },
  { mediaType: `${OOXML}.presentationml.presentation`, endings: ['pptx'] },
  { mediaType: `${ODF}.text`, endings: ['odt'] },
  { mediaType: `${ODF}.spreadsheet`, endings: ['ods'] },
  { mediaType: `${ODF}.presentation`, endings: ['odp'] },
  { mediaType: 'application/msword', endings: ['doc'] },
  { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'] },
  { mediaType: 'application/rtf', endings: ['rtf'] },
  { mediaType: 'audio/mpeg', endings: ['mp3'] },
  { mediaType: 'audio/x-m4a', endings: ['m4a'] },
  { mediaType: 'audio/mp4', endings: ['m4a', 'mp4'] },
  { mediaType: 'audio/ogg', endings: ['ogg', 'oga'] },
  { mediaType: 'audio/ogg; codecs=opus', endings: ['opus', 'ogg', 'oga'] },
  { mediaType: 'audio/wav', endings: ['wav'] },
  { mediaType: 'audio/amr', endings: ['amr'] },
  { mediaType: 'video/mp4', endings: ['mp4', 'm4v'] },
  { mediaType: 'video/quicktime', endings: ['mov'] },
  { mediaType: 'video/3gpp', endings: ['3gp'] },
  { mediaType: 'video/webm', endings: ['webm'] },
];

const TEXT_ENDINGS = ['txt', 'csv', 'log', 'md'] as const;

/** Plain text, in the charset it was found to be in. */
export function textIn(charset: string): AcceptedType {
  return { mediaType: `text/plain; charset=${charset}`, endings: TEXT_ENDINGS };
}

/** Text that a computer would run or render if it kept its name. */
export const RUNNING_ENDINGS: ReadonlySet<string> = new Set(
  (
    'bat cmd com ps1 psm1 vbs vbe vb js mjs cjs jse ws wsf wsc hta sh bash zsh csh ksh py pyw rb pl php phtml lua reg inf scf url lnk desktop ' +
    'htm html xhtml shtml mht svg xml xsl xslt css jsp asp aspx applescript command tcl'
  ).split(' '),
);
