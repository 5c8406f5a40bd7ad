import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import { LoadedPage, Waiting } from '../../elements/waiting.js';
import { problemsHere } from '../../topics/problems-here.js';
import { TopicSheet } from '../../topics/topic-sheet.js';
import { firstOpen, useTopic } from '../../topics/use-topic.js';
import { documentsQuery } from '../document/document-query.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import { PrivacyNoticeOnRequest } from '../privacy-notice.js';
import { SubmissionCheck } from './submission-check.js';
import { SubmissionFields } from './submission-fields.js';
import { topicOf, TOPICS, type Topic } from './submission-topics.js';
import { useSubmissionForm } from './use-submission-form.js';

/** What was uploaded before is known before anything is said of it. */
export function RecordSubmissionPage(): ReactNode {
  const { t } = useTranslation();
  const documents = useQuery(documentsQuery);
  return (
    <LoadedPage query={documents} title={t('submissions.title')}>
      {(uploaded) => <RecordForm uploaded={uploaded} />}
    </LoadedPage>
  );
}

/** One topic a page, all of one draft; nothing is recorded before the last page. */
function RecordForm({ uploaded }: { uploaded: readonly CaseDocument[] }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/portal/submissions/new' });
  const form = useSubmissionForm({
    uploaded,
    onRecorded: ({ id }) => void navigate({ to: '/submissions/$id', params: { id } }),
    onRefused: (refused) => go(refused),
  });
  const { problems, draft } = form;
  // How far it is answered is known once it is known what was kept.
  const open = draft.isAwaited ? null : firstOpen(TOPICS, form.faultsOf);
  const { at, topic, go } = useTopic<Topic>(TOPICS, open);
  if (draft.isAwaited) return <Waiting />;
  const isCheck = topic === 'check';
  const here = problemsHere(problems, (path) => topicOf(path) === topic, isCheck);
  const submit = (): void => {
    const faults = form.faultsOf(topic);
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    if (isCheck) form.send();
    else go(from === 'check' ? 'check' : (TOPICS[at + 1] ?? 'check'));
  };
  const before: Topic | undefined = from === 'check' && !isCheck ? 'check' : TOPICS[at - 1];
  const lead = { application: t('submissions.lead'), when: t('submissions.whenLead'), confirmation: null };
  return (
    <TopicSheet
      key={topic}
      title={t(`submissions.topics.${topic}`)}
      form={t('submissions.title')}
      lead={isCheck ? t('letters.check.lead') : lead[topic]}
      back={
        before
          ? { to: '/submissions/new', hash: before, label: t('frame.back') }
          : { to: '/home', label: t('frame.places.home') }
      }
      step={at + 1}
      total={TOPICS.length}
      problems={here}
      notice={<DraftNotice draft={draft} />}
      foot={<DraftFoot draft={draft} />}
      submitLabel={t(isCheck ? 'submissions.submit' : 'letters.saveContinue')}
      busy={form.isSending}
      onSubmit={submit}
    >
      {isCheck ? (
        <SubmissionCheck form={form} />
      ) : (
        <SubmissionFields topic={topic} form={form} problems={here} />
      )}
      {isCheck || at === 0 ? <PrivacyNoticeOnRequest shownFor="submission" /> : null}
    </TopicSheet>
  );
}
