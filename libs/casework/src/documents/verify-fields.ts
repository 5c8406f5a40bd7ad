import type { PermitValues } from './permit.js';

/** The fields as a person typed them from a document: those of a permit, or those of the proof of an application. */
export interface VerifyFields extends Partial<PermitValues> {
  /** IRCC's stamp in UTC. */
  readonly receivedAt?: string;
  readonly applicationNumber?: string | null;
}
