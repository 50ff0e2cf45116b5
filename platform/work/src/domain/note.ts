/** An internal note on a dossier (ghi chú nội bộ): the agency's officials see it, the applicant never. What was written stays; a correction stands beside it. */
export interface Note {
  readonly id: string;
  readonly dossierId: string;
  readonly code: string;
  readonly byId: string;
  readonly at: Date;
  readonly words: string;
  /** The note it corrects. */
  readonly corrects: string | null;
  /** Colleagues it is meant for. */
  readonly mentions: readonly string[];
  /** Who has opened the dossier's notes since. */
  readonly seenBy: readonly string[];
}

/** A note that mentions somebody, as their morning page lists it. */
export interface Mentioned extends Pick<Note, "id" | "dossierId" | "code" | "byId" | "at" | "words"> {
  readonly seenAt: Date | null;
}

const LONGEST = 2000;

/** The words as they are kept; nothing where there are none, or too many. */
export function noteWords(typed: string): string | undefined {
  const words = typed.trim();
  return words === "" || words.length > LONGEST ? undefined : words;
}
