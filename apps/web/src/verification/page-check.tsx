import { useMutation } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { VerifiedLetter } from '../api/shapes/letter.js';
import field from '../fields/file-field.module.css';
import { canHash, pageHash } from './page-hash.js';
import css from './verification.module.css';
import { VerifiedSheet } from './verified-sheet.js';

/** The letter's file, compared by its hash: a page that was changed by one byte is not recognised. */
export function PageCheck(): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const check = useMutation({
    mutationFn: async (file: File) =>
      api.get<VerifiedLetter>(`/letter-verifications/pages/${await pageHash(file)}`),
  });
  if (!canHash()) return null;
  const unknown = check.isError && asProblem(check.error).status === 404;
  return (
    <section className={css['file']} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('verification.file.title')}</h2>
      <label htmlFor={id}>{t('verification.file.label')}</label>
      <p id={`${id}-hint`} className={css['hint']}>
        {t('verification.file.hint')}
      </p>
      <input
        id={id}
        className={field['file']}
        type="file"
        accept="application/pdf,.pdf"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) check.mutate(file);
        }}
      />
      <div role="status">
        {check.isPending ? <p>{t('verification.file.checking')}</p> : null}
        {unknown ? <p className={css['unknown']}>{t('verification.unknown.file')}</p> : null}
        {check.isError && !unknown ? <p className={css['unknown']}>{t('verification.file.failed')}</p> : null}
        {check.data ? <VerifiedSheet letter={check.data} /> : null}
      </div>
    </section>
  );
}
