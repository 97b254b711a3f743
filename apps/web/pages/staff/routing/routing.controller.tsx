import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { currentRules, ReplaceRules, RoutingDryRuns } from '#libs/features/triage';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { type RoutingNames, RoutingNamesReader } from './routing-names.js';
import { fieldsOf, NO_FIELDS, readFields, ruleOf } from './rule-form.js';
import { RulePage } from './rule-page.js';
import { moveRule, putRule, readRuleSet, removeRule, type RuleSet } from './rule-set.js';
import { EditingPage, RulesPage } from './rules-page.js';
import { routingText } from './words.js';

const TRIED_CASES = 2_000;

/** One step of changing the rules: what is sent, and whom it is shown to. */
interface Step {
  readonly page: PageContext;
  readonly names: RoutingNames;
  readonly set: RuleSet;
  readonly sent: Sent;
}

/** The rules by which new cases find their team: read in order, changed as a whole, and tried on past cases before they count. */
@ApiExcludeController()
@Controller('staff/routing')
export class RoutingPagesController {
  constructor(
    private readonly database: Database,
    private readonly dryRuns: RoutingDryRuns,
    private readonly replaceRules: ReplaceRules,
    private readonly names: RoutingNamesReader,
  ) {}

  @Get()
  @RequirePermission('routing.read')
  async read(@Page() page: PageContext, @Query() query: Sent) {
    const [{ version: basedOn, rules }, names] = await Promise.all([currentRules(this.database), this.names.read(page.language)]);
    return <RulesPage page={page} set={{ basedOn, rules }} names={names} saved={textOf(query, 'saved') === String(basedOn)} />;
  }

  /** The rules in force, to be changed; `rule`: one of them by its place from 0, or a `new` one. */
  @Get('draft')
  @RequirePermission('routing.manage')
  async begin(@Page() page: PageContext, @Query() query: Sent) {
    const [{ version: basedOn, rules }, names] = await Promise.all([currentRules(this.database), this.names.read(page.language)]);
    const rule = textOf(query, 'rule');
    const step = { page, names, set: { basedOn, rules }, sent: {} };
    return rule === '' ? editing(step, step.set) : oneRule(step, rule === 'new' ? null : Number(rule));
  }

  /** Nothing is saved: the page that follows carries the set as this step left it. */
  @Post('draft')
  @HttpCode(200)
  @RequirePermission('routing.manage')
  async draft(@Page() page: PageContext, @Body() sent: Sent): Promise<VNode | PageAnswer> {
    const set = readRuleSet(textOf(sent, 'basedOn'), textOf(sent, 'rules'));
    const step = { page, names: await this.names.read(page.language), set, sent };
    const [act, at = ''] = textOf(sent, 'act').split(':');
    const place = Number(at);
    switch (act) {
      case 'add':
        return oneRule(step, null);
      case 'edit':
        return oneRule(step, place);
      case 'put':
        return put(step, at === 'new' ? null : place);
      case 'up':
        return editing(step, moveRule(set, place, -1));
      case 'down':
        return editing(step, moveRule(set, place, 1));
      case 'remove':
        return editing(step, removeRule(set, place));
      case 'try':
        return this.tried(step);
      default:
        return editing(step, set);
    }
  }

  @Post()
  @RequirePermission('routing.manage')
  async save(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() { staffId: by }: StaffActor) {
    const set = readRuleSet(textOf(sent, 'basedOn'), textOf(sent, 'rules'));
    const { value: version, refusal } = await attempt(() => this.replaceRules.execute({ ...set, by }));
    if (!refusal) return seeOther(`/staff/routing?saved=${version}`);
    const names = await this.names.read(page.language);
    return invalid(
      <EditingPage page={page} set={set} names={names} trial={null} errors={FormErrors.of(page.language, refusal)} />,
    );
  }

  private async tried({ page, names, set }: Step): Promise<VNode | PageAnswer> {
    const { value: trial, refusal } = await attempt(() => this.dryRuns.run({ rules: set.rules, cases: TRIED_CASES }));
    if (!refusal) return <EditingPage page={page} set={set} names={names} trial={trial} errors={null} />;
    return invalid(
      <EditingPage page={page} set={set} names={names} trial={null} errors={FormErrors.of(page.language, refusal)} />,
    );
  }
}

function editing({ page, names }: Step, set: RuleSet): VNode {
  return <EditingPage page={page} set={set} names={names} trial={null} errors={null} />;
}

/** A new one where there is no place. */
function oneRule({ page, names, set }: Step, place: number | null): VNode {
  const rule = place === null ? undefined : set.rules[place];
  const fields = rule ? fieldsOf(rule) : NO_FIELDS;
  return <RulePage page={page} names={names} set={set} place={rule ? place : null} fields={fields} errors={null} />;
}

function put(step: Step, place: number | null): VNode | PageAnswer {
  const { page, names, set, sent } = step;
  const fields = readFields(sent);
  const teamsOf = new Map(names.people.map(({ staffId, teams }) => [staffId, teams]));
  const { rule, errors } = ruleOf(fields, teamsOf, routingText(page.language));
  if (errors) return invalid(<RulePage page={page} set={set} names={names} place={place} fields={fields} errors={errors} />);
  return editing(step, putRule(set, place, rule));
}
