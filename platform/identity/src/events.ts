/** What this room announces. Ids only: never a number, a phone, an address. */
export const events = {
  "identity.account-created": "An account was opened; the subject is the account, data its level.",
  "identity.sign-in-failed": "A wrong password was given for an account; the subject is the account.",
  "identity.signed-in": "Password and code were right; the subject is the account.",
  "identity.session-started": "The portal or the desk opened a session; the subject is the session, data the person and the app.",
  "identity.session-ended": "A session was ended by its person; the subject is the session.",
  "identity.post-chosen": "From now on a session acts from a post, or from none; the subject is the session.",
  "identity.confirmed": "Somebody signed in confirmed a matter anew by a one-time code; the subject is the account.",
  "identity.password-changed": "A password was changed and the person's other sessions ended; the subject is the account.",
} as const;
