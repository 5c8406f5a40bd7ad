export default {
  images: {
    heading: 'Images sur les lettres',
    lead: 'PNG, JPEG ou SVG simple, 512 ko au plus. Les lettres délivrées à partir de maintenant les portent; les précédentes restent comme elles sont.',
    only: 'Ces images sont changées par l’administration.',
    logo: 'Logo',
    signature: 'Signature de la personne signataire',
    mark: 'Logo des pages et des courriels',
    none: 'Aucune.',
    choose: {
      logo: 'Choisir un logo',
      signature: 'Choisir une signature',
      mark: 'Choisir un logo pour les pages',
    },
    change: {
      logo: 'Choisir un autre logo',
      signature: 'Choisir une autre signature',
      mark: 'Choisir un autre logo pour les pages',
    },
    remove: { logo: 'Retirer le logo', signature: 'Retirer la signature', mark: 'Retirer le logo des pages' },
    kept: {
      logo: 'Le logo est conservé.',
      signature: 'La signature est conservée.',
      mark: 'Le logo figure maintenant sur chaque page.',
    },
    removed: {
      logo: 'Le logo est retiré.',
      signature: 'La signature est retirée.',
      mark: 'Le logo est retiré.',
    },
  },
  certificate: {
    demonstration:
      'Les lettres sont signées avec un certificat de démonstration : elles ne prouvent rien. La personne qui exploite cette installation en met un du bureau.',
    expires_soon:
      'Le certificat qui signe les lettres ({{name}}) est valide jusqu’au {{until}}. Faites-le renouveler : sans lui, aucune lettre n’est délivrée.',
    expired:
      'Le certificat qui signe les lettres ({{name}}) était valide jusqu’au {{until}}. Aucune lettre n’est délivrée avant le prochain.',
    not_yet_valid:
      'Le certificat qui signe les lettres ({{name}}) n’est pas encore valide. Aucune lettre n’est délivrée d’ici là.',
  },
};
