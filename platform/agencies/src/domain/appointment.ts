import type { LocalDate, Text } from "@motlan/kernel";

/** An official (cán bộ, công chức). The name is that of the decision of appointment and is public. */
export interface Official {
  readonly id: string;
  readonly personId: string;
  readonly staffCode: string;
  readonly name: string;
}

/** An appointment without an end, with the kind of post. */
export interface HeldAppointment {
  readonly id: string;
  readonly postId: string;
  readonly postKind: string;
  readonly agencyId: string;
  readonly from: LocalDate;
}

/** That an official holds a post from a day on (bổ nhiệm). */
export interface Appointment {
  readonly id: string;
  readonly postId: string;
  readonly officialId: string;
  readonly agencyId: string;
  readonly from: LocalDate;
}

/** An appointment as anybody may know it. */
export interface AppointmentOf {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly post: { readonly kind: string; readonly title: Text };
  readonly from: LocalDate;
  /** The first day on which it is over, by its own end or the post's. */
  readonly to?: LocalDate;
}
