import { useTranslation } from 'react-i18next';
import { placeOf, type ListName, type SingleName, type TextPlace, type Tongue } from './draft.js';

interface PlaceWords {
  /** 'Row 2'. */
  part: (list: ListName, index: number) => string;
  /** 'Row 2, value – French'. */
  text: (name: SingleName | ListName, index: number | null, at: 0 | 1, tongue: Tongue) => string;
  /** The same for a path of the API; one that these words do not know is shown as it is. */
  path: (path: string) => string;
  /** What stands above the text itself, where its part is named already: 'English', or 'value – French'. */
  short: (place: TextPlace, tongue: Tongue) => string;
}

const PART = { paragraphs: 'paragraph', rows: 'row', closing: 'closingPart' } as const;

/** Names the places of a letter in the reader's words. */
export function usePlaceWords(): PlaceWords {
  const { t } = useTranslation('desk');
  const part: PlaceWords['part'] = (list, index) => t(`templates.place.${PART[list]}`, { number: index + 1 });
  const text: PlaceWords['text'] = (name, index, at, tongue) => {
    const language = t(`templates.languages.${tongue}`);
    const whole = name === 'title' || name === 'recipient' || name === 'footer' || index === null;
    const place = whole ? t(`templates.place.${name}`) : part(name, index);
    const inPart =
      name === 'rows' && index !== null
        ? t('templates.place.of', { place, part: t(`templates.place.${at === 0 ? 'label' : 'value'}`) })
        : place;
    return t('templates.place.in', { place: inPart, language });
  };
  const path = (given: string): string => {
    const place = placeOf(given);
    return place ? text(place.name, place.index, place.at, place.tongue) : given;
  };
  const short: PlaceWords['short'] = (place, tongue) => {
    const language = t(`templates.languages.${tongue}`);
    if (place.name !== 'rows') return language;
    const of = t(`templates.place.${place.at === 0 ? 'label' : 'value'}`);
    return t('templates.place.in', { place: of, language });
  };
  return { part, text, path, short };
}
