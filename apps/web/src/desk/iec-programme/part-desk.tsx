import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameContent } from '../../api/same-content.js';
import type { Edition, ProgrammePart } from '../../api/shapes/pathway.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { useMay } from '../../session/session-query.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { EditionHistory } from './edition-history.js';
import { type Draft, identityOf, type Row } from './programme-data.js';
import css from './programme.module.css';
import { PublishPanel } from './publish-panel.js';
import { RowDialog, type RowFault } from './row-dialog.js';
import { RowTable } from './row-table.js';

interface Props {
  part: ProgrammePart;
  all: Edition[];
  draft: Draft | undefined;
  onDraft: (draft: Draft | undefined) => void;
}

/** One part: the edition that counts, its rows to change, what a change would do, and every edition there was. */
export function PartDesk({ part, all, draft, onDraft }: Props): ReactNode {
  const administrator = useMay('programme.change');
  const [editing, setEditing] = useState<{ index: number; faults: RowFault[] } | null>(null);
  const [publishing, setPublishing] = useState<'rows' | Edition | null>(null);
  const latest = all[0];
  if (!latest) return null;
  const rows = draft?.rows ?? latest.rows;
  const change = (next: Row[]): void => {
    const same =
      next.length === latest.rows.length && next.every((row, at) => sameContent(row, latest.rows[at]));
    onDraft(same ? undefined : { basedOn: draft?.basedOn ?? latest.edition, rows: next });
  };
  if (publishing !== null)
    return (
      <PublishPanel
        part={part}
        latest={latest}
        rows={publishing === 'rows' ? rows : publishing.rows}
        basedOn={publishing === 'rows' ? (draft?.basedOn ?? latest.edition) : latest.edition}
        takenBack={publishing === 'rows' ? null : publishing}
        onFault={(index, faults) => {
          setPublishing(null);
          setEditing({ index, faults });
        }}
        onPublished={() => onDraft(undefined)}
        onClose={() => setPublishing(null)}
      />
    );
  return (
    <>
      <InForce edition={latest} />
      <RowTable
        part={part}
        rows={rows}
        latest={latest}
        editable={administrator}
        onEdit={(index) => setEditing({ index, faults: [] })}
        onRemove={(index) => change(rows.filter((_, at) => at !== index))}
        onReturn={(row) => change(returned(part, rows, latest.rows, row))}
        onPublish={() => setPublishing('rows')}
        onDiscard={() => onDraft(undefined)}
      />
      <EditionHistory all={all} {...(administrator ? { onTakeBack: setPublishing } : {})} />
      {editing ? (
        <RowDialog
          part={part}
          row={rows[editing.index]}
          taken={rows.filter((_, at) => at !== editing.index).map((row) => identityOf(part, row))}
          faults={editing.faults}
          onRow={(row) => {
            const at = Math.min(editing.index, rows.length);
            change([...rows.slice(0, at), row, ...rows.slice(at + 1)]);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}

/** The row as it is in the edition that counts: put back where it stood, or over what was made of it. */
function returned(part: ProgrammePart, rows: Row[], latest: Row[], row: Row): Row[] {
  const id = identityOf(part, row);
  const at = rows.findIndex((one) => identityOf(part, one) === id);
  if (at >= 0) return rows.map((one, index) => (index === at ? row : one));
  const place = latest.findIndex((one) => identityOf(part, one) === id);
  return rows.toSpliced(place, 0, row);
}

function InForce({ edition }: { edition: Edition }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return (
    <Panel
      heading={t('programme.edition', { number: edition.edition })}
      beside={<span className={css['soft']}>{t('programme.inForce')}</span>}
    >
      <FactList
        facts={[
          { name: t('programme.source'), value: <Source text={edition.source} /> },
          { name: t('programme.publishedOn'), value: dateInProse(edition.publishedOn, language) },
          { name: t('programme.verifiedOn'), value: dateInProse(edition.verifiedOn, language) },
        ]}
      />
    </Panel>
  );
}

function Source({ text }: { text: string }): ReactNode {
  return /^https:\/\/\S+$/.test(text) ? (
    <a className={css['words']} href={text} rel="noreferrer" target="_blank">
      {text}
    </a>
  ) : (
    <span className={css['words']}>{text}</span>
  );
}
