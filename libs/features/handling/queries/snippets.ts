/** A piece of a text; `isMatch` where it is one of the words that were looked for, in whatever form. */
export interface Snippet {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Signs of the private use area, which no text means anything by. */
export const [MATCH_BEGINS, MATCH_ENDS] = ['\uE000', '\uE001'];
export const FRAGMENTS_PARTED_BY = ' … ';

/**
 * The pieces of a headline. It was made of a text without ё, as search reads it; `written` is the text as its writer typed it, where it has any ё:
 * what is shown is theirs, and «все» is not «всё».
 */
export function snippetOf(headline: string | null, written: string | null): Snippet[] {
  if (headline === null) return [];
  const restored = written === null ? headline : headline.split(FRAGMENTS_PARTED_BY).map(asTypedIn(written)).join(FRAGMENTS_PARTED_BY); // prettier-ignore
  return restored
    .replace(/\s+/g, ' ')
    .split(MATCH_BEGINS)
    .flatMap((piece, place): Snippet[] => {
      const [match = '', after] = place === 0 ? ['', piece] : piece.split(MATCH_ENDS);
      return [
        { text: match, isMatch: true },
        { text: after ?? '', isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** Puts back each letter from where the fragment stands in the text. One that is not found there word for word stays as it is. */
function asTypedIn(written: string): (fragment: string) => string {
  const plain = written.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  return (fragment) => {
    let at = plain.indexOf(fragment.replaceAll(MATCH_BEGINS, '').replaceAll(MATCH_ENDS, ''));
    if (at === -1) return fragment;
    return Array.from(fragment.split(''), (sign) => (sign === MATCH_BEGINS || sign === MATCH_ENDS ? sign : written[at++])).join(
      '',
    );
  };
}
