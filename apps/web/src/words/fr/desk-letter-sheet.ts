export default {
  images: {
    heading: 'Images sur les lettres',
    lead: 'PNG, JPEG ou SVG simple, 512 ko au plus. Les lettres délivrées à partir de maintenant les portent; les précédentes restent comme elles sont.',
    only: 'Ces images sont changées par l’administration.',
    logo: 'Logo',
    signature: 'Signature de la personne signataire',
    none: 'Aucune : les lettres s’en passent.',
    choose: { logo: 'Choisir un logo', signature: 'Choisir une signature' },
    change: { logo: 'Choisir un autre logo', signature: 'Choisir une autre signature' },
    remove: { logo: 'Retirer le logo', signature: 'Retirer la signature' },
    kept: { logo: 'Le logo est conservé.', signature: 'La signature est conservée.' },
    removed: { logo: 'Le logo est retiré.', signature: 'La signature est retirée.' },
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
