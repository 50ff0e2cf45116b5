import { foldVietnamese } from "@motlan/formats";
import type { Text } from "@motlan/kernel";

/** A paper of a person's that may be used again (giấy tờ trong kho của cá nhân): a sealed copy of an original, or a result. */
export interface PersonalPaper {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly title: Text;
  readonly source: "copy" | "result";
  readonly documentId: string;
  readonly agencyId: string;
  readonly dossierId?: string;
  readonly keptAt: Date;
  readonly validUntil?: string;
}

/** One spelling of what paper it is: "Giấy chứng sinh (nếu có)" and "giay chung sinh" are one kind. */
export function paperKind(title: string): string {
  return foldVietnamese(title.replace(/\([^)]*\)/g, " "))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Only a sealed file is of use, and none whose time is over. */
export function isUsable(paper: Pick<PersonalPaper, "validUntil">, sealed: boolean, today: string): boolean {
  return sealed && (paper.validUntil === undefined || paper.validUntil >= today);
}
