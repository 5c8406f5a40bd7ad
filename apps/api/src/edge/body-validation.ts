import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type Fault, invalid } from '#casework/outcome.js';
import { RefusalError } from './refusal-error.js';

/** Checks every body and query against its DTO; unknown keys are refused, faults come with their path. */
export function bodyValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const outcome = invalid(errors.flatMap((error) => faultsOf(error, '')));
      return new RefusalError(outcome.refusal);
    },
  });
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const isIndex = /^\d+$/.test(error.property);
  const path = isIndex
    ? `${parent}[${error.property}]`
    : parent
      ? `${parent}.${error.property}`
      : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path,
    problem: rule === 'whitelistValidation' ? 'This key is not known here. Leave it out.' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}
