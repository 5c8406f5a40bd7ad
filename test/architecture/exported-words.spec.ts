import { describe, expect, it } from '@jest/globals';
import { QUEUE_EXPORT_WORDS } from '#casework/desk/tables/queue-export-words.js';
import { STUDENT_EXPORT_WORDS } from '#casework/desk/tables/student-export-words.js';
import { WHY_WORDS } from '#casework/desk/tables/why-words.js';
import englishAuthority from '../../apps/web/src/words/en/authority-codes.js';
import englishQueue from '../../apps/web/src/words/en/desk-queue.js';
import frenchAuthority from '../../apps/web/src/words/fr/authority-codes.js';
import frenchQueue from '../../apps/web/src/words/fr/desk-queue.js';

describe('what leaves as a file', () => {
  it.each([
    ['en', englishQueue, englishAuthority],
    ['fr', frenchQueue, frenchAuthority],
  ] as const)('says in %s what the screen says', (language, queue, authority) => {
    expect(WHY_WORDS[language]).toEqual(queue.whys);
    expect(QUEUE_EXPORT_WORDS[language].groups).toMatchObject(queue.groups);
    expect(STUDENT_EXPORT_WORDS[language].readiness).toEqual(authority.readiness);
  });
});
