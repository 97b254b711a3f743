import { readFileSync } from 'node:fs';
import { isSlotName } from './slots.js';
import { type ComponentName, COMPONENTS, govukPath } from './upstream.js';

/** One option as upstream's `macro-options.json` documents it. */
interface Option {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly params?: readonly Option[];
  readonly isComponent?: boolean;
  readonly deprecated?: string;
}

interface Place {
  readonly component: ComponentName;
  /** From the component down to the options described: `items.label`. Empty at the top. */
  readonly path: string;
  readonly indent: string;
}

/** Said to be required, and yet we speak them ourselves (`words.ts`), or they may be left out by the component's own guidance. */
const NOT_REQUIRED = new Set(['error-summary.titleText', 'skip-link.text', 'panel.text', 'pagination.items.number']);

/** `object` in the documentation, without a word of what is in it. */
const OBJECTS: Readonly<Record<string, string>> = {
  attributes: 'Attributes',
  wrapperAttributes: 'Attributes',
  label: 'LabelOptions',
  hint: 'HintOptions',
  errorMessage: 'ErrorMessageOptions',
  fieldset: 'FieldsetOptions',
  tag: 'TagOptions',
  day: 'DateInputPart',
  month: 'DateInputPart',
  year: 'DateInputPart',
  charactersUnderLimitText: 'PluralForms',
  charactersOverLimitText: 'PluralForms',
  wordsUnderLimitText: 'PluralForms',
  wordsOverLimitText: 'PluralForms',
  multipleFilesChosenText: 'PluralForms',
};

/** The text of `options.generated.ts`: what each of upstream's components can be asked for, as types. */
export function describeOptions(): string {
  return `${HEADER}\n${COMPONENTS.map(describeComponent).join('\n\n')}\n\n${describeMap()}\n`;
}

const HEADER = `// Made by \`npm run ui:types\` from the documentation that govuk-frontend brings of its own components. Not edited by hand.
import { type VNode } from 'preact';
import { type Attributes, type DateInputPart, type Either, type Falsy, type PluralForms, type Slot } from './slot.js';
`;

function describeComponent(component: ComponentName): string {
  const options = optionsOf(component);
  return `export type ${typeName(component)} = ${describeObject(options, { component, path: '', indent: '' })};`;
}

function describeMap(): string {
  const lines = COMPONENTS.map((component) => `  ${quoted(component)}: ${typeName(component)};`);
  return `export interface GovukOptions {\n${lines.join('\n')}\n}`;
}

export function typeName(component: string): string {
  const pascal = component.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${pascal}Options`;
}

/** Deprecated ones are left out; one documented twice (`slots.end`) is a string or an object. */
function optionsOf(component: ComponentName): readonly Option[] {
  return readJson<readonly Option[]>(component, 'macro-options.json');
}

function describeObject(all: readonly Option[], place: Place): string {
  const options = all.filter(({ name, type, deprecated }) => !deprecated && type !== 'nunjucks-block' && name !== 'divider');
  const pairs = options.filter((option) => isTextOfPair(option, options, place)).map(({ name }) => name.replace(/text$/i, ''));
  const inPair = (name: string) => pairs.some((stem) => name === textOf(stem) || name === htmlOf(stem));

  const single = [...new Set(options.map(({ name }) => name))].filter((name) => !inPair(name));
  const members = single.map((name) =>
    describeMember(
      options.filter((option) => option.name === name),
      place,
    ),
  );

  const either = pairs.map((stem) => `Either<'${textOf(stem)}', '${htmlOf(stem)}'>`);
  const own = members.length > 0 ? [`{\n${members.join('\n')}\n${place.indent}}`] : [];
  return [...either, ...own].join(' & ');
}

const textOf = (stem: string) => (stem === '' ? 'text' : `${stem}Text`);
const htmlOf = (stem: string) => (stem === '' ? 'html' : `${stem}Html`);

/** `text` and `html` are both said to be required, and each to be enough. */
function isTextOfPair({ name, required }: Option, siblings: readonly Option[], { component, path }: Place): boolean {
  if (!/text$/i.test(name) || NOT_REQUIRED.has(joined(component, path, name))) return false;
  return required && siblings.some((other) => other.required && other.name === htmlOf(name.replace(/text$/i, '')));
}

function describeMember(options: readonly Option[], place: Place): string {
  const [{ name, description, required }] = options as readonly [Option];
  const inner = { ...place, path: joined(place.path, name), indent: `${place.indent}  ` };
  const isNeeded = required && !isSlotName(name) && !NOT_REQUIRED.has(joined(place.component, inner.path));
  const types = [...new Set(options.map((option) => describeType(option, inner)))];
  const comment = `${inner.indent}/** ${description.replaceAll('*/', '').replace(/\s+/g, ' ')} */\n`;
  return `${comment}${inner.indent}readonly ${name}${isNeeded ? '' : '?'}: ${types.join(' | ')};`;
}

function describeType(option: Option, place: Place): string {
  switch (option.type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
      return 'number';
    case 'string':
      return describeString(option, place);
    case 'array':
      return describeArray(option, place);
    case 'object':
      if (option.params) return describeObject(option.params, place);
      return OBJECTS[option.name] ?? unknownType(option, place);
    default:
      return unknownType(option, place);
  }
}

function describeString({ name }: Option, { component, path }: Place): string {
  if (isSlotName(name)) return 'Slot';
  if (/^slots\.\w+$/.test(path)) return 'VNode'; // HTML under another name: a string would go out as it is
  return usedAs(component, path).some((value) => typeof value === 'number') ? 'string | number' : 'string';
}

function describeArray({ params }: Option, place: Place): string {
  if (!params) return 'readonly string[]';
  const items = [describeObject(params, place)];
  if (params.some(({ name }) => name === 'divider')) items.push('{ readonly divider: string }');
  const used = usedAs(place.component, `${place.path}[]`);
  if (used.some((value) => !value)) items.push('Falsy');
  const item = items.length > 1 || items[0]!.includes(' & ') ? `(${items.join(' | ')})` : items[0]!;
  return used.some(Array.isArray) ? `readonly (readonly ${item}[])[]` : `readonly ${item}[]`;
}

function unknownType({ name, type }: Option, { component }: Place): never {
  throw new Error(`${component} has an option of a kind not met before: ${name}, ${type}. Teach describe-options.ts what it is.`);
}

/** What upstream's own examples give at this place: the documentation does not tell a list of lists, a number or a hole. */
function usedAs(component: ComponentName, path: string): unknown[] {
  const { fixtures } = readJson<{ fixtures: readonly { options: object }[] }>(component, 'fixtures.json');
  return fixtures.flatMap(({ options }) => valuesAt(options, path.split('.')));
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, [step, ...rest]));
  const name = step.replace('[]', '');
  const found = (value as Readonly<Record<string, unknown>>)[name];
  if (found === undefined) return [];
  return step === name || !Array.isArray(found) ? valuesAt(found, rest) : found.flatMap((item) => valuesAt(item, rest));
}

function readJson<Shape>(component: ComponentName, file: string): Shape {
  return JSON.parse(readFileSync(govukPath(`components/${component}/${file}`), 'utf8')) as Shape;
}

const joined = (...steps: readonly string[]) => steps.filter(Boolean).join('.');
const quoted = (name: string) => (name.includes('-') ? `'${name}'` : name);
