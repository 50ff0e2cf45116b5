import type { Fee, t } from "@motlan/catalogue/declare";
import { residenceCharge } from "./charge.ts";

/** By filing for oneself or one's family; by head for a list, the applicant not counted among them. */
export function temporaryCharge(title: ReturnType<typeof t>): Fee[] {
  return [
    residenceCharge({ title, online: 7_000, counter: 15_000, when: 'mode = "self"' }),
    residenceCharge({ id: "list", title, online: 5_000, counter: 10_000, each: "count(others)", when: 'mode = "list"' }),
  ];
}
