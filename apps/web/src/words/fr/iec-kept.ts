import type english from '../en/iec-kept.js';

const words: typeof english = {
  title: 'Vous êtes candidat de notre bureau?',
  lead: 'Vos réponses peuvent attendre sur cet appareil jusqu’à votre connexion. Vous les verrez alors à côté de votre dossier et déciderez si elles y entrent. Nous ne recevons rien avant.',
  warning:
    'Elles restent lisibles pour quiconque utilise cet appareil : ne les gardez pas sur un appareil partagé. Après 60 jours, elles sont oubliées.',
  keep: 'Garder mes réponses sur cet appareil',
  keepAgain: 'Garder plutôt ces réponses',
  kept: 'Des réponses sont gardées sur cet appareil jusqu’au {{date}}, ou jusqu’à ce que vous vous connectiez et décidiez.',
  forget: 'Les oublier',
  offer: 'Des réponses attendent sur cet appareil',
  offerLead:
    'Le {{date}}, des réponses au questionnaire ont été gardées ici. Si ce sont les vôtres, elles peuvent entrer dans votre dossier.',
  look: 'Les regarder',
  takeTitle: 'Réponses de cet appareil',
  takeLead:
    'Gardées le {{date}}, avant votre connexion. Vérifiez que ce sont les vôtres et qu’elles sont encore justes; rien n’est encore dans votre dossier.',
  changes: 'Ce qui changerait dans votre dossier',
  nothing: 'Votre dossier dit déjà la même chose.',
  take: 'Les mettre dans mon dossier',
  drop: 'Non, et les oublier ici',
  months_one: '{{count}} mois',
  months_other: '{{count}} mois',
  season: 'saison {{year}}',
  issued: 'permis délivré',
  notIssued: 'permis non délivré',
};

export default words;
