import { Injectable } from '@nestjs/common';
import { type Body, BodyReader } from '#libs/casework';
import { Templates } from '#libs/features/correspondence';
import { currentRules, ServiceCatalogue } from '#libs/features/triage';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { allTeams, StaffList } from '#libs/platform/identity';
import { isZoneDoubtful } from './zone-doubt.js';

export const SETUP_TASKS = ['body', 'law', 'zone', 'staff', 'teams', 'services', 'routing', 'templates'] as const;
export type SetupTask = (typeof SETUP_TASKS)[number];

/** `asShipped`: it works as it came, and can be left so. */
export type TaskState = 'done' | 'toDo' | 'asShipped';

export interface SetupState {
  readonly tasks: Readonly<Record<SetupTask, TaskState>>;
  /** Nothing stands on `toDo`. */
  readonly isReady: boolean;
  /** Where the body lives, and what it is o'clock there: whether that is right is for a person to see. */
  readonly timeZone: string;
  readonly now: Date;
}

/** The names that a new installation has until somebody gives it its own. */
const NAME_AS_SHIPPED = 'Our organisation';
const CALENDAR_AS_SHIPPED = 'weekends-only';

/** How far a body is set up, found out from what is there: nobody ticks anything off. */
@Injectable()
export class SetupProgress {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly staff: StaffList,
    private readonly services: ServiceCatalogue,
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<SetupState> {
    const { body } = await this.bodies.current(this.database);
    const now = this.clock.now();
    const people = await this.staff.counts();
    const teams = await allTeams(this.database, 'en');
    const services = await this.services.managed({ limit: 2, cursor: undefined });
    const rules = await currentRules(this.database);
    const texts = await this.templates.newest();
    const tasks: Record<SetupTask, TaskState> = {
      body: isNamed(body) ? 'done' : 'toDo',
      law: body.calendar === CALENDAR_AS_SHIPPED ? 'toDo' : 'done',
      zone: isZoneDoubtful(body, now) ? 'toDo' : 'asShipped',
      staff: people.active + people.invited > 1 ? 'done' : 'toDo',
      teams: teams.length > 1 ? 'done' : 'asShipped',
      services: services.items.length > 1 ? 'done' : 'toDo',
      routing: rules.version > 1 ? 'done' : 'asShipped',
      templates: texts.some(({ authorId }) => authorId !== null) ? 'done' : 'asShipped',
    };
    const isReady = Object.values(tasks).every((state) => state !== 'toDo');
    return { tasks, isReady, timeZone: body.timeZone, now };
  }
}

/** It says who it is, and how people reach it: both stand on every letter. */
function isNamed({ nameEn, contactEn, contactRu }: Body): boolean {
  return nameEn !== NAME_AS_SHIPPED && (contactEn.trim() !== '' || contactRu.trim() !== '');
}
