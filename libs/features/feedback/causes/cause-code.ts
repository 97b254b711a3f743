const WORDS_MAX = 5;

/** A code for a cause out of its English name: `The form was lost` becomes `theFormWasLost`; one that is taken gets a number. */
export function causeCode(titleEn: string, taken: ReadonlySet<string>): string {
  const words =
    titleEn
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.slice(0, WORDS_MAX) ?? [];
  const name = words.map((word, place) => (place === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  const free = name === '' || /^\d/.test(name) ? `cause${name}` : name;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? free : `${free}${number}`;
    if (!taken.has(code)) return code;
  }
}
