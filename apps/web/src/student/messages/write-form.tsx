import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextAreaField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import { useKeptDraft } from '../drafts/use-kept-draft.js';
import { PrivacyNoticeOnRequest } from '../privacy-notice.js';
import { messagesQuery, type Message } from './messages-query.js';

const EMPTY = { body: '' };
const MOST = 2_000;

/** A message to the office; what is typed is kept until it is sent. */
export function WriteForm(): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [entry, setEntry] = useState(EMPTY);
  const draft = useKeptDraft('message', { entry, empty: EMPTY, onEntry: setEntry });
  const send = useMutation({
    mutationFn: (body: string) => api.post<Message>('/me/notes', { body }),
    onSuccess: async () => {
      problems.clear();
      setEntry(EMPTY);
      draft.done();
      await queries.invalidateQueries({ queryKey: messagesQuery.queryKey });
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = entry.body.trim();
    if (body === '') problems.show([{ path: 'body', problem: t('messages.missing') }]);
    else if (body.length > MOST)
      problems.show([{ path: 'body', problem: t('messages.long', { count: body.length }) }]);
    else if (!send.isPending) send.mutate(body);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <div role="status">
        {send.isSuccess && entry.body === '' ? (
          <Callout tone="holds" title={t('messages.sent')}>
            <p>{t('messages.sentBody')}</p>
          </Callout>
        ) : null}
      </div>
      <DraftNotice draft={draft} />
      <TextAreaField
        name="body"
        label={t('messages.label')}
        hint={t('messages.hint')}
        error={problems.of('body')}
        rows={6}
        value={entry.body}
        onValue={(body) => setEntry({ body })}
      />
      <PrivacyNoticeOnRequest shownFor="message" />
      <Button type="submit" busy={send.isPending}>
        {t('messages.send')}
      </Button>
      <DraftFoot draft={draft} />
    </form>
  );
}
