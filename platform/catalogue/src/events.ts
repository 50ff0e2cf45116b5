/** What this room announces. */
export const events = {
  "catalogue.loaded": "The cards of the national catalogue were loaded anew; the subject is the catalogue as a whole, data says how many.",
  "catalogue.published": "A version of a procedure was published; the subject is the version, data its code, version, days and hash.",
} as const;
