import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { CaseNotePage } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { ShowMore } from '../../elements/show-more.js';
import { Tag } from '../../elements/tag.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import { useKeys } from '../keys/keys.js';
import { NoteDialog } from '../queue/work/note-dialog.js';
import css from './case.module.css';

/** What staff noted about a case, newest first; what the student reads too is marked. */
export function NotePart({ student }: { student: { id: string; name: string } }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const queries = useQueryClient();
  const [writing, setWriting] = useState(false);
  const queryKey = ['desk', 'case', student.id, 'notes'];
  const notes = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.get<CaseNotePage>(`/students/${student.id}/notes`, { cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = notes.data?.pages.flatMap((page) => page.items) ?? [];
  useKeys([{ key: 'n', label: t('work.key.note'), run: () => setWriting(true) }]);
  return (
    <Panel
      id="notes"
      heading={t('case.parts.notes')}
      beside={
        <Button kind="secondary" small keyHint="n" onClick={() => setWriting(true)}>
          {t('work.note')}
        </Button>
      }
    >
      <ul className={css['notes']}>
        {items.length === 0 && notes.isSuccess ? <li>{t('case.noNotes')}</li> : null}
        {items.map((note) => (
          <li key={note.id}>
            <p className={css['noteText']}>{note.body}</p>
            <p className={css['noteBy']}>
              {note.author.name}, {stampInProse(note.writtenAtLocal ?? note.writtenAt, language)}{' '}
              {note.fromStudent ? (
                <Tag tone="asks">{t('work.studentWrote')}</Tag>
              ) : note.forStudent ? (
                <Tag tone="office">{t('work.studentReads')}</Tag>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <ShowMore of={notes} kind="quiet" small />
      {writing ? (
        <NoteDialog
          student={student}
          taskId={null}
          onDone={() => void queries.invalidateQueries({ queryKey })}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Panel>
  );
}
