import type { LocalDate } from "@motlan/kernel";

/** An official (cán bộ, công chức). The name is that of the decision of appointment and is public. */
export interface Official {
  readonly id: string;
  readonly personId: string;
  readonly staffCode: string;
  readonly name: string;
}

/** That an official holds a post from a day on (bổ nhiệm). */
export interface Appointment {
  readonly id: string;
  readonly postId: string;
  readonly officialId: string;
  readonly agencyId: string;
  readonly from: LocalDate;
}
