import { createHmac } from 'node:crypto';

/** Where a roster that was sent in lies until it is imported. */
export const rosterFileName = (importId: string): string => `rosters/${importId}`;

/** A roster is about many people, so no one person's key fits: it lies under one of its own until it is deleted. */
export const rosterFileKey = (masterKey: Buffer): Buffer =>
  createHmac('sha256', masterKey).update('coopdesk roster file 1').digest();
