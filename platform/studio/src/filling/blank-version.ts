import { COMPLAINT_TO, everyChannel, type ProcedureVersion, t } from "@motlan/catalogue/declare";

const NOTHING = t("–", "–");
const law = { act: "–" };

/** The smallest document that has the shape of a declaration: what a part is tried in, to see whether it has its shape. Never shown, never published. */
export const blankVersion: ProcedureVersion = {
  ...{ code: "x.blank", version: "0", effective: { from: "2099-01-01" }, title: NOTHING, field: NOTHING, summary: NOTHING },
  ...{ guide: [], law: [law], known: [], papers: [], fees: [], checklist: [], effects: [] },
  applicant: { who: NOTHING, assurance: 2, actingFor: [{ value: "self", label: NOTHING }] },
  competence: { level: "commune", matter: "general", first: "applicant.residence.communeId", elsewhere: true, law },
  channels: everyChannel(1),
  pages: [{ id: "page", title: NOTHING, fields: [] }],
  steps: [{ id: "step", does: "take-in", task: NOTHING, unit: NOTHING, post: "one-stop-clerk", hours: 0 }],
  refusals: [{ id: "none", text: NOTHING, law }],
  result: { kind: "letter", title: NOTHING, template: {}, data: {}, signedBy: ["chair"], notation: "–", delivery: ["online"] },
  complaint: COMPLAINT_TO.communeChair,
};
