import { type VNode } from 'preact';
import { type CaseAct } from '#libs/casework';
import { type ProceduralEvent } from '#libs/domain/procedure';
import { type UnsentStep } from '#libs/features/correspondence';
import { type StaffCase } from '#libs/features/handling';
import { type DomainError, type Permission } from '#libs/kernel';
import { type Sent } from '../../admin/shared/sent.js';
import { type CaseView } from '../case-view.js';
import { type Section } from '../section.js';
import { type ActName } from '../words/acts.en.js';
import { type CaseChoices } from './choices.js';
import { type Field, type Given } from './field.js';

/** What an act can ask while its form is made. */
export interface Scene {
  readonly view: CaseView;
  readonly choices: CaseChoices;
  /** Of which part of the case: a remedy's or an enquiry's id; empty where it is about the whole. */
  readonly subject: string;
  /** What the form was sent with; empty when it is shown first. A field may hang on another one. */
  readonly sent: Sent;
}

/** Something that can be done to a case: its form, and the command behind it. Its words stand in `words/acts.*.ts`. */
export interface Act {
  readonly name: ActName;
  readonly permission: Permission;
  /** The step of the procedure that decides whether it can be taken; null for what every procedure lets one do. */
  readonly move: ProceduralEvent | null;
  /** Whether there is anything to do it to. */
  readonly fits?: (file: StaffCase, view: CaseView) => boolean;
  /** Why it cannot be done now, where no step of the procedure says so; null: it can. */
  readonly refused?: (view: CaseView) => DomainError | null;
  /** What one should have read before its form is filled in. */
  readonly lead?: (scene: Scene) => VNode;
  /** The field that names who is given the case: somebody who is away is asked about once more. */
  readonly givesTo?: string;
  /** What cannot be taken back is asked about once more. */
  readonly asksAgain?: true;
  /** The letter that it sends to the person, for looking at it first; its words are what the field `letterText` holds. */
  readonly letter?: (given: Given) => UnsentStep;
  /** The field whose text the letter carries; `text` when left out. */
  readonly letterText?: string;
  /** It is done to a part of the case, from the place where that part stands, and so is in no list of what can be done. */
  readonly ofPart?: true;
  /** Where one is afterwards. */
  readonly then: Section;
  fields(scene: Scene): readonly Field[] | Promise<readonly Field[]>;
  run(act: CaseAct, given: Given, scene: Scene): Promise<unknown>;
}

/** The keys that open an act, by their places on the keyboard. */
export const ACT_KEYS = {
  assign: 'KeyT',
  extend: 'KeyE',
  register: 'KeyR',
  accept: 'KeyA',
  ask: 'KeyQ',
  write: 'KeyW',
  note: 'KeyN',
} as const satisfies Partial<Record<ActName, string>>;

/** Undefined for an act that has no key. */
export function actKey(name: ActName): string | undefined {
  return (ACT_KEYS as Partial<Record<ActName, string>>)[name];
}

/** A room's acts. */
export interface ActGroup {
  readonly acts: readonly Act[];
}
