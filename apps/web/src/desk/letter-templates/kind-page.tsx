import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterKindRecord, LetterTemplate } from '../../api/shapes/letter-template.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { Loaded, LoadedPage } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { usePick } from '../../words/use-language.js';
import { EditionTable } from './edition-table.js';
import { RefusedNotice } from './refused-notice.js';
import { LETTERS_KEY, letterKindsQuery, templatesQuery } from './template-data.js';

/** The editions of a kind's words, and the way to a new one. */
export function KindPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { kind: code } = useParams({ from: '/staff/desk/letters/$kind' });
  const kinds = useQuery(letterKindsQuery);
  return (
    <LoadedPage query={kinds} title={t('kinds.title')}>
      {(list) => {
        const kind = list.find((one) => one.code === code);
        return kind ? <Kind kind={kind} /> : <NoSuchKind />;
      }}
    </LoadedPage>
  );
}

function Kind({ kind }: { kind: LetterKindRecord }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const writes = useMay('letter_templates.change');
  const editions = useQuery(templatesQuery(kind.code));
  const draft = useNewDraft(kind.code);
  return (
    <Page
      title={pick(kind.names)}
      lead={t(`kinds.bases.${kind.base}`)}
      back={{ to: '/desk/letters', label: t('kinds.title') }}
      beside={
        writes ? (
          <Button busy={draft.isPending} onClick={() => draft.mutate(undefined)}>
            {t('templates.newDraft')}
          </Button>
        ) : null
      }
      wide
    >
      <RefusedNotice error={draft.error} />
      <Loaded query={editions}>{(list) => <EditionTable editions={list} />}</Loaded>
    </Page>
  );
}

/** Begins a draft as a copy of an edition, or of the words in force, and goes to it. */
export function useNewDraft(kind: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (basedOn: string | undefined) =>
      api.post<LetterTemplate>('/letter-templates', { kind, ...(basedOn ? { basedOn } : {}) }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: LETTERS_KEY });
      await navigate({ to: '/desk/letters/$kind/$id', params: { kind, id } });
    },
  });
}

function NoSuchKind(): ReactNode {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  return (
    <Page title={t('frame.notFoundTitle')} faulty>
      <Panel>
        <p>{t('frame.notFoundBody')}</p>
        <Link to="/desk/letters">{desk('kinds.title')}</Link>
      </Panel>
    </Page>
  );
}
