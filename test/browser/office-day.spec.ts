import { describe, expect, it } from '@jest/globals';
import { aPermit, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { inDays, inWords, OFFICE_TODAY } from '#testing/builders/office-days.js';
import { DESKTOP, PHONE, type Visitor } from './browser.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';
import { expectSoon } from './soon.js';

const ISLAND = { timezoneId: 'Pacific/Kiritimati' };
const DAY = 86_400_000;

/** A device beyond the date line, whose clock is besides two days ahead. */
const travel = ({ page }: Visitor) => page.clock.setSystemTime(new Date(Date.now() + 2 * DAY));

describe('the office’s day, on a device of another day', () => {
  const desk = aCoordinatorsDesk(
    'office-day',
    async ({ database }) => {
      await aCohort(database, 1, { names: ['Abe'] });
      await database.inspect.query(
        `update coop.review_task set snoozed_until = ${OFFICE_TODAY} + 1, snooze_reason = 'Away'`,
      );
    },
    { ...DESKTOP, ...ISLAND },
  );

  it('a task that is put off until tomorrow is put off, and for a week by the office’s days', async () => {
    const { page } = desk.maya;
    await travel(desk.maya);
    await page.goto('/desk?assignee=anyone&state=snoozed');
    expect(await page.evaluate('new Date().toISOString().slice(0, 10)')).not.toBe(inDays(0));
    await page.getByRole('button', { name: 'Show now: Minh Abe' }).click();
    await page.goto('/desk?assignee=anyone');
    await page.getByRole('button', { name: 'Put off: Minh Abe' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Show it again on').waitFor();
    await expectSoon(() => dialog.getByLabel('Show it again on').inputValue(), inDays(7));
    await dialog.getByRole('button', { name: 'Close' }).first().click();
  });

  it('past answers are asked for as of today, and ends of coverage are looked for from today on', async () => {
    const { page } = desk.maya;
    await page.goto('/desk/students');
    await page.getByLabel('Permit ends').selectOption('30');
    await expectSoon(
      () => Promise.resolve([...new URL(page.url()).searchParams]),
      [
        ['endsFrom', inDays(0)],
        ['endsBefore', inDays(31)],
      ],
    );
    const { rows } = await desk.house.database.inspect.query<{ id: string }>('select id from coop.student');
    await page.goto(`/desk/students/${rows[0]!.id}`);
    await expectSoon(() => page.getByLabel('As it was known on').inputValue(), inDays(0));
  });

  it('the timeline in words ends by the office’s clock, and needs no scrolling sideways on a phone', async () => {
    const { id, email } = await aStudent(desk.house.database, { account: true });
    await aPermit(desk.house.database, id, { expiresOn: inDays(-10) });
    const client = await desk.house.client().signIn(email, TEST_PASSWORD);
    const filed = await client.post('/me/submissions', {
      kind: 'study_permit_extension',
      statedLocalTime: `${inDays(-11)}T10:00:00`,
      timeZone: 'America/Vancouver',
    });
    const told = filed.body as { id: string; version: number };
    await client.post(`/me/submissions/${told.id}/outcome`, {
      version: told.version,
      kind: 'refused',
      at: `${inDays(-2)}T20:15:00-07:00`,
    });
    const student = await desk.screens.visitor('timeline-phone', { ...PHONE, ...ISLAND });
    await student.signIn(email, TEST_PASSWORD);
    await student.page.goto('/authorization');
    await student.page.getByText('The same as a table').click();
    const table = student.page.getByRole('region', { name: 'The same as a table' });
    await table
      .getByText(`${inDays(-2)} 20:15:00 UTC−7`)
      .first()
      .waitFor();
    await expectSoon(
      () =>
        table.evaluate(
          ({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) =>
            scrollWidth - clientWidth,
        ),
      0,
    );
    await student.expectAccessible('timeline-in-words');
  });

  it('a student’s next date is as far as the office counts', async () => {
    const { id, email } = await aStudent(desk.house.database, { account: true });
    await aPermit(desk.house.database, id, { expiresOn: inDays(100) });
    const student = await desk.screens.visitor('office-day-phone', { ...PHONE, ...ISLAND });
    await travel(student);
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    const next = student.page.getByText(`${inWords(inDays(99))} (in 99 days)`);
    await expectSoon(() => next.count(), 1);
  });
});
