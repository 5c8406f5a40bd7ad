import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { PURPOSES, type Purpose } from '../../api/shapes/document.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { RadioField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { PrivacyNoticeOnRequest } from '../privacy-notice.js';
import { FilePicker } from './file-picker.js';
import { faultOf, sizeInWords } from './picked-files.js';
import { PickedList } from './picked-list.js';
import { UploadReceipt } from './upload-receipt.js';
import { UploadSample } from './upload-sample.js';
import css from './upload.module.css';
import { useSending } from './use-sending.js';

export function UploadPage(): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const queries = useQueryClient();
  const search = useSearch({ from: '/portal/documents/new' });
  const problems = useFormProblems();
  const sending = useSending();
  const [purpose, setPurpose] = useState<Purpose | ''>(
    search.purpose ?? (search.submission ? 'submission_confirmation' : ''),
  );
  const [files, setFiles] = useState<File[]>([]);
  const { phase } = sending;
  const { showRefusal } = problems;
  useEffect(() => {
    if (phase.name === 'arrived') void queries.invalidateQueries({ queryKey: ['me'] });
    if (phase.name === 'failed') showRefusal(phase.problem);
  }, [phase, queries, showRefusal]);

  const add = (chosen: File[]): void => {
    const faults: FieldProblem[] = [];
    const good = chosen.filter((file) => {
      const fault = faultOf(file);
      if (fault)
        faults.push({
          path: 'files',
          problem: t(`documents.upload.${fault}`, {
            name: file.name,
            size: sizeInWords(file.size, language),
          }),
        });
      return fault === null;
    });
    setFiles((old) => [...old, ...good]);
    if (faults.length > 0) problems.show(faults);
    else problems.clear();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const faults: FieldProblem[] = [];
    if (!purpose) faults.push({ path: 'purpose', problem: t('documents.upload.purposeMissing') });
    if (files.length === 0) faults.push({ path: 'files', problem: t('documents.upload.noFiles') });
    if (faults.length > 0 || !purpose) problems.show(faults);
    else {
      problems.clear();
      sending.send(purpose, files, search.submission);
    }
  };

  if (phase.name === 'arrived')
    return (
      <UploadReceipt
        document={phase.document}
        onAnother={() => {
          setFiles([]);
          sending.reset();
        }}
      />
    );
  const busy = phase.name === 'sending';
  return (
    <Page
      title={t('documents.upload.title')}
      back={{ to: '/documents', label: t('documents.title') }}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <RadioField
          name="purpose"
          label={t('documents.upload.purpose')}
          error={problems.of('purpose')}
          value={purpose}
          onValue={setPurpose}
          choices={PURPOSES.map((value) => ({ value, label: word('purpose', value) }))}
        />
        <UploadSample />
        {busy ? null : <FilePicker error={problems.of('files')} onFiles={add} />}
        <PickedList
          files={files}
          sending={busy}
          onRemove={(file) => setFiles((old) => old.filter((one) => one !== file))}
        />
        <p className={css['privacy']}>{t('documents.upload.privacy')}</p>
        <PrivacyNoticeOnRequest shownFor="document" />
        {busy ? (
          <Progress share={phase.share} waiting={phase.waiting} onStop={sending.stop} />
        ) : (
          <Button type="submit">
            {t(phase.name === 'failed' ? 'documents.upload.retry' : 'documents.upload.submit')}
          </Button>
        )}
      </form>
    </Page>
  );
}

interface ProgressProps {
  share: number;
  waiting: boolean;
  onStop: () => void;
}

function Progress({ share, waiting, onStop }: ProgressProps): ReactNode {
  const { t } = useTranslation();
  const percent = Math.round(share * 100);
  return (
    <div className={css['progress']}>
      <label htmlFor="upload-progress">{t('documents.upload.sending', { percent })}</label>
      <progress id="upload-progress" value={percent} max={100} />
      <p role="status" className={css['waiting']}>
        {waiting ? t('documents.upload.waiting') : ''}
      </p>
      <Button kind="secondary" onClick={onStop}>
        {t('documents.upload.cancel')}
      </Button>
    </div>
  );
}
