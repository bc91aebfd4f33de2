const time = ['in-the-past', 'invalid-time', 'nonexistent-time']

/** The codes of the rooms' refusals by operation, beside those that follow from an operation's shape. */
export const refusals: Record<string, string[]> = {
  createLocation: ['not-a-phone'],
  changeLocation: ['slot-taken', 'not-a-phone'],
  removeProfessional: ['limited', 'in-use', 'slot-taken'],
  createClient: ['phone-taken', 'not-a-phone'],
  changeClient: ['phone-taken', 'not-a-phone'],
  bookAppointment: ['slot-taken', ...time, 'not-a-phone'],
  previewAppointment: [...time, 'not-a-phone'],
  changeAppointment: ['slot-taken', 'already-settled', 'stale-revision', ...time],
  confirmAppointment: ['already-settled'],
  cancelAppointment: ['already-settled'],
  undoAppointment: ['nothing-to-undo', 'hold-over', 'already-told', 'stale-revision', 'slot-taken'],
  completeAppointment: ['already-settled', 'slot-taken'],
  markNoShow: ['already-settled'],
  pushTemplates: ['not-configured', 'sandbox'],
  changeMember: ['last-owner', 'not-yours-to-give'],
  removeMember: ['last-owner', 'not-yours-to-give'],
  giveResetLink: ['belongs-elsewhere', 'not-yours-to-give'],
  invite: ['member-already', 'not-yours-to-give'],
  takeBackInvitation: ['not-yours-to-give'],
  createProfessional: ['limited'],
  changeProfessional: ['limited'],
  openOrganization: ['slug-taken'],
  sendNotice: ['cannot-send'],
  retryMessage: ['not-retriable'],
}
