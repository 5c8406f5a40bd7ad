import { describe, expect, it } from '@jest/globals';
import { REPORT_WORDS } from '#casework/desk/dashboards/report-words.js';
import { QUEUE_EXPORT_WORDS } from '#casework/desk/tables/queue-export-words.js';
import { STUDENT_EXPORT_WORDS } from '#casework/desk/tables/student-export-words.js';
import { WHY_WORDS } from '#casework/desk/tables/why-words.js';
import englishAuthority from '../../apps/web/src/words/en/authority-codes.js';
import englishCodes from '../../apps/web/src/words/en/codes.js';
import englishQueue from '../../apps/web/src/words/en/desk-queue.js';
import frenchAuthority from '../../apps/web/src/words/fr/authority-codes.js';
import frenchCodes from '../../apps/web/src/words/fr/codes.js';
import frenchQueue from '../../apps/web/src/words/fr/desk-queue.js';

describe('what leaves as a file', () => {
  it.each([
    ['en', englishQueue, englishAuthority, englishCodes],
    ['fr', frenchQueue, frenchAuthority, frenchCodes],
  ] as const)('says in %s what the screen says', (language, queue, authority, codes) => {
    expect(WHY_WORDS[language]).toEqual(queue.whys);
    expect(QUEUE_EXPORT_WORDS[language].groups).toMatchObject(queue.groups);
    expect(QUEUE_EXPORT_WORDS[language].earlier).toBe(queue.earlier);
    expect(QUEUE_EXPORT_WORDS[language].kinds).toEqual(codes.taskKind);
    expect(QUEUE_EXPORT_WORDS[language].columns).toEqual(
      expect.arrayContaining(Object.values(queue.columns)),
    );
    expect(REPORT_WORDS[language].applications).toEqual(codes.submissionKind);
    expect(STUDENT_EXPORT_WORDS[language].readiness).toEqual(authority.readiness);
  });
});
