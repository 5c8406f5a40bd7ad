import type { Schemas } from '../schema.js';

export type Language = Account['language'];

/** A sentence the server wrote in both languages. */
export interface Words {
  en: string;
  fr: string;
}

export type OfficeContact = Schemas['OfficeContactAnswer'];

/** `office` is null while it is not set up. */
export type Session = Schemas['SessionAnswer'];
export type Account = Session['account'];

export type Permission = Session['permissions'][number];

export type Notice = Schemas['NoticeAnswer'];
