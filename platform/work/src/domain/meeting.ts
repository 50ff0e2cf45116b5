import { type Decision, type Json, type JsonObject, no, type Text, yes } from "@motlan/kernel";

/** What a meeting goes by, as the law stood when it was called. */
export interface MeetingRules {
  readonly quorum: { readonly present: number; readonly of: number };
  /** The step's question that is voted on, and what may be voted for. */
  readonly votes: string;
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
  readonly metOn?: string;
  readonly minutes?: string;
  readonly law: string;
  /** The post whose holder sits, by seat: who has left it sits there no more. */
  readonly posts?: Readonly<Record<number, string>>;
}

/** A meeting of a council (cuộc họp hội đồng). */
export interface Meeting {
  readonly id: string;
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly step: string;
  readonly name: Text;
  readonly rules: MeetingRules;
  readonly at: Date;
  readonly place: string;
  readonly state: "called" | "concluded" | "cancelled";
  readonly calledBy: string;
  readonly endedAt: Date | null;
  readonly documentId: string | null;
  readonly revision: number;
}

export interface Seat {
  readonly n: number;
  readonly title: Text;
  /** Null: somebody from outside the agency. */
  readonly officialId: string | null;
  readonly name: string;
  readonly chairs: boolean;
}

export interface MeetingItem {
  readonly dossierId: string;
  readonly n: number;
  readonly code: string;
  readonly applicant: string;
  /** What the official prepared of the step's other questions. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly outcome: string | null;
}

export interface Vote {
  readonly dossierId: string;
  readonly seat: number;
  readonly choice: string;
  readonly signature: JsonObject;
}

/** The vote of who found nothing; the dossier then stays with its official. */
export const NOTHING = "none";

/** What became of a dossier that was withdrawn, or went another way, before the council concluded. */
export const LEFT = "left";

/** Whoever voted attends. */
export function presentAt(votes: readonly Pick<Vote, "seat">[]): ReadonlySet<number> {
  return new Set(votes.map(({ seat }) => seat));
}

export interface Sitting {
  readonly rules: Pick<MeetingRules, "quorum">;
  readonly seats: readonly Pick<Seat, "n" | "chairs">[];
  readonly items: readonly Pick<MeetingItem, "dossierId">[];
  readonly votes: readonly Pick<Vote, "dossierId" | "seat" | "choice">[];
}

/** What the council found of each dossier: the most votes, the chair's vote where the first are equal. Too few members, or no chair, find nothing at all. */
export function concludeMeeting(sitting: Sitting): Decision<ReadonlyMap<string, string>, "no-quorum" | "chair-absent" | "votes-equal"> {
  const { rules, seats, items, votes } = sitting;
  const present = presentAt(votes);
  if (present.size * rules.quorum.of < seats.length * rules.quorum.present)
    return no("no-quorum", { present: present.size, seats: seats.length });
  const chair = seats.find(({ chairs }) => chairs)?.n;
  if (chair === undefined || !present.has(chair)) return no("chair-absent");
  const found = new Map<string, string>();
  for (const { dossierId } of items) {
    const cast = votes.filter((vote) => vote.dossierId === dossierId);
    const most = mostVoted(cast.map(({ choice }) => choice));
    const chairs = cast.find(({ seat }) => seat === chair)?.choice;
    const choice = most.length === 1 ? most[0] : most.find((one) => one === chairs);
    if (choice === undefined) return no("votes-equal");
    found.set(dossierId, choice);
  }
  return yes(found);
}

function mostVoted(choices: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([choice]) => choice);
}
