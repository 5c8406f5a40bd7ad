import { both, type InBoth } from './explain-words.js';
import type { FindingCode } from './result.js';

/** What each finding says to a student, and what helps. Nothing here is advice on immigration. */
export const FINDING_WORDS: Readonly<Record<FindingCode, InBoth>> = {
  condition_missing: both(
    'Your study permit prints no condition that allows work: ask for the free amendment.',
    'Votre permis d’études n’imprime aucune condition permettant de travailler : demandez la modification gratuite.',
  ),
  condition_not_qualifying: both(
    'The condition on your study permit does not allow placements: ask for the one that names R186(f).',
    'La condition de votre permis d’études ne permet pas les stages : demandez celle qui nomme R186(f).',
  ),
  condition_manual_review: both(
    'The co-op office has to read the condition on your study permit.',
    'Le bureau coop doit lire la condition de votre permis d’études.',
  ),
  dli_mismatch: both('Your permit names another institution.', 'Votre permis nomme un autre établissement.'),
  setting_restricted: both(
    'Your permit bars work in this setting until a medical exam removes the restriction.',
    'Votre permis interdit ce milieu de travail tant qu’un examen médical n’a pas levé la restriction.',
  ),
  placement_optional: both(
    'The placement is optional in your program; only a required one qualifies.',
    'Le stage est facultatif dans votre programme; seul un stage obligatoire est admissible.',
  ),
  stream_not_certified: both(
    'The registrar has to certify that your co-op stream requires the placement.',
    'Le registraire doit attester que votre volet coop exige le stage.',
  ),
  share_over_half: both(
    'Work terms take more than half of your program.',
    'Les stages occupent plus de la moitié de votre programme.',
  ),
  share_near_half: both(
    'Work terms take nearly half of your program.',
    'Les stages occupent près de la moitié de votre programme.',
  ),
  program_too_short: both(
    'Your program is too short for a placement.',
    'Votre programme est trop court pour un stage.',
  ),
  program_kind_excluded: both(
    'Language, general-interest and preparatory studies do not qualify.',
    'Les études de langue, d’intérêt général et préparatoires ne sont pas admissibles.',
  ),
  no_credential: both(
    'Your program does not lead to a degree, diploma or certificate.',
    'Votre programme ne mène pas à un grade, à un diplôme ou à un certificat.',
  ),
  not_full_time: both(
    'You are not studying full-time during the placement.',
    'Vous n’étudiez pas à temps plein pendant le stage.',
  ),
  on_leave: both('No placement may run during a leave.', 'Aucun stage ne peut avoir lieu pendant un congé.'),
  letter_missing: both(
    'The placement needs a confirmation letter of the co-op office.',
    'Le stage exige une lettre de confirmation du bureau coop.',
  ),
  letter_void: both(
    'Your placement confirmation letter was voided.',
    'Votre lettre de confirmation de stage a été annulée.',
  ),
  not_approved_by_dli: both(
    'The institution has not approved the placement.',
    'L’établissement n’a pas approuvé le stage.',
  ),
  permit_beyond_passport: both(
    'Your permit ends after your passport expires.',
    'Votre permis prend fin après l’expiration de votre passeport.',
  ),
  permit_beyond_study_permit: both(
    'Your co-op work permit ends after your study permit.',
    'Votre permis de travail coop prend fin après votre permis d’études.',
  ),
  permit_expired: both(
    'Your permit does not reach the end of the placement.',
    'Votre permis ne couvre pas le stage jusqu’à la fin.',
  ),
  application_late: both(
    'Your application was received after the deadline.',
    'Votre demande a été reçue après la date limite.',
  ),
  application_returned: both(
    'Your application was returned incomplete: it counts as never filed.',
    'Votre demande a été retournée comme incomplète : elle compte comme jamais déposée.',
  ),
  withdrawn_by_ircc: both(
    'Your co-op permit application is withdrawn by IRCC: this is not a refusal and asks nothing of you.',
    'Votre demande de permis coop est retirée par IRCC : ce n’est pas un refus et vous n’avez rien à faire.',
  ),
  left_canada: both(
    'You were outside Canada after your permit expired: no work or study until the decision.',
    'Vous étiez hors du Canada après l’expiration de votre permis : ni travail ni études avant la décision.',
  ),
  out_of_status: both(
    'Your permission to stay in Canada has ended or is about to: speak to a licensed adviser.',
    'Votre autorisation de séjourner au Canada a pris fin ou prendra bientôt fin : consultez un conseiller autorisé.',
  ),
  restoration_open: both(
    'Your status can still be restored: speak to a licensed adviser now.',
    'Votre statut peut encore être rétabli : consultez dès maintenant un conseiller autorisé.',
  ),
  restoration_closed: both(
    'The time to restore your status is over: speak to a licensed adviser.',
    'Le délai de rétablissement de votre statut est passé : consultez un conseiller autorisé.',
  ),
  secondary_needs_coop_permit: both(
    'A secondary-school student needs a co-op work permit.',
    'Un élève du secondaire a besoin d’un permis de travail coop.',
  ),
  unverified_document: both(
    'A document or a filing of yours is waiting to be verified.',
    'Un de vos documents ou dépôts attend d’être vérifié.',
  ),
  both_documents_expire: both(
    'Your study permit and your work permit end together: extending one does not extend the other.',
    'Votre permis d’études et votre permis de travail prennent fin ensemble : prolonger l’un ne prolonge pas l’autre.',
  ),
  facts_conflict: both(
    'Two recorded facts contradict each other: the co-op office has to settle them.',
    'Deux faits inscrits se contredisent : le bureau coop doit trancher.',
  ),
  fact_missing: both('A needed fact is not recorded yet.', 'Un fait nécessaire n’est pas encore inscrit.'),
  coop_permit_needed: both(
    'Your placement has days that need a co-op work permit.',
    'Votre stage comprend des jours qui exigent un permis de travail coop.',
  ),
  studies_completed: both(
    'The placement runs on after your studies are completed.',
    'Le stage se poursuit après la fin de vos études.',
  ),
  de_enrolled: both(
    'The placement runs on after your enrolment ended.',
    'Le stage se poursuit après la fin de votre inscription.',
  ),
  new_start_on_maintained_status: both(
    'A placement may not begin while your extension is undecided.',
    'Un stage ne peut pas commencer tant que votre prolongation n’est pas décidée.',
  ),
  break_does_not_count: both(
    'Part of your scheduled break does not count: it is too long, or not between full-time sessions.',
    'Une partie de votre pause prévue ne compte pas : elle est trop longue, ou n’est pas entre deux sessions à temps plein.',
  ),
  off_campus_not_allowed: both(
    'Your permit allows placements, and no other work off campus.',
    'Votre permis permet les stages, mais aucun autre travail hors campus.',
  ),
};
