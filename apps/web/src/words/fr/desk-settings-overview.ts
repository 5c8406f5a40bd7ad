import type { SameKeys } from '../catalogue.js';
import type en from '../en/desk-settings-overview.js';

export default {
  lead: 'Tout ce qu’un bureau décide lui-même. Ce que lisent les étudiants a des éditions : publiées pour un jour donné, gardées avec qui et quand, et où l’on peut revenir.',
  groups: {
    office: 'Le bureau',
    calendar: 'Le temps',
    studies: 'Les programmes',
    words: 'Ce que lisent les étudiants',
    rules: 'Les règles',
    people: 'Les personnes et les machines',
  },
  items: {
    office: {
      title: 'Détails du bureau',
      hint: 'En-tête, signature, heures, fuseau horaire, jours ouvrables pour un examen',
    },
    brand: {
      title: 'Nom, couleurs et logo',
      hint: 'Ce que dit l’en-tête de toutes les pages et des courriels, et son aspect; à partir d’une date, avec retour possible',
    },
    terms: { title: 'Sessions', hint: 'Premiers et derniers jours; copier les sessions de l’an dernier' },
    days: {
      title: 'Fermetures et jours fériés',
      hint: 'Quand rien n’échoit et qu’aucune horloge ne tourne',
    },
    forecast: {
      title: 'Temps de décision',
      hint: 'Ce qu’IRCC annonce, et ce qu’ont pris vos propres demandes',
    },
    sharing: {
      title: 'Qui reçoit quelle tâche',
      hint: 'Réparties par programme et par charge; relève des personnes absentes',
    },
    mailWords: { title: 'Mots des courriels', hint: 'Vos propres mots, essayés avant de servir' },
    notices: { title: 'Avis de confidentialité', hint: 'But, autorité et contact, en versions' },
    reminders: {
      title: 'Jours des rappels',
      hint: 'Combien de temps avant une date on écrit aux étudiants : ouvrez l’édition en vigueur et changez ses jours; avec essai à blanc',
    },
    documents: { title: 'Documents', hint: 'Secondes lectures, et quand une preuve devient caduque' },
    retention: {
      title: 'Conservation',
      hint: 'Combien de temps les dossiers sont gardés, et ce qui a été effacé',
    },
    calendar: { title: 'Vos avis', hint: 'Ce dont vous-même êtes averti, et quand' },
    programs: {
      title: 'Programmes et plans',
      hint: 'Étapes, semaines, raison des stages, certification du registraire',
    },
    reasons: { title: 'Motifs de renvoi', hint: 'Ce qui ne va pas dans ce qui revient, et ce qui y remédie' },
    preparation: {
      title: 'Préparer les demandes',
      hint: 'Ce que les étudiants ont sous la main pour chaque type de demande à IRCC',
    },
    letters: { title: 'Lettres', hint: 'Types et modèles, avec relecture, dates et historique' },
    rules: {
      title: 'Jeux de règles',
      hint: 'Ce sur quoi reposent les réponses; essai à blanc avant l’entrée en vigueur',
    },
    iec: { title: 'Programme EIC', hint: 'Pays, frais, saisons et organisations' },
    mail: { title: 'Courriels', hint: 'Si les courriels partent, et ce qui n’est pas arrivé' },
    approvals: {
      title: 'Règle des deux personnes',
      hint: 'Étapes qu’une personne demande et qu’une autre approuve',
    },
    accounts: { title: 'Comptes', hint: 'Qui travaille ici, et dans quel rôle' },
    providers: {
      title: 'Connexion de l’établissement',
      hint: 'OpenID Connect et SAML, à côté ou à la place des mots de passe',
    },
    machines: { title: 'Jetons de machine', hint: 'Programmes qui demandent le statut coop d’un étudiant' },
    boards: {
      title: 'Babillards d’emplois',
      hint: 'Qui est averti quand un étudiant perd son admissibilité',
    },
  },
} satisfies SameKeys<typeof en>;
