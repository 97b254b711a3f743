/** A word that complaints of a theme share, and why it is called theirs. */
export interface WordFact {
  /** A stem, as the search index keeps it. */
  readonly word: string;
  /** Of the theme's complaints that have it, and of all others of the service. */
  readonly inside: number;
  readonly insideOf: number;
  readonly outside: number;
  readonly outsideOf: number;
}
