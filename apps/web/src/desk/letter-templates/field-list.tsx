import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterBase, TemplateField, TemplateFields } from '../../api/shapes/letter-template.js';
import { Panel } from '../../elements/panel.js';
import { Tag } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { TextField } from '../../fields/text-field.js';
import { usePick } from '../../words/use-language.js';
import css from './fields.module.css';
import { writtenField } from './insertion.js';
import { templateFieldsQuery } from './template-data.js';

const GROUPS = ['student', 'program', 'placement', 'internship', 'office', 'letter'] as const;

/** The name of its search, which Ctrl+I leads to. */
export const FIELD_SEARCH = 'fieldSearch';

interface Props {
  base: LetterBase;
  /** Writes at the caret; answers what to say of it. */
  onInsert: (text: string) => string;
}

/** Everything that the words of a letter on the base may name; a press writes it where the caret stands. */
export function FieldList({ base, onInsert }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const fields = useQuery(templateFieldsQuery(base));
  return (
    <Panel heading={t('templates.fields.title')} id="fields">
      <p className={css['soft']}>{t('templates.fields.lead')}</p>
      <Loaded query={fields}>{(known) => <Fields known={known} onInsert={onInsert} />}</Loaded>
    </Panel>
  );
}

function Fields({ known, onInsert }: { known: TemplateFields; onInsert: Props['onInsert'] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState('');
  const text = sought.trim().toLowerCase();
  const matching = known.fields.filter(
    ({ path, meaning }) => path.includes(text) || pick(meaning).toLowerCase().includes(text),
  );
  const claims = matching.filter(({ type }) => type === 'claim');
  const groups = GROUPS.map((name) => ({
    name,
    fields: matching.filter(({ path }) => path.startsWith(`${name}.`)),
  }));
  const inOrder = [...claims, ...groups.flatMap(({ fields }) => fields)];
  const insert = (field: TemplateField): void => setSaid(onInsert(writtenField(field)));
  const takeFirst = (event: FormEvent): void => {
    event.preventDefault();
    const [first] = inOrder;
    if (!first) return;
    insert(first);
    setSought('');
  };
  const list = (fields: TemplateField[]): ReactNode => (
    <ul className={css['list']}>
      {fields.map((field) => (
        <li key={field.path}>
          <FieldButton field={field} required={known.requiredClaims.includes(field.path)} onInsert={insert} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <form onSubmit={takeFirst} role="search" aria-label={t('templates.fields.title')}>
        <TextField
          dense
          name={FIELD_SEARCH}
          label={t('templates.fields.search')}
          value={sought}
          onValue={setSought}
          width="full"
          input={{ type: 'search' }}
        />
      </form>
      <p role="status" className={css['said']}>
        {inOrder.length === 0 ? t('templates.fields.none') : said}
      </p>
      {claims.length > 0 ? (
        <>
          <h3>{t('templates.fields.claims')}</h3>
          {list(claims)}
        </>
      ) : null}
      {groups.map(({ name, fields }) =>
        fields.length > 0 ? (
          <div key={name}>
            <h3>{t(`templates.fields.groups.${name}`)}</h3>
            {list(fields)}
          </div>
        ) : null,
      )}
      <h3>{t('templates.fields.conditions')}</h3>
      <p className={css['soft']}>{t('templates.fields.conditionsHint')}</p>
    </>
  );
}

function FieldButton({
  field,
  required,
  onInsert,
}: {
  field: TemplateField;
  required: boolean;
  onInsert: (field: TemplateField) => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  return (
    <button type="button" className={css['field']} onClick={() => onInsert(field)}>
      <span className={css['name']}>
        <code>{field.path}</code>
        <span className={css['kind']}>
          {required ? (
            <Tag tone="asks">{t('templates.fields.required')}</Tag>
          ) : (
            t(`templates.fields.types.${field.type}`)
          )}
        </span>
      </span>
      <span className={css['meaning']}>{pick(field.meaning)}</span>
      <span className={css['example']}>
        {t('templates.fields.example', { example: pick(field.example) })}
      </span>
    </button>
  );
}
