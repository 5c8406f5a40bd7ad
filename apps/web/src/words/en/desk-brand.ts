export default {
  lead: 'What this house is called and which colours the heads of its pages and its buttons have, in the portal, at the desk, on the sign-in page and in mails.',
  logoLead:
    'PNG, JPEG or plain SVG, 512 kB at most, made for the colour of the head above. It stands on every page at once; mails carry it if it is a PNG or JPEG of 100 kB at most.',
  preview: 'As the head of a page would look',
  sample: 'Home · Authorization · Letters',
  change: 'Change name and colours',
  name: 'Name',
  nameHint: 'Up to 40 characters; Coopdesk when left empty',
  head: 'Colour of the head and of buttons',
  text: 'Colour of the text upon it',
  colourHint:
    '# and six digits or letters a to f, #0f4f45 for example; leave both colours empty for Coopdesk’s own',
  contrast: {
    own: 'Left empty: Coopdesk’s own colours, which can be read.',
    awaits: {
      text: 'Measured as soon as both are colours.',
      links: 'Measured as soon as this is a colour.',
    },
    unmeasured: 'The contrast could not be measured just now. Publishing measures it too.',
    passes: 'Passes',
    fails: 'Not enough',
    ratio: {
      text: 'The text on the head has a contrast of {{is}}; {{least}} is the least.',
      links:
        'Links in the colour of the head have a contrast of {{is}} with the page; {{least}} is the least.',
    },
    good: { text: 'It can be published so.', links: 'Links have this colour too.' },
    poor: {
      text: 'It cannot be published so: make one of them darker or the other lighter.',
      links: 'Links keep Coopdesk’s own colour; it can be published all the same.',
    },
  },
  ownColours: 'Coopdesk’s own colours',
};
