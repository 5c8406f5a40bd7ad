import { say, type Words } from './mail-words-shape.js';
import type { NotificationDetails } from './notification.js';

/** A letter by its kind and date in both languages; one that was planned before these were kept is just a letter. */
function named({ nameEn, nameFr, issuedOn }: NotificationDetails): { en: string; fr: string } | null {
  if (!nameEn || !nameFr || !issuedOn) return null;
  return { en: `“${nameEn}” of ${issuedOn}`, fr: `la lettre « ${nameFr} » du ${issuedOn}` };
}

const READY = {
  path: '/letters',
  en: say(
    'Your letter is ready',
    'The letter you asked for has been issued. Sign in to download it. Keep it with your permit.',
  ),
  fr: say(
    'Votre lettre est prête',
    'La lettre que vous avez demandée est émise. Connectez-vous pour la télécharger. Gardez-la avec votre permis.',
  ),
};

const issued: Words = (details) => {
  const letter = named(details);
  const before = details['replacesIssuedOn'];
  if (!letter || !before) return READY;
  return {
    path: '/letters',
    en: say(
      'A new letter replaces one of yours',
      `The co-op office has issued ${letter.en}. It replaces the one of ${before}, which confirms nothing any more: do not use that one.`,
      'Sign in to download the new letter. Keep it with your permit.',
    ),
    fr: say(
      'Une nouvelle lettre remplace l’une des vôtres',
      `Le bureau coop a délivré ${letter.fr}. Elle remplace celle du ${before}, qui ne confirme plus rien : n’utilisez plus celle-là.`,
      'Connectez-vous pour télécharger la nouvelle lettre. Gardez-la avec votre permis.',
    ),
  };
};

const revoked: Words = (details) => {
  const letter = named(details) ?? {
    en: 'a letter it issued to you',
    fr: 'une lettre qui vous avait été remise',
  };
  const { reason } = details;
  return {
    path: '/letters',
    en: say(
      'A letter of yours is no longer valid',
      `The co-op office has withdrawn ${letter.en}. Do not use it any more.`,
      ...(reason ? [`The office gives this reason: “${reason}”`] : []),
      'Sign in to see what to do.',
    ),
    fr: say(
      'Une de vos lettres n’est plus valide',
      `Le bureau coop a retiré ${letter.fr}. Ne l’utilisez plus.`,
      ...(reason ? [`Le bureau donne cette raison : « ${reason} »`] : []),
      'Connectez-vous pour voir quoi faire.',
    ),
  };
};

/** Which letter replaces which, and which was revoked and why: told by kind and date, never by number. */
export const LETTER_WORDS = { letter_issued: issued, letter_revoked: revoked };
