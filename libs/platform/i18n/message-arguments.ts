import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

/** How a sentence uses one of its parameters. */
export interface MessageArgument {
  readonly name: string;
  readonly use: 'plain' | 'number' | 'select' | 'plural';
  /** The branches of a select or a plural. */
  readonly branches: readonly string[];
  /** The parameters whose select or plural stands around this use. */
  readonly within: readonly string[];
}

/** Every use of every parameter in a sentence. Throws when the sentence is not well-formed ICU. */
export function messageArguments(sentence: string): MessageArgument[] {
  return collect(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst(), []);
}

function collect(elements: Elements, within: readonly string[]): MessageArgument[] {
  return elements.flatMap((element) => argumentsOf(element, within));
}

function argumentsOf(element: Element, within: readonly string[]): MessageArgument[] {
  // A literal also has a `value`, but no use for it; `#` has none. The parser's types are its own enum, told apart here by their parts.
  if ('options' in element) {
    const branches = Object.keys(element.options);
    const use = 'pluralType' in element ? 'plural' : 'select';
    const inner = Object.values(element.options).flatMap(({ value }) => collect(value, [...within, element.value]));
    return [{ name: element.value, use, branches, within }, ...inner];
  }
  if ('style' in element) return [{ name: element.value, use: 'number', branches: [], within }];
  if (isPlainArgument(element)) return [{ name: element.value, use: 'plain', branches: [], within }];
  return [];
}

/** `TYPE.argument` of the parser, whose enum the formatter does not export. */
const PLAIN_ARGUMENT = 1;

function isPlainArgument(element: Element): element is Element & { value: string } {
  return (element.type as number) === PLAIN_ARGUMENT;
}
