import { Injectable, type PipeTransform } from '@nestjs/common';
import { PROGRAMME_PARTS, type ProgrammePart } from '#domain/iec/programme/edition-changes.js';
import { notFound } from '#casework/outcome.js';
import { answer } from '../edge/refusal-error.js';

/** A part of the programme's data by its name in the address. */
@Injectable()
export class ProgrammePartPipe implements PipeTransform<string, ProgrammePart> {
  transform(name: string): ProgrammePart {
    return PROGRAMME_PARTS.find((one) => one === name) ?? answer<never>(notFound('part'));
  }
}
