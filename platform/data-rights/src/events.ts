/** What this room announces: ids and times, never a word of a question. `tell` are the officials to be told, each with the agency at whose desk. */
export const events = {
  "data-rights.asked": "A person asks about a read of their data, or objects to it: `kind`, `answerBy`, `tell`.",
  "data-rights.moved": "A question moved: `move`, `to`.",
  "data-rights.unjustified": "Nothing justified a read, or nobody answered in the term: the office above has it; `tell`.",
} as const;
