/** Before a case is given to somebody who is away. */
export const en = {
  text: '{name} is away from {from} to {to}. {deputy, select, none {Nobody stands in.} other {{deputy} stands in.}}',
  instead: 'Give it to who stands in: {name}',
  allTheSame: 'Give it to {name} all the same',
} as const;

export type AwayMessage = keyof typeof en;
