import 'reflect-metadata';

interface EnvField {
  readonly property: string;
  readonly variable: string;
  /** What a right value looks like, in words; it stands in the message instead of the wrong value, which may be a secret. */
  readonly expected: string;
}

const FIELDS = new WeakMap<object, EnvField[]>();

/** Says which environment variable fills a property, and what is expected of it. */
export function FromEnv(variable: string, expected: string): PropertyDecorator {
  return (prototype, property) => {
    const fields = FIELDS.get(prototype) ?? [];
    fields.push({ property: String(property), variable, expected });
    FIELDS.set(prototype, fields);
  };
}

/** Every variable that the class reads, in the order of its properties. */
export function envFieldsOf(type: { readonly prototype: object }): readonly EnvField[] {
  return FIELDS.get(type.prototype) ?? [];
}
