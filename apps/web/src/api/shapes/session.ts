import type { Schemas } from '../schema.js';

export type Language = 'en' | 'fr';
export type Role = 'student' | 'reviewer' | 'coordinator' | 'administrator';

/** A sentence the server wrote in both languages. */
export interface Words {
  en: string;
  fr: string;
}

export interface OfficeContact {
  institutionName: string;
  officeName: string;
  email: string;
  telephone: string;
  timeZone: string;
}

export interface Account {
  id: string;
  role: Role;
  displayName: string;
  language: Language;
  studentId: string | null;
}

export interface Session {
  account: Account;
  expiresAt: string;
  /** Null while the office is not set up. */
  office: OfficeContact | null;
}

export type Notice = Schemas['NoticeAnswer'];
