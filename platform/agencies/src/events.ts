/** What this room announces. */
export const events = {
  "agencies.created": "An agency was entered; the subject is the agency.",
  "agencies.loaded": "Agencies of whole provinces were entered in bulk; the subject is the node's load, data says how many.",
  "agencies.post-created": "A post was opened in an agency; the subject is the post.",
  "agencies.days-off-set": "The days on which an agency alone is closed were set; the subject is the agency.",
  "agencies.appointed": "An official was appointed to a post; the subject is the appointment.",
  "agencies.appointment-ended": "An appointment was ended; the subject is the appointment.",
  "agencies.absence-entered":
    "An official is away for a time; data says who stands in, from when and until when. The subject is the absence.",
  "agencies.absence-ended": "An official is back before time, or the absence was called off; the subject is the absence.",
  "agencies.signature-delegated":
    "The head let somebody sign by their authority; data says by which decision. The subject is the delegation.",
  "agencies.delegation-revoked": "A delegation of signature was taken back; the subject is the delegation.",
} as const;
