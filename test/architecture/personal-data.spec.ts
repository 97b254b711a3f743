import ts from 'typescript';
import { productionSources, type Source, sourceOf } from './sources.js';

/**
 * Names that personal data goes by here. A cheap check and an honest one: it reads names, not values. It finds `email` in a log line, a job's payload, an event
 * or a refusal; it does not find an e-mail address under another name.
 */
const PERSONAL =
  'login email phone address postalAddress text reasons party trackingCode token password secret birthDate snils passport'.split(
    ' ',
  );
/** In a type these would be a person's too; in a log or a refusal they mostly belong to an error or a queue. */
const PERSONAL_IN_TYPES = [...PERSONAL, 'name', 'body', 'note', 'reason', 'subject', 'code'];
/** Of these the kernel says that only ids, codes, dates and hashes stand in them. */
const PLAIN_TYPES = ['JobPayloads', 'EventPayloads', 'DecidedPoint'];
/** Words of a closed list, by the type they have. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  reason: ['AssignmentReason'],
  subject: ['AlarmSubject'],
};
const LOG_CALL = /\b(log|logger|journal)\.(trace|debug|verbose|log|info|warn|error|fatal)$/i;

function personalNamesIn({ file, tree }: Source): string[] {
  const found: string[] = [];
  const report = (node: ts.Node, where: string) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    found.push(`${file}:${line} ${node.getText(tree)} in ${where}`);
  };
  const membersOf = (type: ts.Node, where: string): void => {
    if (ts.isPropertySignature(type) && PERSONAL_IN_TYPES.includes(type.name.getText(tree))) {
      const known = CODES[type.name.getText(tree)] ?? [];
      if (!known.includes(type.type?.getText(tree) ?? '')) report(type.name, where);
    }
    ts.forEachChild(type, (child) => membersOf(child, where));
  };
  const namesIn = (value: ts.Node, where: string): void => {
    const written =
      ts.isPropertyAssignment(value) || ts.isShorthandPropertyAssignment(value) || ts.isPropertyAccessExpression(value);
    if (written && PERSONAL.includes(value.name.getText(tree))) report(value.name, where);
    ts.forEachChild(value, (child) => namesIn(child, where));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && PLAIN_TYPES.includes(node.name.text)) membersOf(node, node.name.text);
    if (ts.isCallExpression(node) && LOG_CALL.test(node.expression.getText(tree))) {
      node.arguments.forEach((argument) => namesIn(argument, 'a log'));
    }
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'DomainError') {
      node.arguments?.forEach((argument) => namesIn(argument, 'a refusal'));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('personal data', () => {
  it('has no place in logs, job payloads, events and refusals', () => {
    const sources = productionSources();
    expect(sources.flatMap(personalNamesIn)).toEqual([]);
    expect(sources.some(({ tree }) => tree.text.includes('interface EventPayloads'))).toBe(true);
    expect(sources.some(({ tree }) => tree.text.includes('interface JobPayloads'))).toBe(true);
  });

  it.each([
    "export interface JobPayloads { 'notice.send': { noticeId: NoticeId; email: string } }",
    "export interface EventPayloads { 'message.sent': { text: string } }",
    "export interface EventPayloads { 'case.assigned': { reason: string } }",
    "this.logger.info({ caseId, email: party.address }, 'sent')",
    'logger.warn({ email })',
    'logger.log(`sent to ${party.email}`)',
    "throw new DomainError('staff.login_taken', { login })",
    "throw new DomainError('request.invalid', { value: input.phone })",
  ])('is found: %s', (text) => {
    expect(personalNamesIn(sourceOf('libs/features/intake/x.ts', text))).not.toEqual([]);
  });

  it.each([
    "export interface JobPayloads { 'notice.send': { noticeId: NoticeId } }",
    "export interface EventPayloads { 'case.assigned': { reason: AssignmentReason } }",
    'export interface Party { email: string | null }',
    "this.logger.info({ caseId, noticeId }, 'sent')",
    "throw new DomainError('case.not_found')",
  ])('is not seen where there is none: %s', (text) => {
    expect(personalNamesIn(sourceOf('libs/features/intake/x.ts', text))).toEqual([]);
  });
});
