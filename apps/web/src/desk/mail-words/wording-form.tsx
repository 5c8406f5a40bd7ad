import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { TriedMail, Wording } from '../../api/shapes/mail-wording.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextAreaField, TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useMay } from '../../session/session-query.js';
import { LeaveDialog } from '../forms/leave-dialog.js';
import css from './mail-words.module.css';
import { TriedMails } from './tried-mails.js';
import { contentOf, typedOf, wordingQuery, wordingsQuery } from './wording-data.js';

const LANGUAGES = ['en', 'fr'] as const;

/** Both languages side by side: they are saved together, and tried before. */
export function WordingForm({ wording }: { wording: Wording }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const administrator = useMay('office.administer');
  const problems = useFormProblems('content.');
  const [typed, setTyped] = useState(() => typedOf(wording.current));
  const isChanged = JSON.stringify(typed) !== JSON.stringify(typedOf(wording.current));
  const { kind, version } = wording;
  const took = async (saved: Wording): Promise<void> => {
    problems.clear();
    queries.setQueryData(wordingQuery(kind).queryKey, saved);
    await queries.invalidateQueries({ queryKey: wordingsQuery.queryKey, exact: true });
  };
  const refused = { onError: problems.showRefusal };
  const preview = useMutation({
    mutationFn: () => api.post<TriedMail>(`/mail-wordings/${kind}/preview`, contentOf(typed)),
    onSuccess: problems.clear,
    ...refused,
  });
  const trial = useMutation({
    mutationFn: () => api.post(`/mail-wordings/${kind}/trial`, contentOf(typed)),
    onSuccess: problems.clear,
    ...refused,
  });
  const save = useMutation({
    mutationFn: () =>
      api.post<Wording>(`/mail-wordings/${kind}/versions`, { version, content: contentOf(typed) }),
    onSuccess: took,
    ...refused,
  });
  const setBack = useMutation({
    mutationFn: () => api.post<Wording>(`/mail-wordings/${kind}/set-back`, { version }),
    onSuccess: took,
    ...refused,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (administrator && !save.isPending) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <LeaveDialog dirty={isChanged} />
      <ErrorSummary problems={problems} />
      <Panel heading={t('mailWords.text')}>
        <p>{t(wording.slots.length > 0 ? 'mailWords.slots' : 'mailWords.noSlots')}</p>
        {wording.slots.length > 0 ? (
          <FactList
            dense
            facts={wording.slots.map((slot) => ({
              name: `{{ ${slot} }}`,
              value: t(`mailWords.slotMeanings.${slot as 'date'}`),
            }))}
          />
        ) : null}
        <p>{t('mailWords.rules')}</p>
        <div className={css['pair']}>
          {LANGUAGES.map((language) => (
            <fieldset key={language} className={css['side']} lang={language}>
              <legend>{t(`mailWords.language.${language}`)}</legend>
              <TextField
                name={`${language}.subject`}
                label={t('mailWords.subject')}
                error={problems.of(`${language}.subject`)}
                value={typed[language].subject}
                width="full"
                onValue={(subject) => setTyped({ ...typed, [language]: { ...typed[language], subject } })}
              />
              <TextAreaField
                name={`${language}.paragraphs`}
                label={t('mailWords.paragraphs')}
                hint={t('mailWords.paragraphsHint')}
                error={problems.of(`${language}.paragraphs`)}
                value={typed[language].text}
                rows={10}
                onValue={(text) => setTyped({ ...typed, [language]: { ...typed[language], text } })}
              />
            </fieldset>
          ))}
        </div>
        <div className="actions">
          {administrator ? (
            <Button type="submit" busy={save.isPending}>
              {t('mailWords.save')}
            </Button>
          ) : null}
          <Button kind="secondary" busy={preview.isPending} onClick={() => preview.mutate()}>
            {t('mailWords.preview')}
          </Button>
          <Button kind="secondary" busy={trial.isPending} onClick={() => trial.mutate()}>
            {t('mailWords.trial')}
          </Button>
          {administrator && wording.isOwn ? (
            <Button kind="danger" busy={setBack.isPending} onClick={() => setBack.mutate()}>
              {t('mailWords.setBack')}
            </Button>
          ) : null}
        </div>
        {administrator ? null : <p>{t('mailWords.onlyAdministrators')}</p>}
        <p role="status">{trial.isSuccess ? t('mailWords.trialSent') : ''}</p>
      </Panel>
      {preview.data ? <TriedMails mails={preview.data} /> : null}
    </form>
  );
}
