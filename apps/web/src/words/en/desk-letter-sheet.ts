export default {
  images: {
    heading: 'Pictures on letters',
    lead: 'PNG, JPEG or plain SVG, 512 kB at most. Letters issued from now on carry them; those issued before stay as they are.',
    only: 'Administrators change these pictures.',
    logo: 'Logo',
    signature: 'Signature of who signs letters',
    none: 'None: letters go without.',
    choose: { logo: 'Choose a logo', signature: 'Choose a signature' },
    change: { logo: 'Choose another logo', signature: 'Choose another signature' },
    remove: { logo: 'Remove the logo', signature: 'Remove the signature' },
    kept: { logo: 'The logo is kept.', signature: 'The signature is kept.' },
    removed: { logo: 'The logo is removed.', signature: 'The signature is removed.' },
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
