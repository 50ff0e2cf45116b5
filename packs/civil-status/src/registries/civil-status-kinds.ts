import { date, person, recordOf, text } from "./shapes.ts";

const somebody = { ...person, type: "object" };
const maybe = { type: ["string", "null"] };

/** People whom the entries below are about. */
export const laterPeople = ["parent.personId", "acknowledged.personId", "guardian.personId", "ward.personId", "subject.personId"];

/** Entries besides births, marriages and deaths (Law on Civil Status, article 3): recognition, guardianship and its end, changes. */
export const laterKinds = [
  {
    code: "recognition",
    title: { vi: "Nhận cha, mẹ, con", en: "Recognition of a parent or child" },
    record: recordOf({ parent: somebody, acknowledged: somebody, parentIs: { enum: ["father", "mother"] } }, ["parent", "acknowledged"]),
  },
  {
    code: "guardianship",
    title: { vi: "Giám hộ", en: "Guardianship" },
    record: recordOf({ guardian: somebody, ward: somebody, form: { enum: ["natural", "appointed"] }, reason: maybe }, ["guardian", "ward"]),
  },
  {
    code: "guardianship-end",
    title: { vi: "Chấm dứt giám hộ", en: "End of a guardianship" },
    record: recordOf({ ward: somebody, guardian: person, reason: text, of: maybe }, ["ward", "reason"]),
  },
  {
    code: "change",
    title: { vi: "Thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc", en: "Change, correction or supplement of an entry" },
    record: recordOf(
      {
        subject: somebody,
        sort: { enum: ["change", "correct", "supplement", "ethnicity"] },
        of: maybe,
        from: date,
        items: {
          type: "array",
          minItems: 1,
          items: { type: "object", additionalProperties: false, properties: { what: text, before: maybe, after: text } },
        },
      },
      ["subject", "sort", "items"],
    ),
  },
];
