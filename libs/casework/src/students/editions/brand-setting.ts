import { type Colour, contrastOf, isColour, LEAST_CONTRAST, toldContrast } from '#domain/brand/contrast.js';
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

/** How well a colour can be read on what it stands on. */
export interface BrandContrast {
  /** From 1 to 21, to one, rounded down to a tenth. */
  readonly contrast: number;
  /** What it takes, to one. */
  readonly least: number;
  readonly passes: boolean;
}

/** What is measured of the colours; null where one that it takes is not a colour. */
export interface BrandContrasts {
  /** Of the text upon the head: without it the brand is refused. */
  readonly text: BrandContrast | null;
  /** Of links in the head's colour upon the pages: without it the product's own stays for them. */
  readonly links: BrandContrast | null;
}

/** @param colours as they are typed: a half of one is none, and nothing is measured of it */
export function contrastsOf({ head, text }: NonNullable<Brand['colours']>): BrandContrasts {
  if (!isColour(head)) return { text: null, links: null };
  return { text: isColour(text) ? measured(text, head) : null, links: measured(head, GROUND) };
}

function measured(upper: Colour, ground: Colour): BrandContrast {
  const contrast = contrastOf(upper, ground);
  return { contrast: toldContrast(contrast), least: LEAST_CONTRAST, passes: contrast >= LEAST_CONTRAST };
}

/** The colour of links, where the head's can be read on paper; null where the product's own must stay. */
export const linkColourOf = ({ colours }: Brand): string | null =>
  colours && contrastsOf(colours).links?.passes ? colours.head : null;

export const BRAND: Setting<Brand> = {
  name: 'brand',
  shipped: { name: null, colours: null },
  faults: ({ colours }) => {
    if (!colours) return [];
    const { head, text } = colours;
    if (!isColour(head)) return [notAColour('colours.head')];
    if (!isColour(text)) return [notAColour('colours.text')];
    const onHead = measured(text, head);
    return onHead.passes ? [] : [tooFaint(onHead)];
  },
};

const notAColour = (path: string): Fault => ({
  path,
  problem: 'Enter the colour as # and six digits or letters a to f: #0f4f45.',
  fr: 'Entrez la couleur sous la forme # suivi de six chiffres ou lettres de a à f : #0f4f45.',
});

function tooFaint({ contrast, least }: BrandContrast): Fault {
  const [is, needed] = [contrast.toFixed(1), least.toFixed(1)];
  return {
    path: 'colours.text',
    problem: `This text is hard to read on this colour: their contrast is ${is}:1, and ${needed}:1 is the least. Make one of them darker or the other lighter.`,
    fr: `Ce texte se lit mal sur cette couleur : leur contraste est de ${is.replace('.', ',')}:1, alors qu’il faut au moins ${needed.replace('.', ',')}:1. Foncez l’une ou éclaircissez l’autre.`,
  };
}
