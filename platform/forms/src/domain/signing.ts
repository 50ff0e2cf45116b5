import type { Language, Text } from "@motlan/kernel";
import type { SeenLine } from "./seal.ts";

/** An application that somebody else is asked to sign (chờ cùng ký): as they see it. */
export interface Signing {
  readonly id: string;
  readonly draftId: string;
  readonly path: string;
  readonly signerId: string;
  readonly number: string;
  readonly role: Text;
  /** Who applies. */
  readonly applicant: string;
  readonly title: Text;
  readonly language: Language;
  readonly lines: readonly SeenLine[];
  readonly seal: string;
  readonly askedAt: Date;
  readonly signedAt?: Date;
  readonly declinedAt?: Date;
  /** Why they declined, in their own words. */
  readonly reason?: string;
}
