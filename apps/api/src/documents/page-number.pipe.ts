import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '#casework/outcome.js';
import { RefusalError } from '../edge/refusal-error.js';

/** The number of a page in the address, from 1 on. What is none names nothing, like what is no id. */
@Injectable()
export class PageNumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
    throw new RefusalError(notFound('record').refusal);
  }
}
