import type { LocalDate } from "@motlan/kernel";
import type { Sex } from "../people/person.ts";

/** One dossier of the past as it is to be: who asked for what, when, and what became of it. */
export interface Plan {
  /** Its name for good: the request key of its draft and its submission. */
  readonly name: string;
  /** Index of the commune that decides. */
  readonly commune: number;
  readonly submittedAt: Date;
  readonly applicant: number;
  readonly delivery: "online" | "counter" | "post";
  readonly language: "vi" | "en";
  readonly fate: "granted" | "asked" | "refused" | "withdrawn";
  /** Decided after its deadline; only officials are ever late. */
  readonly late: boolean;
  /** How much of the term an official takes, 0 to 1; when late, of the two days after it. */
  readonly pace: number;
  readonly rating: { readonly score: 1 | 2 | 3; readonly words?: string } | undefined;
  readonly asks: CopyAsked | BirthAsked;
}

/** 2.000635: a copy of an entry. */
export interface CopyAsked {
  readonly kind: "copy";
  readonly actingFor: "self" | "child" | "parent" | "spouse";
  readonly event: "birth" | "marriage" | "death";
  /** Whose entry. */
  readonly subject: number;
  readonly parent?: "father" | "mother";
  readonly copies: number;
}

/** 1.001193: a birth. */
export interface BirthAsked {
  readonly kind: "birth";
  readonly mother: number;
  /** Absent where the father is not established. */
  readonly father?: number;
  readonly child: { readonly givenNames: string; readonly sex: Sex; readonly bornOn: LocalDate; readonly facility: string };
  /** Nobody answers the draft of the certificate within the day: silence is consent. */
  readonly silent: boolean;
}
