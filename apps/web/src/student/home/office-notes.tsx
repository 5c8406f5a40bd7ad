import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import css from './home-page.module.css';

/** What the office has written for the student to read; nothing where it has not. */
export function OfficeNotes(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['me', 'notes'],
    queryFn: ({ signal }) => api.get<Schemas['ShownNoteAnswer'][]>('/me/notes', {}, signal),
  });
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="office-notes" className={css['notes']}>
      <h2 id="office-notes">{t('home.fromOffice')}</h2>
      <ul className={css['noteList']}>
        {data.map((note) => (
          <li key={note.id}>
            <p className={css['noteText']}>{note.body}</p>
            <p className={css['noteAt']}>{stampInProse(note.writtenAtLocal ?? note.writtenAt, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
