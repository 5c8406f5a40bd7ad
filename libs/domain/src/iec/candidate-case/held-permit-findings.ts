import type { PathwayFinding, PathwayRecord } from '../../pathways/pathway.js';
import { dayWords } from './day-words.js';
import { factsOf, permitStepOf } from './case-reading.js';
import { isOver } from './stages.js';

/**
 * R53: a permit of the same program held in Canada. The application lengthens nothing; but with a new letter of introduction
 * and while that permit is valid, the new one can be printed by web form, without leaving. @param today `YYYY-MM-DD`
 */
export function heldPermitFindings(record: PathwayRecord, today: string): PathwayFinding[] {
  const until = factsOf(record).iecPermitUntil;
  if (until === undefined || permitStepOf(record) !== undefined || isOver(record.stage)) return [];
  if (until < today) return [OVER];
  const day = dayWords(until);
  if (record.stage === 'letter_of_introduction')
    return [
      {
        code: 'web_form_possible',
        severity: 'warn',
        rule: 'R53',
        text: {
          en: `In Canada on an IEC permit until ${day.en}: with the new letter of introduction, IRCC can print the new permit by web form. Send the form while the old permit is valid; work for the new employer begins with the new permit.`,
          fr: `Au Canada avec un permis EIC jusqu’au ${day.fr} : avec la nouvelle lettre d’introduction, IRCC peut imprimer le nouveau permis par formulaire web. Envoyez le formulaire tant que l’ancien permis est valide; le travail chez le nouvel employeur commence avec le nouveau permis.`,
        },
      },
    ];
  return [
    {
      code: 'held_permit_ends',
      severity: 'warn',
      rule: 'R53',
      text: {
        en: `The IEC permit held now ends on ${day.en}, and stay and work with it, whatever becomes of this application.`,
        fr: `Le permis EIC détenu prend fin le ${day.fr}, et avec lui le séjour et le travail, quoi qu’il advienne de cette demande.`,
      },
    },
  ];
}

const OVER: PathwayFinding = {
  code: 'held_permit_over',
  severity: 'block',
  rule: 'R53',
  text: {
    en: 'The IEC permit held before has ended: there is no maintained status, and no web form. Nobody stays or works on it; the new permit is issued at entry. A licensed immigration adviser can say what else is possible.',
    fr: 'Le permis EIC détenu auparavant est échu : pas de statut maintenu, pas de formulaire web. Il ne permet plus ni séjour ni travail; le nouveau permis est délivré à l’entrée. Une personne autorisée en immigration peut dire ce qui reste possible.',
  },
};
