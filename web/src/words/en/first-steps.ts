export const firstSteps = {
  title: 'Set up the agenda of {name}',
  hint: 'With this you can book. Everything can be changed later.',
  location: 'Location',
  locationHint: 'As your clients know it: Downtown, Main Street…',
  service: 'A service',
  serviceHint: 'The one you book most: haircut, cleaning, check-up…',
  minutes: 'How long it takes, in minutes',
  professional: 'Who attends (optional)',
  professionalHint: 'Each professional is a column of the agenda.',
  whatsapp: 'Notify clients by WhatsApp',
  open: 'Open the agenda',
  halfway: 'Something failed on our side. Try again: what is done already is not done twice.',
  preparing: '{name} is being set up',
  preparingHint:
    'A location has yet to be opened. Whoever runs or administers the business does that; as soon as it is there, you see the agenda here.',
}
