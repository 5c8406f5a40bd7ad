import type { Acting, Stage } from '../../pathways/pathway.js';

const stage = (
  code: string,
  [en, fr]: readonly [string, string],
  acting: Acting,
  [nextEn, nextFr]: readonly [string, string],
): Stage => ({ code, names: { en, fr }, acting, next: { en: nextEn, fr: nextFr } });

const last = (...values: Parameters<typeof stage>): Stage => ({ ...stage(...values), final: true });

/** Where a candidate can stand, in the order of the way through (R42–R53); what ends it otherwise comes last. */
export const IEC_STAGES: readonly Stage[] = [
  stage('profile', ['Profile', 'Profil'], 'candidate', [
    'Answer the questions, then make a profile with IRCC and enter the pool of the season.',
    'Répondez aux questions, puis créez un profil auprès d’IRCC et entrez dans le bassin de la saison.',
  ]),
  stage('pool', ['In the pool', 'Dans le bassin'], 'authority', [
    'IRCC draws invitations in rounds. A profile that is not drawn ends with the season and is made anew.',
    'IRCC tire les invitations par rondes. Un profil non tiré prend fin avec la saison et doit être refait.',
  ]),
  stage('invited', ['Invited', 'Invité'], 'candidate', [
    'Accept or decline the invitation within 10 times 24 hours.',
    'Acceptez ou refusez l’invitation dans les 10 fois 24 heures.',
  ]),
  stage('accepted', ['Invitation accepted', 'Invitation acceptée'], 'employer', [
    'The employer files the offer in its portal and pays its fee before the application goes in.',
    'L’employeur présente l’offre dans son portail et paie ses frais avant le dépôt de la demande.',
  ]),
  stage('offer_filed', ['Offer filed', 'Offre présentée'], 'candidate', [
    'Submit the application within 20 times 24 hours of the acceptance.',
    'Présentez la demande dans les 20 fois 24 heures suivant l’acceptation.',
  ]),
  stage('submitted', ['Application submitted', 'Demande présentée'], 'authority', [
    'IRCC looks at the application. What it asks for is recorded here.',
    'IRCC examine la demande. Ce qu’il demande est inscrit ici.',
  ]),
  stage('documents_requested', ['Documents requested', 'Documents demandés'], 'candidate', [
    'Give what IRCC asked for by its date.',
    'Remettez ce qu’IRCC a demandé avant la date indiquée.',
  ]),
  stage('approved', ['Approved', 'Approuvée'], 'authority', [
    'The letter of introduction comes. It is no permit: nobody works on it.',
    'La lettre d’introduction arrive. Ce n’est pas un permis : elle ne permet pas de travailler.',
  ]),
  stage('letter_of_introduction', ['Letter of introduction', 'Lettre d’introduction'], 'candidate', [
    'Enter Canada by the date printed on the letter, with proof of insurance and funds.',
    'Entrez au Canada au plus tard à la date imprimée sur la lettre, avec une preuve d’assurance et de fonds.',
  ]),
  stage('permit_issued', ['Permit issued', 'Permis délivré'], 'office', [
    'Look at the printed permit: employer, place and dates. Work may begin with it, not before.',
    'Vérifiez le permis imprimé : employeur, lieu et dates. Le travail commence avec lui, pas avant.',
  ]),
  stage('placement', ['In placement', 'En stage'], 'candidate', [
    'Same employer and same place to the end. Tell the office of any change before it happens.',
    'Même employeur et même lieu jusqu’à la fin. Prévenez le bureau de tout changement avant qu’il arrive.',
  ]),
  last('ended', ['Ended', 'Terminé'], 'nobody', [
    'The placement has ended. This pathway gives no maintained status: stay and work end with the permit.',
    'Le stage est terminé. Cette voie ne donne pas de statut maintenu : séjour et travail prennent fin avec le permis.',
  ]),
  last('withdrawn', ['Withdrawn', 'Retirée'], 'nobody', [
    'The candidate withdrew. A new profile is possible while a season is open.',
    'La personne s’est retirée. Un nouveau profil est possible pendant une saison ouverte.',
  ]),
  last('declined', ['Invitation declined', 'Invitation refusée'], 'nobody', [
    'The invitation was declined. A new profile is possible while a season is open.',
    'L’invitation a été refusée. Un nouveau profil est possible pendant une saison ouverte.',
  ]),
  last('expired', ['Time ran out', 'Délai écoulé'], 'nobody', [
    'A limit passed. A new profile and a new invitation are needed; nothing was used up.',
    'Un délai est passé. Il faut un nouveau profil et une nouvelle invitation; rien n’a été utilisé.',
  ]),
  last('refused', ['Refused', 'Refusée'], 'nobody', [
    'IRCC refused. The participation fee comes back, the biometrics fee does not. A licensed adviser can say more.',
    'IRCC a refusé. Les frais de participation sont remboursés, pas ceux de la biométrie. Une personne autorisée peut en dire plus.',
  ]),
];

/** Everything before the application is in: until then the insurance can still be lengthened (R51). */
export const BEFORE_SUBMISSION: readonly string[] = ['profile', 'pool', 'invited', 'accepted', 'offer_filed'];

/** Whether nothing can happen at a stage any more. */
export const isOver = (at: string): boolean =>
  IEC_STAGES.some(({ code, final }) => code === at && final === true);

/** From the offer on, employer and place stand: a change is a finding. */
export const HOST_STANDS: readonly string[] = [
  'offer_filed',
  'submitted',
  'documents_requested',
  'approved',
  'letter_of_introduction',
  'permit_issued',
  'placement',
];
