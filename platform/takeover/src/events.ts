/** What the room announces; ids and counts, never a row. */
export const events = {
  "takeover.begun": "An import of another software's dossiers was begun: `system`, the hash of its file.",
  "takeover.examined": "The dry run of an import is done; how many rows were read.",
  "takeover.rows-taken": "A batch of rows has become dossiers: how many, from which line to which.",
  "takeover.taken": "All rows of an import that could be taken are taken.",
  "takeover.confirmed": "A second person found the import balanced; its deadlines are under watch from now on.",
  "takeover.undone": "An import was taken out again before anybody acted on it; how many dossiers.",
} as const;
