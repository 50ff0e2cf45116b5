/** What this room announces. */
export const events = {
  "catalogue.loaded": "The cards of the national catalogue were loaded anew; the subject is the catalogue as a whole, data says how many.",
  "catalogue.published": "A version of a procedure was published; the subject is the version, data its code, version, days and hash.",
  "catalogue.ended":
    "A version that ran on without an end got its last day, since another follows it; the subject is the version that ends, data its code, last day and successor.",
  "catalogue.withdrawn":
    "A version was taken back before its first day; the subject is the version, data its code, number and the version that runs on in its place.",
} as const;
