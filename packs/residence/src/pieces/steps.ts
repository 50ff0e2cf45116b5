import { type CommonPath, commonSteps, type Step, t } from "@motlan/catalogue/declare";
import { POLICE } from "./laws.ts";

interface PoliceSteps {
  readonly hours: CommonPath["hours"];
  readonly examine: ReturnType<typeof t>;
  readonly paper: ReturnType<typeof t>;
  readonly fields?: CommonPath["fields"];
  /** True where the police enter the matter in their register before it is signed. */
  readonly records?: boolean;
}

/** Quy trình nội bộ at the commune police: an officer examines and enters, the head signs. */
export function policeSteps({ hours, examine, paper, fields, records = true }: PoliceSteps): Step[] {
  const steps = commonSteps({
    ...{ examiner: "police-officer", signer: "police-chief", hours, unit: POLICE, ...(fields && { fields }) },
    task: {
      examine,
      sign: t(`Duyệt, ký ${paper.vi}`, `Approve and sign the ${paper.en}`),
      handOver: t(`Trả ${paper.vi}`, `Hand over the ${paper.en}`),
    },
  });
  if (!records) return steps;
  const at = steps.findIndex(({ does }) => does === "sign");
  const record: Step = {
    ...{ id: "record", does: "record", unit: POLICE, post: "police-officer", hours: 0 },
    task: t("Cập nhật cơ sở dữ liệu", "Update the database"),
  };
  return [...steps.slice(0, at), record, ...steps.slice(at)];
}
