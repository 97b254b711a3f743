import { togetherness } from './theme-words.js';

/** How many complaints have each of some words, and each two of them: all that themes are grown from, in the same memory for ten complaints and a million. */
export class WordPairs {
  private readonly pairs: Uint32Array;
  private counted: number;

  /** `others`: complaints that have none of these words, so that what all have can be told from what goes together. */
  constructor(
    readonly words: number,
    others = 0,
  ) {
    this.counted = others;
    this.pairs = new Uint32Array(words * words);
  }

  /** Of one complaint: the places of its words, each once, in rising order. */
  add(present: readonly number[]): void {
    this.counted += 1;
    for (let one = 0; one < present.length; one += 1) {
      for (let other = one; other < present.length; other += 1) this.pairs[present[one]! * this.words + present[other]!]! += 1;
    }
  }

  get complaints(): number {
    return this.counted;
  }

  with(word: number): number {
    return this.pairs[word * this.words + word]!;
  }

  withBoth(one: number, other: number): number {
    return this.pairs[Math.min(one, other) * this.words + Math.max(one, other)]!;
  }

  /** How many times as often together as if each stood by itself. */
  lift(one: number, other: number): number {
    return (this.withBoth(one, other) * this.counted) / (this.with(one) * this.with(other));
  }

  togetherness(one: number, other: number): number {
    const both = this.withBoth(one, other);
    const [only, else_] = [this.with(one) - both, this.with(other) - both];
    return togetherness(both, only, else_, this.counted - both - only - else_);
  }
}
