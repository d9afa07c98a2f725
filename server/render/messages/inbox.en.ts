/** What is said when a person is asked for and comes, in English. */
export const inboxEn: Readonly<Record<string, string>> = {
  'inbox.told': 'A specialist has been told and can join here. You can go on meanwhile.',
  'inbox.away': 'Your request is in the inbox of our specialists. None of them is here right now.',
  'inbox.nobody': 'There is no specialist here. Your request is kept.',
  'inbox.leaveContact': 'Leave an email address or a phone number here, and it is kept with your request.',
  'inbox.contactKept': 'Kept with your request: {{contact}}',
  'inbox.alreadyHere': '{{who}} is in this conversation and reads what you write.',
  'inbox.hasLeft': '{{who}} has left the conversation. I go on from here.',
  'inbox.error.alreadyJoined': '{{who}} is in this conversation already.',
  'inbox.error.notASeller': 'Only a specialist who has joined can leave.',
  'inbox.error.notForSellers': 'A specialist cannot do this.',
  'inbox.error.notSignedIn': 'This sign-in does not hold any more. Sign in again.',
  'inbox.error.wrongKey': 'The key is not right, or no key is set on this server.',
};
