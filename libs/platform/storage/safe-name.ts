import { type AcceptedType } from './accepted-types.js';

const STEM_SIGNS_MAX = 120;
const DEFAULT_STEM = 'document';
/** Separators and signs that some file system takes for its own. */
const RESERVED = /[<>:"/\\|?*]/g;
/** Control signs, halves of pairs, and the marks that turn the reading direction, so that a name can look as if it ended otherwise. */
const INVISIBLE = /\p{C}/gu;

/** The ending of a name in lower case, without its dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.\s]+)\s*$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A name to save the file under: no path in it, nothing invisible, and the ending of what the file is. `photo.exe` of a picture → `photo.exe.jpg`. */
export function safeName(given: string | null, { endings }: AcceptedType): string {
  const name = (given ?? '')
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(INVISIBLE, '')
    .replace(RESERVED, '_');
  const ending = endings.find((known) => known === endingOf(name)) ?? endings[0];
  const stem = endingOf(name) === ending ? name.slice(0, name.lastIndexOf('.')) : name;
  const short = Array.from(stem.trim().replace(/^[.\s]+|[.\s]+$/g, '')).slice(0, STEM_SIGNS_MAX).join('').trim(); // prettier-ignore
  return `${short === '' ? DEFAULT_STEM : short}.${ending}`;
}

/** The header that makes a browser save a file, never show it. Source: RFC 6266, appendix D; RFC 8187, section 3.2.1. */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
