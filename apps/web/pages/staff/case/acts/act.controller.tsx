import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actOf, referenceOf } from '#libs/casework';
import { UnsentLetters } from '#libs/features/correspondence';
import { type DomainError, type StaffId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { type Away, RequirePermission } from '#libs/platform/identity';
import { AwayToday } from '../../away/away-today.js';
import { type Sent, textOf } from '../../admin/shared/sent.js';
import { attempt, FormErrors } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { withReadyText } from '../answer/text-picker.js';
import { type CaseView, CaseViews } from '../case-view.js';
import { casePath } from '../section.js';
import { type Act, type Scene } from './act.js';
import { ActPage, AgainPage } from './act-page.js';
import { CaseActs, whyForbidden } from './case-acts.js';
import { CaseChoices } from './choices.js';
import { type Field, type Given, readFields } from './field.js';
import { StaffVisit, type StaffVisited } from '../../../shared/visit.js';

/** Each thing that can be done to a case: its form, once more before what cannot be taken back, and the doing. Each act asks for its own permission. */
@ApiExcludeController()
@Controller('staff/cases/:reference/do/:act')
@RequirePermission('case.read')
export class ActController {
  constructor(
    private readonly views: CaseViews,
    private readonly acts: CaseActs,
    private readonly choices: CaseChoices,
    private readonly letters: UnsentLetters,
    private readonly awayToday: AwayToday,
  ) {}

  @Get()
  async form(
    @Param('reference') reference: string,
    @Param('act') name: string,
    @Query() query: Sent,
    @StaffVisit() { page, actor, reader }: StaffVisited,
  ) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    const act = this.acts.named(name, view);
    return this.page(act, { view, choices: this.choices, subject: textOf(query, 'subject'), sent: {} }, null);
  }

  @Post()
  async submit(
    @Param('reference') reference: string,
    @Param('act') name: string,
    @Query() query: Sent,
    @Body() body: Sent,
    @StaffVisit() { page, actor, reader }: StaffVisited,
  ) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    const act = this.acts.named(name, view);
    const sent = givenInstead(act, body);
    const scene: Scene = { view, choices: this.choices, subject: textOf(query, 'subject'), sent };
    if (textOf(sent, 'look') !== '') return this.page(act, scene, null);
    if (textOf(sent, 'insert') !== '') return this.page(act, { ...scene, sent: inserted(view, act, sent) }, null);

    const fields = await act.fields(scene);
    const read = await attempt(() => Promise.resolve(readFields(fields, sent)));
    if (read.refusal !== null) return this.refused(act, scene, read.refusal, view);
    const isPreview = textOf(sent, 'preview') !== '';
    if (isPreview || (act.asksAgain && textOf(sent, 'again') === '')) return this.lastLook(act, scene, read.value, reader);
    const away = await this.whoIsAway(act, read.value, sent);
    if (away !== null) return <AgainPage {...{ view, act, subject: scene.subject, sent, letter: null, away }} />;

    const seen = Number(textOf(sent, 'seen')) || undefined;
    const { refusal } = await attempt(() => act.run(actOf(reference, actor, seen), read.value, scene));
    if (refusal === null) return seeOther(`${casePath(view.file.reference, act.then)}?done=${act.name}`);
    // Somebody else may have changed the case meanwhile: the form is shown on the case as it is now.
    return this.refused(act, scene, refusal, await this.views.of(view.file.reference, { page, actor, reader }));
  }

  private whoIsAway({ givesTo }: Act, given: Given, sent: Sent): Promise<Away | null> {
    const isSure = givesTo === undefined || textOf(sent, 'again') !== '';
    return this.awayToday.of(isSure ? null : (given.textOrNull(givesTo) as StaffId | null));
  }

  /** The letter is written by the rules that the act itself goes by: what they refuse is said here already. */
  private async lastLook(act: Act, scene: Scene, given: Given, reader: Reader) {
    const { view, subject, sent } = scene;
    const { value: letter, refusal } = await attempt(async () =>
      act.letter
        ? this.letters.ofStep(view.file.reference, act.letter(given), given.text(act.letterText ?? 'text'), reader)
        : null,
    );
    if (refusal !== null) return this.refused(act, scene, refusal, view);
    return <AgainPage {...{ view, act, subject, sent, letter, away: null }} />;
  }

  private async refused(act: Act, scene: Scene, refusal: DomainError, view: CaseView) {
    const fields = await act.fields({ ...scene, view });
    const errors = FormErrors.of(view.page.language, refusal, { names: namesOf(view, fields), elsewhere: ELSEWHERE });
    const lead = act.lead?.({ ...scene, view }) ?? null;
    return invalid(
      <ActPage {...{ view, act, lead, fields, errors }} subject={scene.subject} sent={scene.sent} forbidden={null} />,
    );
  }

  private async page(act: Act, scene: Scene, errors: FormErrors | null) {
    const { view, subject, sent } = scene;
    const forbidden = whyForbidden(act, view);
    const fields = forbidden === null ? await act.fields(scene) : [];
    const lead = act.lead?.(scene) ?? null;
    return <ActPage {...{ view, act, lead, fields, errors, subject, sent, forbidden }} />;
  }
}

/** Whoever stands in is given it in the place of whom was chosen. */
function givenInstead({ givesTo }: Act, sent: Sent): Sent {
  const instead = textOf(sent, 'instead');
  return givesTo === undefined || instead === '' ? sent : { ...sent, [givesTo]: instead };
}

/** Fields of commands that are called otherwise in the forms. */
const ELSEWHERE = { teamId: 'team', staffId: 'person', bodyId: 'body' };

/** What is missing, or no day of the calendar, is said with the name of the field. */
function namesOf({ words }: CaseView, fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ name, label, kind }) => [
      [`${name}.required`, words.page(kind === 'radios' || kind === 'several' ? 'field.choose' : 'field.required', { label })],
      [`${name}.invalid_date`, words.page('field.day', { label })],
    ]),
  );
}

function inserted(view: CaseView, act: Act, sent: Sent): Sent {
  const field = textOf(sent, 'insert');
  const use = act.name === 'ask' ? 'question' : 'message';
  return { ...sent, [field]: withReadyText(view, use, textOf(sent, `ready-${field}`), textOf(sent, field)) };
}
