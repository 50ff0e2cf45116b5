import { type Effect, type Step, t } from "@motlan/catalogue/declare";
import { UNITS } from "../procedures/shared.ts";

/** Where an entry stands in the book: event, agency, year, number. */
export const ENTRY_NUMBER = 'string(register.number) + "/" + string(register.year)';

/** An entry of that event, drawn under the agency's next number while the officer records it (Law on Civil Status, articles 58 and 59). */
export function bookEntry(event: string, values: Readonly<Record<string, string>>): Effect {
  return {
    ...{ id: `${event}-record`, record: "civil-status", kind: event, at: "record", number: "register" },
    values: {
      entry: `"${event}/" + dossier.agencyId + "/" + string(register.year) + "/" + string(register.number)`,
      agencyId: "dossier.agencyId",
      agencyName: "dossier.agencyName",
      book: "string(register.book)",
      number: ENTRY_NUMBER,
      registeredOn: "register.on",
      digital: "true",
      disputed: "false",
      ...values,
    },
  };
}

interface BookSteps {
  readonly hours: readonly [takeIn: number, examine: number, record: number, sign: number, handOver: number];
  readonly examine: ReturnType<typeof t>;
  readonly paper: ReturnType<typeof t>;
  /** Further branches and questions of the examining step. */
  readonly examining?: Partial<Step>;
  /** The applicant looks the draft over before it is entered, and has a day for it. */
  readonly confirms?: boolean;
}

const clerk = { unit: UNITS.counter, post: "one-stop-clerk" };
const officer = { unit: UNITS.justice, post: "civil-status-officer" };

/** Quy trình nội bộ of an entry in a civil-status book: taken in, examined, entered, signed by a vice-chair, sealed, handed over. */
export function bookSteps({ hours, examine, paper, examining, confirms = false }: BookSteps): Step[] {
  const [takeIn, examined, recorded, signed, handedOver] = hours;
  const confirming: Step[] = [
    {
      ...{ id: "draft", does: "draft", ...officer, hours: 0 },
      task: t("Lập dự thảo gửi người yêu cầu xem lại", "Draft it and send it to the applicant"),
    },
    {
      ...{ id: "confirm", does: "confirm", unit: t("Người yêu cầu", "The applicant"), post: "applicant", hours: 0 },
      ...{ task: t("Xác nhận hoặc báo sửa dự thảo", "Confirm or correct the draft"), term: { count: 1, unit: "day" } },
    },
  ];
  return [
    { id: "take-in", does: "take-in", task: t("Tiếp nhận, kiểm tra hồ sơ", "Take in and check the papers"), ...clerk, hours: takeIn },
    { id: "examine", does: "examine", task: examine, ...officer, hours: examined, ...examining },
    ...(confirms ? confirming : []),
    { id: "record", does: "record", task: t("Ghi vào sổ hộ tịch", "Enter in the civil-status book"), ...officer, hours: recorded },
    { id: "sign", does: "sign", task: t(`Ký ${paper.vi}`, `Sign the ${paper.en}`), unit: UNITS.leaders, post: "vice-chair", hours: signed },
    { id: "seal", does: "seal", task: t("Đóng dấu cơ quan (ký số)", "Set the agency's seal"), unit: UNITS.node, post: "node", hours: 0 },
    { id: "return", does: "return", task: t(`Trả ${paper.vi}`, `Hand over the ${paper.en}`), ...clerk, hours: handedOver },
  ];
}
