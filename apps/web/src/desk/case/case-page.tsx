import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentCase } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { AccessPart } from '../access/access-part.js';
import { noteRecent } from '../palette/palette-entries.js';
import { useMay } from '../../session/session-query.js';
import { BackToQueue } from '../review/decision-bar.js';
import { afterInWalk, isInWalk } from '../queue/queue-walk.js';
import { useReviewKeys, useTaskPath } from '../review/use-review-keys.js';
import { caseQuery } from './case-data.js';
import css from './case.module.css';
import { CoursePart, EnrolmentPart } from './course-part.js';
import { DocumentPart, RequestPart } from './document-part.js';
import { EmployerLinkPart } from './employer-link-part.js';
import { PastPart } from '../past/past-part.js';
import { HandOverPart } from '../hand-overs/hand-over-part.js';
import { HistoryPart } from './history-part.js';
import { LetterPart } from './letter-part.js';
import { NotePart } from './note-part.js';
import { PrivacyPart } from '../privacy/privacy-part.js';
import { PermitPart } from './permit-part.js';
import { RecordPart } from './record-part.js';
import { ReminderPart } from './reminder-part.js';
import { SignOffPart } from './sign-off-part.js';
import { StandingPart } from './standing-part.js';
import { SubmissionPart } from './submission-part.js';
import { TaskPart } from './task-part.js';
import { TravelPart } from './travel-part.js';
import { useWhole } from './use-whole.js';
import { WorkTermPart } from './work-term-part.js';

const PARTS = [
  'status',
  'tasks',
  'notes',
  'record',
  'courses',
  'enrolments',
  'workTerms',
  'signOffs',
  'employerLinks',
  'permits',
  'documents',
  'submissions',
  'requests',
  'letters',
  'travel',
  'reminders',
  'past',
  'access',
  'handOvers',
  'privacy',
  'history',
] as const;

export function CasePage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/students/$id' });
  const query = useQuery(caseQuery(id));
  return (
    <LoadedPage query={query} title={t('students.title')}>
      {(data) => <OneCase file={data} since={query.dataUpdatedAt} />}
    </LoadedPage>
  );
}

/** Parts of the desk's own, which an adviser has no business in. */
const DESK_ONLY: ReadonlySet<string> = new Set([
  'tasks',
  'notes',
  'employerLinks',
  'reminders',
  'access',
  'history',
]);

/** Everything on one person on one page; the parts are links, so that each has an address. */
function OneCase({ file, since }: { file: StudentCase; since: number }): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { record } = file;
  const changes = useMay('students.change');
  const leads = useMay('holds.set');
  const name = `${record.givenName} ${record.familyName}`;
  const whole = useWhole(since);
  const here = useTaskPath();
  const next = isInWalk(here) ? afterInWalk(here) : null;
  useReviewKeys([], next === null ? null : () => void navigate({ href: next }));
  useEffect(() => {
    const path = `/desk/students/${record.id}`;
    noteRecent({ id: record.id, kind: 'recent', label: name, beside: record.studentNumber, path });
  }, [record.id, record.studentNumber, name]);
  useScrollToHash();
  return (
    <Page
      title={name}
      lead={[record.studentNumber, record.program?.name, record.email].filter(Boolean).join(' · ')}
      beside={
        <>
          <BackToQueue />
          {next === null ? null : (
            <Button kind="quiet" small keyHint="j" onClick={() => void navigate({ href: next })}>
              {t('review.next')}
            </Button>
          )}
        </>
      }
      wide
    >
      <div className={css['layout']}>
        <nav className={css['parts']} aria-label={t('case.sections')}>
          <ul className={css['partList']}>
            {PARTS.filter((part) => (part === 'privacy' ? leads : changes || !DESK_ONLY.has(part))).map(
              (part) => (
                <li key={part}>
                  <a href={`#${part}`}>{t(`case.parts.${part}`)}</a>
                </li>
              ),
            )}
          </ul>
        </nav>
        {/* Who may not change the file gets its parts without their buttons. */}
        <fieldset className={css['body']} disabled={!changes}>
          {changes ? null : <Callout tone="office">{t('handOvers.readOnly')}</Callout>}
          <StandingPart file={file} />
          {changes ? (
            <div className={css['pair']}>
              <TaskPart studentNumber={record.studentNumber} studentId={record.id} />
              <NotePart student={{ id: record.id, name }} />
            </div>
          ) : null}
          <div className={css['pair']}>
            <RecordPart record={record} />
            <div>
              <CoursePart studentId={record.id} courses={file.courses} />
              <EnrolmentPart studentId={record.id} enrolments={file.enrolments} />
            </div>
          </div>
          <WorkTermPart file={file} />
          <SignOffPart file={file} />
          {changes ? <EmployerLinkPart file={file} /> : null}
          <PermitPart permits={file.permits} />
          {whole ? <LowerParts file={file} changes={changes} leads={leads} /> : null}
        </fieldset>
      </div>
    </Page>
  );
}

/** What lies below the first window. */
function LowerParts({
  file,
  changes,
  leads,
}: {
  file: StudentCase;
  changes: boolean;
  leads: boolean;
}): ReactNode {
  const { record } = file;
  useScrollToHash();
  return (
    <>
      <div className={css['pair']}>
        <DocumentPart documents={file.documents} />
        <SubmissionPart submissions={file.submissions} />
      </div>
      <div className={css['pair']}>
        <RequestPart requests={file.requests} />
        <LetterPart studentId={record.id} letters={file.letters} />
      </div>
      <TravelPart studentId={record.id} travel={file.travel} />
      {changes ? <ReminderPart reminders={file.reminders} /> : null}
      <PastPart file={file} />
      {changes ? <AccessPart studentId={record.id} /> : null}
      <HandOverPart studentId={record.id} />
      {leads ? <PrivacyPart studentId={record.id} /> : null}
      {changes ? <HistoryPart studentId={record.id} /> : null}
    </>
  );
}

/** To the part that the address names, once its parts are there. */
function useScrollToHash(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
}
