import { Injectable } from '@nestjs/common';
import { maySee, type OpenCase, visibilityOf } from '#libs/casework';
import {
  type AnswerListed,
  ApprovedAnswers,
  type ReadyText,
  ReadyTexts,
  type StaffCase,
  StaffCases,
} from '#libs/features/handling';
import { Directory } from '#libs/features/triage';
import { Clock, type CivilDate, type Language, localDate, type Reference, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { allTeams, type StaffActor, staffCards } from '#libs/platform/identity';
import { Presence } from '#libs/platform/live';
import { type PageContext } from '../../shared/page-context.js';
import { type StaffVisited } from '../../shared/visit.js';
import { type Names } from './timeline.js';
import { type CaseWords, caseWords } from './words/index.js';

/** What a page of a case is drawn from: the file, what its ids stand for, and who else looks at it. */
export interface CaseView {
  readonly page: PageContext;
  readonly words: CaseWords;
  readonly file: StaffCase;
  readonly opened: OpenCase;
  readonly names: Names;
  readonly today: CivilDate;
  readonly timeZone: string;
  readonly actor: StaffActor;
  /** Whether they may do anything here: whoever looks at a decision may read what it looks at, and no more. */
  readonly mayAct: boolean;
  /** Colleagues who have this case open at this moment. */
  readonly others: readonly string[];
  /** Ready-made texts of the body and of the teams concerned. */
  readonly texts: readonly ReadyText[];
  /** What has been approved as the answer of this service; only where an answer is written. */
  readonly answers: readonly AnswerListed[];
}

/** The most bodies of the directory that a page chooses from. */
export const BODIES_MAX = 500;

@Injectable()
export class CaseViews {
  constructor(
    private readonly db: Database,
    private readonly cases: StaffCases,
    private readonly directory: Directory,
    private readonly presence: Presence,
    private readonly texts: ReadyTexts,
    private readonly answers: ApprovedAnswers,
    private readonly clock: Clock,
  ) {}

  /** Leaves a line in the log of reads. Errors: `case.not_found`, `permission.denied`, `permission.restricted`. */
  async of(reference: Reference, { page, actor, reader }: StaffVisited): Promise<CaseView> {
    const { file, opened } = await this.cases.withProcedure(reference, actor, reader, page.language);
    const others = await this.presence.others(file.id, actor.staffId);
    const [names, texts] = await Promise.all([
      this.namesIn(file, opened, others, page.language),
      this.texts.of([...actor.teamIds, ...(file.teamId === null ? [] : [file.teamId])]),
    ]);
    const { timeZone } = opened.procedure;
    return {
      page,
      words: caseWords(page.language),
      file,
      opened,
      names,
      timeZone,
      today: localDate(this.clock.now(), timeZone),
      actor,
      mayAct: maySee(actor, visibilityOf(opened)),
      texts,
      answers: [],
      others: others.map((staffId) => names.person(staffId)),
    };
  }

  /** The same for a page on which an answer is written. */
  async forAnswer(reference: Reference, visited: StaffVisited): Promise<CaseView> {
    const view = await this.of(reference, visited);
    return { ...view, answers: await this.answers.all(view.file.service) };
  }

  private async namesIn(file: StaffCase, opened: OpenCase, others: readonly StaffId[], language: Language): Promise<Names> {
    const [people, teams, { items: bodies }] = await Promise.all([
      staffCards(this.db, [...staffIdsIn(file), ...others]),
      allTeams(this.db, language),
      this.directory.bodies({ limit: BODIES_MAX, cursor: undefined }),
    ]);
    const [byStaff, byTeam] = [
      new Map<string, string>(people.map(({ staffId, name }) => [staffId, name])),
      new Map<string, string>(teams.map(({ teamId, name }) => [teamId, name[language]])),
    ];
    const byBody = new Map<string, string>(bodies.map(({ id, nameEn, nameRu }) => [id, language === 'ru' ? nameRu : nameEn]));
    const grounds = groundsOf(opened, language);
    return {
      person: (id) => byStaff.get(id) ?? '–',
      team: (id) => byTeam.get(id) ?? '–',
      body: (id) => byBody.get(id) ?? '–',
      service: (code) => (code === file.service ? (file.serviceTitle?.[language] ?? code) : code),
      ground: (code) => grounds.get(code) ?? code,
    };
  }
}

/** Keys under which the file, events and their payloads hold a member of staff. */
const STAFF_KEYS = new Set([
  'staffId',
  'authorId',
  'ownerId',
  'decidedBy',
  'draftedBy',
  'approvedBy',
  'reviewerId',
  'assignedBy',
  'assigneeId',
  'instead',
]);

function staffIdsIn(value: unknown, found = new Set<StaffId>()): ReadonlySet<StaffId> {
  if (Array.isArray(value)) value.forEach((item) => staffIdsIn(item, found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && STAFF_KEYS.has(key)) found.add(inner as StaffId);
      else if (key === 'readers') (inner as StaffId[]).forEach((id) => found.add(id));
      else staffIdsIn(inner, found);
    }
  }
  return found;
}

function groundsOf({ procedure: { pack } }: OpenCase, language: Language): ReadonlyMap<string, string> {
  const rules = [
    ...(pack.transfer?.grounds ?? []).map(({ code, title }) => [code, title[language]] as const),
    ...pack.declines.map(({ ground, title }) => [ground, title[language]] as const),
    ...pack.reopening.map(({ ground, title }) => [ground, title[language]] as const),
    ...pack.further.map(({ code, title }) => [code, title[language]] as const),
  ];
  return new Map(rules);
}
