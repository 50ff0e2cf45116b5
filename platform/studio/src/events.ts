/** What the room announces; the subject is the design. Nothing of its content is among the data. */
export const events = {
  "studio.started": "A design was begun; data holds the procedure's code and what it was begun from.",
  "studio.shared": "A designer shared it with a colleague; data holds the colleague.",
  "studio.changed": "It was changed; data holds the revision, and whether it was a change, an undo or a redo.",
  "studio.submitted": "Its designers handed it to a second person; data holds the revision.",
  "studio.sent-back": "The second person gave it back to the designers.",
  "studio.approved": "A second person approved it and it was published; data holds the version and its first day.",
  "studio.withdrawn": "The publication was rolled back before its first day; data holds the version.",
  "studio.discarded": "A designer threw it away.",
} as const;
