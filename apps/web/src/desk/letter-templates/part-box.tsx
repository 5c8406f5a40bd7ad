import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import {
  pathOf,
  TONGUES,
  withPartMoved,
  type DraftPart,
  type ListName,
  type Pair,
  type TextPlace,
  type Tongue,
} from './draft.js';
import css from './editor.module.css';
import type { EditorProps } from './editor-props.js';
import { TemplateText } from './template-text.js';
import { usePlaceWords } from './use-place-words.js';

type OnText = (place: TextPlace, tongue: Tongue, text: string, path: string) => void;

interface Texts {
  place: TextPlace;
  pair: Pair;
  readOnly: boolean;
  faultOf: EditorProps['faultOf'];
  onText: OnText;
}

/** A text in English and, beside it, in French. */
export function PairedTexts({ place, pair, readOnly, faultOf, onText }: Texts): ReactNode {
  const places = usePlaceWords();
  return (
    <div className={css['pair']}>
      {TONGUES.map((tongue) => {
        const path = `${tongue}.${pathOf(place)}`;
        return (
          <TemplateText
            key={tongue}
            path={path}
            tongue={tongue}
            label={places.path(path)}
            shown={places.short(place, tongue)}
            value={pair[tongue]}
            fault={faultOf(path)}
            readOnly={readOnly}
            onValue={(text) => onText(place, tongue, text, path)}
          />
        );
      })}
    </div>
  );
}

interface Props extends EditorProps {
  list: ListName;
  index: number;
  part: DraftPart;
  last: boolean;
  onText: OnText;
  onRemove: () => void;
}

/** A part of a list with the buttons that move and remove it in both languages. */
export function PartBox({ list, index, part, last, onText, onRemove, ...rest }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const places = usePlaceWords();
  const { draft, readOnly, faultOf, onDraft } = rest;
  const place = places.part(list, index);
  const move = (by: 1 | -1): void => onDraft(withPartMoved(draft, list, index, by));
  return (
    <div className={css['part']} role="group" aria-label={place}>
      <div className={css['partHead']}>
        <span className={css['partName']}>{place}</span>
        {readOnly ? null : (
          <span className={css['tools']}>
            <Button
              kind="quiet"
              small
              aria-disabled={index === 0}
              onClick={() => move(-1)}
              aria-label={t('templates.up', { place })}
            >
              ↑
            </Button>
            <Button
              kind="quiet"
              small
              aria-disabled={last}
              onClick={() => move(1)}
              aria-label={t('templates.down', { place })}
            >
              ↓
            </Button>
            <Button kind="quiet" small onClick={onRemove} aria-label={t('templates.remove', { place })}>
              ✕
            </Button>
          </span>
        )}
      </div>
      {part.texts.map((pair, at) => (
        <PairedTexts
          key={at === 0 ? 'first' : 'value'}
          place={{ name: list, index, at: at === 0 ? 0 : 1 }}
          {...{ pair, readOnly, faultOf, onText }}
        />
      ))}
    </div>
  );
}
