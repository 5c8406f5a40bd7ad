import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { fieldId } from '../../fields/field-id.js';
import {
  TONGUES,
  withoutPart,
  withPartAdded,
  withText,
  type Draft,
  type ListName,
  type SingleName,
  type TextPlace,
  type Tongue,
} from './draft.js';
import css from './editor.module.css';
import type { EditorProps } from './editor-props.js';
import { PairedTexts, PartBox } from './part-box.js';
import { usePlaceWords } from './use-place-words.js';

/** English and French side by side, part by part. */
export function TemplateEditor(props: EditorProps): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <div className={css['editor']}>
      {props.readOnly ? null : <p className={css['soft']}>{t('templates.bothLanguages')}</p>}
      <Single name="title" {...props} />
      <Single name="recipient" {...props} />
      <PartList list="paragraphs" {...props} />
      <PartList list="rows" {...props} />
      <PartList list="closing" {...props} />
      <Single name="footer" {...props} />
    </div>
  );
}

/** How one text is written into the draft, with its path for whoever keeps the faults. */
const writer =
  ({ draft, onDraft }: EditorProps) =>
  (place: TextPlace, tongue: Tongue, text: string, path: string): void =>
    onDraft(withText(draft, place, tongue, text), path);

function Single({ name, ...props }: EditorProps & { name: SingleName }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel heading={t(`templates.place.${name}`)}>
      <PairedTexts
        place={{ name }}
        pair={props.draft[name]}
        readOnly={props.readOnly}
        faultOf={props.faultOf}
        onText={writer(props)}
      />
    </Panel>
  );
}

function PartList({ list, ...props }: EditorProps & { list: ListName }): ReactNode {
  const { t } = useTranslation('desk');
  const places = usePlaceWords();
  const [removed, setRemoved] = useState<{ place: string; before: Draft } | null>(null);
  const { draft, readOnly, faultOf, onDraft } = props;
  const faults = TONGUES.flatMap((one) => faultOf(`${one}.${list}`) ?? []);
  const add = (): void => {
    onDraft(withPartAdded(draft, list));
    setRemoved(null);
    const index = draft[list].length;
    // The new part is there after the next drawing; its first text takes the caret.
    requestAnimationFrame(() =>
      document.getElementById(fieldId(`en.${list}[${index}]${list === 'rows' ? '.label' : ''}`))?.focus(),
    );
  };
  const remove = (index: number): void => {
    setRemoved({ place: places.part(list, index), before: draft });
    onDraft(withoutPart(draft, list, index));
  };
  return (
    <Panel heading={t(`templates.place.${list}`)}>
      {list === 'paragraphs' ? null : <p className={css['soft']}>{t(`templates.placeHint.${list}`)}</p>}
      <div id={fieldId(`en.${list}`)} className={css['parts']}>
        {faults.map((fault) => (
          <p key={fault} className={css['fault']}>
            {fault}
          </p>
        ))}
        {draft[list].map((part, index) => (
          <PartBox
            key={part.key}
            list={list}
            index={index}
            part={part}
            last={index === draft[list].length - 1}
            onRemove={() => remove(index)}
            onText={writer(props)}
            {...{ draft, readOnly, faultOf, onDraft }}
          />
        ))}
        <p className={css['after']} id={fieldId(`fr.${list}`)}>
          {readOnly ? null : (
            <Button kind="secondary" small onClick={add}>
              {t(`templates.add.${list}`)}
            </Button>
          )}
          <span role="status">{removed ? t('templates.removed', { place: removed.place }) : null}</span>
          {removed ? (
            <Button
              kind="quiet"
              small
              onClick={() => {
                onDraft(removed.before);
                setRemoved(null);
              }}
            >
              {t('templates.undo')}
            </Button>
          ) : null}
        </p>
      </div>
    </Panel>
  );
}
