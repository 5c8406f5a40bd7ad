import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '#casework/outcome.js';
import { RefusalError } from './refusal-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in the address. What is no id names nothing, so it is answered like an id that is not there. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (UUID.test(value)) return value.toLowerCase();
    throw new RefusalError(notFound('record').refusal);
  }
}
