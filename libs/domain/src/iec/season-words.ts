import type { Words } from '../letters/words.js';
import { longDate } from '../time/long-date.js';
import type { SeasonAnswer } from './programme/seasons.js';

const day = (iso: string): Words => ({ en: longDate(iso, 'en', ' '), fr: longDate(iso, 'fr', ' ') });

/** R56: whether the pools are open, and what is known of the next opening. */
export function seasonWords({ state, season, next }: SeasonAnswer): Words {
  const coming = next?.opensOn ? day(next.opensOn) : null;
  const opening: Words = coming
    ? {
        en: `The season of ${next!.year} opens on ${coming.en}.`,
        fr: `La saison ${next!.year} ouvre le ${coming.fr}.`,
      }
    : {
        en: 'The next opening has not been announced.',
        fr: 'La prochaine ouverture n’est pas annoncée.',
      };
  if (state === 'open')
    return {
      en: `The pools of the season of ${season!.year} are open.`,
      fr: `Les bassins de la saison ${season!.year} sont ouverts.`,
    };
  const again = {
    en: 'Profiles that were not drawn end with the season and must be made anew.',
    fr: 'Les profils non tirés prennent fin avec la saison et doivent être refaits.',
  };
  const closed =
    state === 'closed'
      ? { en: 'The season is closed.', fr: 'La saison est close.' }
      : {
          en: `No closing was announced for the season of ${season!.year}; by this time of the year it is taken to be closed.`,
          fr: `Aucune clôture n’a été annoncée pour la saison ${season!.year}; à ce moment de l’année, on la tient pour close.`,
        };
  return { en: `${closed.en} ${opening.en} ${again.en}`, fr: `${closed.fr} ${opening.fr} ${again.fr}` };
}
