import { law, type ProcedureVersion, t } from "@motlan/catalogue/declare";
import { JUSTICE } from "./book.ts";
import { DECREE_23 } from "./laws.ts";

/** Any commune certifies, wherever one lives. */
export const ANY_COMMUNE: ProcedureVersion["competence"] = {
  level: "commune",
  matter: "certification",
  first: "applicant.residence.communeId",
  elsewhere: true,
  law: law(DECREE_23, "Điều 5"),
};

/** The same day: at the counter, or by an appointment made online, to which one still comes. */
export const sameDay = (appointment: ReturnType<typeof t>): ProcedureVersion["channels"] => [
  {
    kind: "counter",
    deadline: { count: 1, unit: "working-day" },
    note: t("Nhận sau 15 giờ thì trả vào ngày làm việc sau.", "After 15:00: the next working day."),
  },
  { kind: "online", deadline: { count: 1, unit: "working-day" }, note: appointment },
];

/** Who certifies, and in how many working hours. */
export const CERTIFIERS = {
  examiner: "civil-status-officer",
  signer: "vice-chair",
  hours: { takeIn: 1, examine: 3, sign: 3, handOver: 1 },
  unit: JUSTICE,
};
