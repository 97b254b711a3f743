import { PEOPLE_SHOWN_MIN } from '#libs/domain/indicators';

/** How many people spoke, as far as everybody may know it: `few` stands for a number in which somebody could be recognised. */
export type Voices = number | 'few';

export function voicesOf(people: number): Voices {
  return people === 0 || people >= PEOPLE_SHOWN_MIN ? people : 'few';
}
