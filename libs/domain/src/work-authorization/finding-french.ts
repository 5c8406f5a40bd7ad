import { both, type InBoth } from './explain-words.js';
import type { Finding } from './result.js';

const DATE = /\d{4}-\d{2}-\d{2}/g;

/** What each finding says to staff, in French, by the engine's own sentence; a date stands as `{date}`. */
const FRENCH: Readonly<Record<string, string>> = {
  'Nobody has verified this document.': 'Personne n’a vérifié ce document.',
  'It is a permit of International Experience Canada: for one employer, of another pathway, and no authority here.':
    'C’est un permis d’Expérience internationale Canada : pour un seul employeur, d’une autre voie, et sans autorité ici.',
  'The permit ends after the passport expires.': 'Le permis prend fin après l’expiration du passeport.',
  'The co-op work permit ends after the study permit.':
    'Le permis de travail coop prend fin après le permis d’études.',
  'The permit names another institution.': 'Le permis nomme un autre établissement.',
  'The institution that the permit names is not recorded.':
    'L’établissement nommé par le permis n’est pas au dossier.',
  'The study permit prints no condition that allows work: ask for a free amendment.':
    'Le permis d’études n’imprime aucune condition qui permette de travailler : la modification est gratuite.',
  'The printed condition names only R186(v): it has to name R186(f) before a placement.':
    'La condition imprimée ne nomme que R186(v) : elle doit nommer R186(f) avant un stage.',
  'A person has to read the remarks: their wording is not a known one.':
    'Une personne doit lire les remarques : leur formulation n’est pas connue.',
  'The remarks printed on the study permit are not recorded.':
    'Les remarques imprimées sur le permis d’études ne sont pas au dossier.',
  'Placements are allowed; other work off campus is not.':
    'Les stages sont permis; tout autre travail hors campus ne l’est pas.',
  'A person has to settle what the printed condition allows in a scheduled break.':
    'Une personne doit décider de ce que la condition imprimée permet pendant un congé prévu.',
  'The permit is good through {date} only.': 'Le permis ne vaut que jusqu’au {date} inclusivement.',
  'The study permit and the work permit run out together: extending one does not extend the other.':
    'Le permis d’études et le permis de travail prennent fin ensemble : prolonger l’un ne prolonge pas l’autre.',
  'The student was outside Canada after the permit expired and before a decision: no work or study until approval.':
    'L’étudiant était hors du Canada après l’expiration du permis et avant une décision : ni travail ni études avant l’approbation.',
  'The application was received after the expiry date had ended in UTC.':
    'La demande a été reçue après la fin de la date d’expiration en UTC.',
  'The filing is declared by the student and not proven.':
    'Le dépôt est déclaré par l’étudiant et n’est pas prouvé.',
  'The stamped date of the paper application is not recorded.':
    'La date du timbre de la demande papier n’est pas au dossier.',
  'It was returned incomplete: as if never filed.':
    'Elle a été renvoyée incomplète : comme si elle n’avait jamais été déposée.',
  'Co-op work permit applications of post-secondary students are withdrawn by the authority: nothing to do, not a refusal.':
    'Les demandes de permis de travail coop du postsecondaire sont retirées par l’autorité : rien à faire, ce n’est pas un refus.',
  'It was approved and the new permit is not recorded.':
    'Elle a été approuvée et le nouveau permis n’est pas au dossier.',
  'The institution has not approved the placement.': 'L’établissement n’a pas approuvé le stage.',
  'The placement runs during a leave.': 'Le stage tombe pendant un congé.',
  'The student is not studying full-time during the placement.':
    'Les études ne sont pas à temps plein pendant le stage.',
  'The permit bars work in the setting of the placement.': 'Le permis interdit le milieu du stage.',
  'No placement confirmation letter is good on days of the placement.':
    'Aucune lettre de confirmation ne vaut pour des jours du stage.',
  'The placement confirmation letter was voided before days of the placement.':
    'La lettre de confirmation a été annulée avant des jours du stage.',
  'Days of the placement need a co-op work permit.': 'Des jours du stage exigent un permis de travail coop.',
  'A secondary-school student needs a co-op work permit.':
    'Au secondaire, il faut un permis de travail coop.',
  'The placement runs on after the studies are completed.': 'Le stage continue après la fin des études.',
  'The placement runs on after the student is no longer enrolled.':
    'Le stage continue après la fin de l’inscription.',
  'The placement would begin while the study permit extension is undecided.':
    'Le stage commencerait alors que la prolongation du permis d’études n’est pas décidée.',
  'Days of the placement lie in a scheduled break that does not count.':
    'Des jours du stage tombent dans un congé prévu qui ne compte pas.',
  'The study load is not recorded for days of a placement.':
    'La charge d’études n’est pas au dossier pour des jours d’un stage.',
  'The placement is optional: only a placement that the program requires qualifies.':
    'Le stage est facultatif : seul un stage exigé par le programme est admissible.',
  'The registrar has not certified that the co-op stream requires the placement.':
    'Le registraire n’a pas attesté que le volet coop exige le stage.',
  'Work terms take more than half of the program.': 'Les stages prennent plus de la moitié du programme.',
  'Work terms take nearly half of the program.': 'Les stages prennent près de la moitié du programme.',
  'The program is shorter than the law asks.': 'Le programme est plus court que la loi ne l’exige.',
  'Language, general-interest and preparatory studies do not qualify.':
    'Les cours de langue, d’intérêt général et préparatoires ne sont pas admissibles.',
  'The program does not lead to a degree, diploma or certificate.':
    'Le programme ne mène ni à un grade, ni à un diplôme, ni à un certificat.',
  'There is no permission to stay from {date}.': 'Aucune autorisation de séjour à partir du {date}.',
  'Status can be restored until {date}; no work and no study until it is.':
    'Le statut peut être rétabli jusqu’au {date}; ni travail ni études d’ici là.',
  'Status could be restored until {date}.': 'Le statut pouvait être rétabli jusqu’au {date}.',
  'Two enrolment rows give the same days different loads.':
    'Deux inscriptions donnent aux mêmes jours des charges différentes.',
  'Another permit bears its number with other dates.':
    'Un autre permis porte son numéro avec d’autres dates.',
};

/** A finding as staff read it. A sentence without a French twin stays English: a test sees to it that there is none. */
export function staffWordsOf({ text }: Pick<Finding, 'text'>): InBoth {
  const dates = text.match(DATE) ?? [];
  const french = FRENCH[text.replaceAll(DATE, '{date}')];
  return both(text, french ? dates.reduce((words, date) => words.replace('{date}', date), french) : text);
}
