import { type OpenCase } from '#libs/casework';
import { type Actor, type BodyId, type CivilDate, type StaffId, type TeamId } from '#libs/kernel';
import { type Random } from '../random.js';
import { OTHER_BODIES } from './other-bodies.js';
import { SERVICES } from './services.js';
import { type Post, RECEPTION } from './staff.js';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Somebody who works in the town, as they act. */
export interface Member {
  readonly post: Post;
  readonly actor: StaffActor;
}

export interface Away {
  readonly staffId: StaffId;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Who there is to act, once everybody has been hired. */
export class Town {
  constructor(
    private readonly members: readonly Member[],
    readonly teams: ReadonlyMap<string, TeamId>,
    private readonly bodies: ReadonlyMap<string, BodyId>,
    private readonly away: readonly Away[],
  ) {}

  byLogin(login: string): Member {
    return found(
      this.members.find(({ post }) => post.login === login),
      login,
    );
  }

  leadOf(team: string): Member {
    return found(
      this.members.find(({ post }) => post.team === team && post.lead),
      team,
    );
  }

  /** The lead of the team that has the case, or would have it by its service. */
  leadFor({ row }: OpenCase): Member {
    const team = this.members.find(({ post, actor }) => post.lead && row.teamId !== null && actor.teamIds.includes(row.teamId));
    return team ?? this.leadOf(teamOfService(row.service));
  }

  /** Who works on the case on that day: whoever has it, and the lead while they are away or nobody has it. */
  handlerOf(opened: OpenCase, today: CivilDate): Member {
    const assignee = this.members.find(({ actor }) => actor.staffId === opened.row.assigneeId);
    return assignee && !this.isAway(assignee, today) ? assignee : this.leadFor(opened);
  }

  /** Somebody at the reception, who enters what comes by phone, on paper and in person. */
  receptionist(today: CivilDate, random: Random): Member {
    const present = this.clerksOf(RECEPTION).filter((member) => !this.isAway(member, today));
    return present.length > 0 ? random.pick(present) : this.leadOf(RECEPTION);
  }

  clerksOf(team: string): readonly Member[] {
    return this.members.filter(({ post }) => post.team === team && !post.lead);
  }

  /** Another team than the case's own. */
  otherTeam({ row }: OpenCase, random: Random): { readonly teamId: TeamId; readonly lead: Member } {
    const others = this.members.filter(
      ({ post, actor }) => post.lead && (row.teamId === null || !actor.teamIds.includes(row.teamId)),
    );
    const lead = random.pick(others);
    return { lead, teamId: lead.actor.teamIds[0]! };
  }

  /** The body that decides what the town does not; any that may be asked, where none is named for the service. */
  bodyFor(service: string, random: Random): BodyId {
    const competent = OTHER_BODIES.filter(({ decides }) => decides.includes(service));
    const possible = OTHER_BODIES.filter(({ neverFor }) => !neverFor.includes(service));
    const { code } = random.pick(competent.length > 0 ? competent : possible);
    return found(this.bodies.get(code), code);
  }

  private isAway({ actor }: Member, today: CivilDate): boolean {
    return this.away.some(({ staffId, from, to }) => staffId === actor.staffId && from <= today && today <= to);
  }
}

export function teamOfService(service: string): string {
  return SERVICES.find(({ code }) => code === service)?.team ?? RECEPTION;
}

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`the town has no ${name}`);
  return item;
}
