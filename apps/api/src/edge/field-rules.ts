import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateIf,
} from 'class-validator';
import { isDate } from '#domain/time/days.js';

/** The field may be left out; null is no value for it. (`@IsOptional` would let null through.) */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** A text of one line without control characters. */
export const OneLine = (max: number, what: string) =>
  applyDecorators(
    Matches(/^\P{Cc}*$/u, { message: `Enter ${what} on one line.` }),
    Length(1, max, { message: `Enter ${what}, ${max} characters at most.` }),
    Matches(/\S/, { message: `Enter ${what}.` }),
    IsString({ message: `Enter ${what}.` }),
  );

/** A day of the calendar, `YYYY-MM-DD`; with `each`, a list of them. */
export const CalendarDate =
  ({ each = false }: { readonly each?: boolean } = {}) =>
  (target: object, propertyName: string) =>
    registerDecorator({
      name: 'calendarDate',
      target: target.constructor,
      propertyName,
      options: { each, message: 'Enter a date of the calendar as YYYY-MM-DD, for example 2026-09-08.' },
      validator: { validate: (value: unknown) => typeof value === 'string' && isDate(value) },
    });

/** An instant with its offset, as ISO 8601 writes it. */
export const Instant = () =>
  applyDecorators(
    Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: INSTANT }),
    IsISO8601({ strict: true, strictSeparator: true }, { message: INSTANT }),
  );
const INSTANT =
  'Enter date, time and offset from UTC, for example 2026-11-30T16:59:00-08:00 or 2026-12-01T00:59:00Z.';

export const Id = (what: string) => IsUUID('all', { message: `Send the id of ${what}.` });

/** The version that was seen when the change was decided. */
export const SeenVersion = () =>
  applyDecorators(
    Min(1, { message: 'Send the version that you saw.' }),
    Max(2_147_483_647, { message: 'Send the version that you saw.' }),
    IsInt({ message: 'Send the version that you saw.' }),
  );

const LIMIT = 'Ask for 1 to 200 rows.';
/** Rows of a page, from the address. */
export const PageLimit = () =>
  applyDecorators(
    Max(200, { message: LIMIT }),
    Min(1, { message: LIMIT }),
    IsInt({ message: LIMIT }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
    ),
  );
