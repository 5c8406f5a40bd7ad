import { type Colour, contrastOf, isColour, LEAST_CONTRAST } from '#domain/brand/contrast.js';
import type { Fault } from '../../outcome.js';
import type { Setting } from './setting.js';

/** How the house presents itself; null is what the product brought along. */
export interface Brand {
  readonly name: string | null;
  /** `#rrggbb`: of the head of every page and of its buttons, and of the text upon them. */
  readonly colours: { readonly head: string; readonly text: string } | null;
}

/** The darkest of the pale grounds that links stand on. */
const GROUND = '#e9e8e1';

/** The colour of links, where the head's can be read on paper; null where the product's own must stay. */
export function linkColourOf({ colours }: Brand): string | null {
  if (!colours || !isColour(colours.head)) return null;
  return contrastOf(colours.head, GROUND) >= LEAST_CONTRAST ? colours.head : null;
}

export const BRAND: Setting<Brand> = {
  name: 'brand',
  shipped: { name: null, colours: null },
  faults: ({ colours }) => {
    if (!colours) return [];
    const { head, text } = colours;
    if (!isColour(head)) return [notAColour('colours.head')];
    if (!isColour(text)) return [notAColour('colours.text')];
    return contrastOf(head, text) < LEAST_CONTRAST ? [tooFaint(head, text)] : [];
  },
};

const notAColour = (path: string): Fault => ({
  path,
  problem: 'Enter the colour as # and six digits or letters a to f: #0f4f45.',
  fr: 'Entrez la couleur sous la forme # suivi de six chiffres ou lettres de a à f : #0f4f45.',
});

/** Rounded down, so that what fails never reads as if it passed. */
function tooFaint(head: Colour, text: Colour): Fault {
  const contrast = (Math.floor(contrastOf(head, text) * 10) / 10).toFixed(1);
  return {
    path: 'colours.text',
    problem: `This text is hard to read on this colour: their contrast is ${contrast}:1, and 4.5:1 is the least. Make one of them darker or the other lighter.`,
    fr: `Ce texte se lit mal sur cette couleur : leur contraste est de ${contrast.replace('.', ',')}:1, alors qu’il faut au moins 4,5:1. Foncez l’une ou éclaircissez l’autre.`,
  };
}
