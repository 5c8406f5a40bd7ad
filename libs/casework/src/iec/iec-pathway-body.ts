import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { factsOf } from '#domain/iec/candidate-case/case-reading.js';
import { IEC_REMINDER_KINDS } from '#domain/iec/candidate-case/case-reminders.js';
import { frozenHost } from '#domain/iec/candidate-case/host-findings.js';
import { IEC_PATHWAY } from '#domain/iec/candidate-case/iec-pathway.js';
import { lookAtCandidate } from '#domain/iec/candidate-case/look.js';
import { factsForNextCase } from '#domain/iec/candidate-case/next-case.js';
import { iecStepFaults } from '#domain/iec/candidate-case/step-faults.js';
import type { PathwayRecord } from '#domain/pathways/pathway.js';
import { type Moment, PathwayBody, type PathwayRules, type ReadFacts } from '../pathways/pathway-body.js';
import { readCaseFacts } from './case-facts-validation.js';
import { IecProgrammes } from './iec-programmes.js';

/** The second pathway at work: judged by the country table, fees and seasons of the moment. */
@Injectable()
export class IecPathwayBody extends PathwayBody {
  override readonly pathway = IEC_PATHWAY;
  override readonly reminderKinds = IEC_REMINDER_KINDS;
  override readonly officeFacts = ['host'];
  constructor(private readonly programmes: IecProgrammes) {
    super();
  }

  override readFacts(input: unknown, { today }: Moment): ReadFacts {
    const read = readCaseFacts(input, today);
    return read.ok ? { ok: true, facts: { ...read.facts } } : read;
  }

  override nextFacts(record: PathwayRecord): Readonly<Record<string, unknown>> {
    return { ...factsForNextCase(record) };
  }

  override async rules(tx: Transaction): Promise<PathwayRules> {
    const programme = await this.programmes.current(tx);
    return {
      stepFaults: (step, values, record, moment) =>
        iecStepFaults(step, values, { record, programme, ...moment }),
      kept: (step, record) => {
        const { host } = factsOf(record);
        return step === 'file_offer' && host ? frozenHost(host) : {};
      },
      look: (record, moment) => lookAtCandidate(record, { programme, ...moment }),
    };
  }
}
