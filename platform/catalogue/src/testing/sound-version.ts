import type { ProcedureVersion } from "../domain/procedure.ts";

const t = (vi: string, en: string) => ({ vi, en });
const law = { act: "Quy chế thử", article: "Điều 1" };

/** A small declaration with nothing wrong in it; tests change one thing and see what the examiner says. */
export function aSoundVersion(parts: Partial<ProcedureVersion> = {}): ProcedureVersion {
  return {
    code: "x.sound",
    version: "1",
    effective: { from: "2025-01-01" },
    title: t("Thủ tục thử", "A test procedure"),
    field: t("Thử", "Test"),
    summary: t("Để thử.", "For tests."),
    guide: [t("Làm thử.", "Try it.")],
    law: [law],
    applicant: { who: t("Mọi người", "Everyone"), assurance: 1, actingFor: [{ value: "self", label: t("Cho tôi", "For me") }] },
    competence: { level: "commune", matter: "test", first: "applicant.residence.communeId", elsewhere: true, law },
    channels: [{ kind: "online", deadline: { count: 1, unit: "working-day" } }],
    known: [{ name: "mother", registry: "population", by: "personalNumber", find: "mother.personalNumber", purpose: "test", law }],
    pages: [
      {
        id: "first",
        title: t("Trang đầu", "First page"),
        fields: [
          { name: "mother.personalNumber", kind: "personal-number", label: t("Số của mẹ", "The mother's number") },
          { name: "mother.ethnicity", kind: "text", label: t("Dân tộc", "Ethnicity"), prefill: "known.mother.ethnicity" },
          {
            name: "size",
            kind: "choice",
            label: t("Cỡ", "Size"),
            options: [
              { value: "small", label: t("Nhỏ", "Small") },
              { value: "large", label: t("Lớn", "Large") },
            ],
          },
          {
            name: "reason",
            kind: "text",
            label: t("Lý do", "Reason"),
            when: 'size = "large"',
            checks: [{ rule: "string length(reason) > 3", text: t("Viết rõ hơn.", "Say more.") }],
          },
          { name: "paper", kind: "file", label: t("Giấy tờ", "Paper") },
        ],
      },
    ],
    papers: [{ id: "paper", title: t("Giấy", "Paper"), field: "paper", originals: 1, copies: 0 }],
    fees: [{ id: "fee", kind: "fee", title: t("Phí", "Fee"), amount: 'if size = "large" then 2000 else 1000', law }],
    steps: [
      { id: "take-in", does: "take-in", task: t("Tiếp nhận", "Take in"), unit: t("Một cửa", "Counter"), post: "one-stop-clerk", hours: 2 },
      {
        id: "draft",
        does: "draft",
        task: t("Dự thảo", "Draft"),
        unit: t("Hộ tịch", "Civil status"),
        post: "civil-status-officer",
        hours: 2,
      },
      {
        id: "confirm",
        does: "confirm",
        task: t("Xác nhận", "Confirm"),
        unit: t("Người nộp", "Applicant"),
        post: "applicant",
        hours: 0,
        term: { count: 1, unit: "day" },
      },
      { id: "sign", does: "sign", task: t("Ký", "Sign"), unit: t("Lãnh đạo", "Leaders"), post: "vice-chair", hours: 2 },
    ],
    automatic: { law: [law], conditions: [{ id: "paid", rule: "paid", text: t("Chưa nộp phí.", "Not paid.") }], sample: 0.1 },
    checklist: [{ id: "seen", text: t("Đã xem", "Seen"), rule: "found.mother = 1" }],
    refusals: [{ id: "no", text: t("Không đủ điều kiện.", "Not entitled."), law }],
    effects: [
      {
        id: "record",
        record: "book",
        kind: "entry",
        at: "sign",
        number: "register",
        values: { number: "register.number", code: "dossier.code" },
      },
      {
        id: "ask",
        command: "issue",
        to: "population",
        at: "sign",
        values: { size: "size" },
        answer: { number: "issued.number" },
        completes: "record",
      },
    ],
    result: {
      kind: "paper",
      title: t("Giấy", "Paper"),
      template: { blocks: [{ kind: "paragraph", text: "Số {number}, {signer.name}, {by}" }] },
      data: { number: "issued.number", by: "signer.name" },
      signedBy: ["vice-chair"],
      notation: "T",
      delivery: ["online"],
    },
    complaint: { hears: t("Chủ tịch", "The chair"), term: { count: 30, unit: "day" }, law },
    ...parts,
  };
}
