export default {
  images: {
    heading: 'Pictures on letters',
    lead: 'PNG, JPEG or plain SVG, 512 kB at most. Letters issued from now on carry them; those issued before stay as they are.',
    only: 'Administrators change these pictures.',
    logo: 'Logo',
    signature: 'Signature of who signs letters',
    mark: 'Logo on pages and in mails',
    none: 'None.',
    choose: { logo: 'Choose a logo', signature: 'Choose a signature', mark: 'Choose a logo for pages' },
    change: {
      logo: 'Choose another logo',
      signature: 'Choose another signature',
      mark: 'Choose another logo for pages',
    },
    remove: {
      logo: 'Remove the logo',
      signature: 'Remove the signature',
      mark: 'Remove the logo from pages',
    },
    kept: {
      logo: 'The logo is kept.',
      signature: 'The signature is kept.',
      mark: 'The logo stands on every page now.',
    },
    removed: {
      logo: 'The logo is removed.',
      signature: 'The signature is removed.',
      mark: 'The logo is removed.',
    },
  },
  certificate: {
    demonstration:
      'Letters are signed with a certificate for demonstration only: they prove nothing. Whoever runs this installation sets one of the office.',
    expires_soon:
      'The certificate that letters are signed with ({{name}}) is good until {{until}}. Have it renewed: without one, no letter is issued.',
    expired:
      'The certificate that letters are signed with ({{name}}) was good until {{until}}. No letter is issued until there is another.',
    not_yet_valid:
      'The certificate that letters are signed with ({{name}}) is not valid yet. No letter is issued until it is.',
  },
};
