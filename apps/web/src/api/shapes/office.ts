import type { Role } from './session.js';

export interface Office {
  institutionName: string;
  dliNumber: string;
  timeZone: string;
  officeName: string;
  email: string;
  telephone: string;
  address: string;
  signatoryName: string;
  signatoryTitle: string;
  coopCourseCodes: string[];
  reviewBusinessDays: number;
  readyIntoTermDays: number;
  policyNewStarts: boolean;
  version: number;
}

export interface Term {
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface StaffAccount {
  id: string;
  role: Role;
  email: string;
  displayName: string;
  disabledAt: string | null;
  version: number;
}

export interface MachineToken {
  id: string;
  name: string;
  scopes: string[];
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** Shown once, in the answer that made it. */
  token?: string;
}

export interface JobBoard {
  id: string;
  name: string;
  notifyUrl: string;
  disabledAt: string | null;
  waiting?: number;
  parked?: number;
  /** Shown once, in the answer that made it. */
  signingSecret?: string;
}
