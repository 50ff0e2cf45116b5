/** What the room announces; `data` holds ids, codes and times. */
export const events = {
  "national-portal.filing-taken":
    "What a citizen filed on the national portal was taken in: its number there, its place in the order, its kind.",
  "national-portal.filing-refused": "What a citizen filed on the national portal could not be taken; `cause` names the fault.",
  "national-portal.replayed": "Messages that did not go on were asked for again; how many.",
  "national-portal.message-opened": "An official looked into a message; `masked` where it was another agency's.",
  "national-portal.lagging": "Something has waited too long to be told or taken.",
  "national-portal.caught-up": "Nothing waits too long any more.",
} as const;
