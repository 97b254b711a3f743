import { type INestApplicationContext } from '@nestjs/common';
import { BodyReader, type BodySettings } from '#libs/casework';
import { AddExternalBody, ChangeBody, currentRules, ReplaceRules, SaveService } from '#libs/features/triage';
import { addDays, type BodyId, type CivilDate, type ManualClock, type PackCode, type StaffId, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import {
  allTeams,
  CreateTeam,
  InviteStaff,
  RecordAbsence,
  RenameTeam,
  SetPassword,
  SetTeamMembers,
  StaffList,
} from '#libs/platform/identity';
import { passwordOf } from './passwords.js';
import { OTHER_BODIES } from './other-bodies.js';
import { SERVICES } from './services.js';
import { ABSENCES, type Post, POSTS, RECEPTION, TEAMS } from './staff.js';
import { type Away, type Member, Town } from './town.js';

export interface TownPlan {
  readonly app: INestApplicationContext;
  readonly clock: ManualClock;
  readonly seed: string;
  /** The first day of the half year. */
  readonly firstDay: CivilDate;
}

/** Sets the installation up as the town has it: its name, law and calendar, services, teams, people, other bodies, and who gets what. */
export async function buildTown(plan: TownPlan): Promise<Town> {
  const { app } = plan;
  const founder = await administrator(app);
  await nameBody(app);
  for (const { team: _team, ...service } of SERVICES) await app.get(SaveService).execute(service);
  const teams = await makeTeams(app);
  const members = await hire(plan, teams, founder);
  const away = await planAbsences(plan, members);
  const bodies = await listBodies(app);
  await app
    .get(ReplaceRules)
    .execute({ basedOn: (await currentRules(app.get(Database))).version, rules: routingRules(), by: founder });
  return new Town(members, teams, bodies, away);
}

/** A breach goes to the team's lead again, and to the heads only when that was of no use. */
const ESCALATION: BodySettings['escalation'] = {
  warning: ['assignee'],
  breach: ['assignee', 'lead'],
  later: [
    { workingDaysAfter: 3, to: ['lead'] },
    { workingDaysAfter: 15, to: ['head'] },
  ],
};

/** Whoever was made at the first start. */
async function administrator(app: INestApplicationContext): Promise<StaffId> {
  const { items } = await app.get(StaffList).page({ limit: 100 });
  const first = items.find(({ roles, status }) => roles.includes('administrator') && status === 'active');
  if (!first) throw new Error('an installation has an administrator from its first start on');
  return first.staffId;
}

async function nameBody(app: INestApplicationContext): Promise<void> {
  const { body } = await app.get(BodyReader).current(app.get(Database));
  await app.get(ChangeBody).execute({
    nameRu: 'Администрация города Тихореченска',
    nameEn: 'Tikhorechensk Town Hall',
    contactRu: 'Тихореченск, ул. Мельничная, 1; приёмная открыта по будням с 9 до 18; town@tikhorechensk.example.org',
    contactEn: '1 Melnichnaya Street, Tikhorechensk; open on weekdays from 9 to 18; town@tikhorechensk.example.org',
    language: 'ru',
    pack: 'own-standard' as PackCode,
    calendar: 'RU-5day',
    receivedCutoff: null,
    warnAt: '09:00',
    settings: { ...body.settings, escalation: ESCALATION },
    basedOn: body.version,
  });
}

/** The team of the first start becomes the town's reception, and whoever was made with it leaves it to the people who work there. */
async function makeTeams(app: INestApplicationContext): Promise<Map<string, TeamId>> {
  const known = new Map((await allTeams(app.get(Database), 'ru')).map(({ code, teamId }) => [code, teamId]));
  const teams = new Map<string, TeamId>();
  for (const { code, name } of TEAMS) {
    const teamId = known.get(code);
    if (teamId !== undefined) {
      await app.get(RenameTeam).execute({ teamId, name });
      await app.get(SetTeamMembers).execute({ teamId, members: [] });
    }
    teams.set(code, teamId ?? (await app.get(CreateTeam).execute({ code, name })));
  }
  return teams;
}

/** One after another, a moment apart: their ids then have an order, and the same seed gives the same work to the same people. */
async function hire({ app, clock, seed }: TownPlan, teams: ReadonlyMap<string, TeamId>, founder: StaffId): Promise<Member[]> {
  const hired = new Map<string, Member>();
  const passwords: Promise<StaffId>[] = [];
  for (const post of POSTS) {
    clock.moveTo(new Date(clock.now().getTime() + 1_000));
    const { staffId, token } = await app.get(InviteStaff).execute(invitation(post, teams, hired, founder));
    passwords.push(app.get(SetPassword).execute({ token, password: passwordOf(seed, post.login) }));
    const teamIds = post.team === null ? [] : [teams.get(post.team)!];
    hired.set(post.login, { post, actor: { kind: 'staff', staffId, roles: post.roles, teamIds } });
  }
  await Promise.all(passwords);
  return [...hired.values()];
}

function invitation(post: Post, teams: ReadonlyMap<string, TeamId>, hired: ReadonlyMap<string, Member>, invitedBy: StaffId) {
  const { login, name, language, roles, capacity, lead, team, manager } = post;
  return {
    login,
    name,
    email: `${login}@tikhorechensk.example.org`,
    language,
    roles,
    capacity,
    teams: team === null ? [] : [{ teamId: teams.get(team)!, lead }],
    managerId: manager === null ? null : hired.get(manager)!.actor.staffId,
    invitedBy,
  };
}

async function planAbsences({ app, firstDay }: TownPlan, members: readonly Member[]): Promise<Away[]> {
  const memberBy = (login: string) => members.find(({ post }) => post.login === login)!;
  const away: Away[] = [];
  for (const { login, fromDay, days, deputy } of ABSENCES) {
    const { actor } = memberBy(login);
    const [from, to] = [addDays(firstDay, fromDay), addDays(firstDay, fromDay + days - 1)];
    const deputyId = memberBy(deputy).actor.staffId;
    await app.get(RecordAbsence).execute({ staffId: actor.staffId, firstDay: from, lastDay: to, deputyId, by: actor });
    away.push({ staffId: actor.staffId, from, to });
  }
  return away;
}

async function listBodies(app: INestApplicationContext): Promise<Map<string, BodyId>> {
  const bodies = new Map<string, BodyId>();
  for (const { code, decides: _decides, ...body } of OTHER_BODIES) {
    bodies.set(code, await app.get(AddExternalBody).execute({ ...body, neverFor: [...body.neverFor], active: true }));
  }
  return bodies;
}

function routingRules(): object[] {
  const toTeam = (team: string) => ({ to: 'team', team });
  const byService = SERVICES.map(({ code, team, titleRu, titleEn }) => ({
    title: { en: titleEn, ru: titleRu },
    when: { services: [code] },
    then: toTeam(team),
  }));
  const ramps = {
    title: {
      en: 'Ramps go to the social team, whatever the service',
      ru: 'Пандусы — социальному отделу, о какой бы услуге ни писали',
    },
    when: { services: ['general', 'roads'], words: ['пандус*', 'ramp', 'ramps', 'wheelchair'] },
    then: toTeam('social'),
  };
  return [
    ramps,
    ...byService,
    { title: { en: 'Everything else goes to reception', ru: 'Остальное — в приёмную' }, when: {}, then: toTeam(RECEPTION) },
  ];
}
