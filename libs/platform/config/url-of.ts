import { ValidateBy } from 'class-validator';

/** A property that holds a URL of one of these schemes, such as `postgres` or `https`. */
export function UrlOf(...schemes: string[]): PropertyDecorator {
  return ValidateBy({
    name: 'urlOf',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
    },
  });
}
