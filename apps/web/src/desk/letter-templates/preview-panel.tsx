import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InventedStudent } from '../../api/shapes/letter-template.js';
import { Panel } from '../../elements/panel.js';
import { SelectField } from '../../fields/choice-fields.js';
import { useLanguage } from '../../words/use-language.js';
import { TONGUES, type Draft, type Tongue } from './draft.js';
import css from './preview.module.css';
import { PreviewBody, type ChosenStudent, type PreviewView } from './preview-body.js';
import { StudentChoice } from './student-choice.js';

const INVENTED: readonly InventedStudent[] = ['plain', 'long', 'scripts'];
const VIEWS: readonly PreviewView[] = ['asText', 'asPage'];

/** The letter as it would read with the words as they stand now, saved or not. */
export function PreviewPanel({ id, draft }: { id: string; draft: Draft }): ReactNode {
  const { t } = useTranslation('desk');
  const [tongue, setTongue] = useState<Tongue>(useLanguage());
  const [who, setWho] = useState<InventedStudent | 'chosen'>('plain');
  const [student, setStudent] = useState<ChosenStudent | null>(null);
  const [view, setView] = useState<PreviewView>('asText');
  return (
    <Panel heading={t('templates.preview.title')} id="preview">
      <div className={css['wishes']}>
        <SelectField
          dense
          name="previewLanguage"
          label={t('templates.preview.language')}
          value={tongue}
          onValue={setTongue}
          choices={TONGUES.map((value) => ({ value, label: t(`templates.languages.${value}`) }))}
        />
        <SelectField
          dense
          name="previewOf"
          label={t('templates.preview.of')}
          value={who}
          onValue={setWho}
          choices={[
            ...INVENTED.map((value) => ({ value, label: t(`templates.preview.invented.${value}`) })),
            { value: 'chosen' as const, label: t('templates.preview.chosen') },
          ]}
        />
        <SelectField
          dense
          name="previewView"
          label={t('templates.preview.view')}
          value={view}
          onValue={setView}
          choices={VIEWS.map((value) => ({ value, label: t(`templates.preview.${value}`) }))}
        />
      </div>
      {who === 'chosen' ? <StudentChoice chosen={student} onChosen={setStudent} /> : null}
      {who === 'chosen' && !student ? (
        <p className={css['soft']}>{t('templates.preview.chooseFirst')}</p>
      ) : (
        <PreviewBody
          id={id}
          draft={draft}
          tongue={tongue}
          view={view}
          of={who === 'chosen' && student ? student : { invented: who === 'chosen' ? 'plain' : who }}
        />
      )}
    </Panel>
  );
}
