import { describe, expect, it } from '@jest/globals';
import { NOTIFICATION_KINDS } from '#casework/notifications/notification.js';
import { readProjectFile } from './project-files.js';

describe('the lists of mails', () => {
  it.each(['en', 'fr'])('have words for every kind of mail (%s)', (language) => {
    const words = readProjectFile(`apps/web/src/words/${language}/mail-codes.ts`);
    expect(NOTIFICATION_KINDS.filter((kind) => !words.includes(`    ${kind}: '`))).toEqual([]);
  });
});
