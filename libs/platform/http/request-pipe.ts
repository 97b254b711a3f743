import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldError } from '#libs/kernel';
import { fieldErrors } from './field-errors.js';

/**
 * Checks the shape of all that is sent, by the DTO's decorators. What the DTO does not name is refused, not dropped: a misspelt field must not
 * be lost in silence. Refuses with `request.invalid`, whose fields carry codes and limits, never what was sent.
 */
@Injectable()
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: false,
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new DomainError('request.invalid', {}, fieldErrors(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const errors = [...notAnObject(value, metadata), ...unstorableIn(value, '')];
    if (errors.length > 0) throw new DomainError('request.invalid', {}, errors);
    return (await super.transform(value, metadata)) as unknown;
  }
}

/** A body is an object with named fields: a list, a text or nothing has none to check. */
function notAnObject(value: unknown, { type, metatype }: ArgumentMetadata): FieldError[] {
  if (type !== 'body' || metatype === undefined || metatype === Object) return [];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? [] : [{ field: '', code: 'not_object' }];
}

/** PostgreSQL stores neither U+0000 nor half of a surrogate pair in text: said here by the field's name, instead of as a fault of ours further down. */
function unstorableIn(value: unknown, path: string): FieldError[] {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? [{ field: path, code: 'characters_refused' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableIn(inner, path === '' ? key : `${path}.${key}`));
}
