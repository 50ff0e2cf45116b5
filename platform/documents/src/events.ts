/** What this room announces. */
export const events = {
  "documents.stored": "A file was stored; the subject is the file, data says what it belongs to.",
  "documents.prepared": "A document was given its number and waits for its signatures; the subject is the document.",
  "documents.sealed": "A document was signed and sealed; the subject is the document, data says its kind, its file and what it belongs to.",
  "documents.withdrawn": "A sealed document was withdrawn; the subject is the document.",
  "documents.paper-used": "A paper given before was used again for a draft, by its owner or with their consent.",
} as const;
