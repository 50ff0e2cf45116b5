import type { Text } from "@motlan/kernel";
import type { ProcedureVersion } from "../procedure.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** A column of the register in which dossiers are followed (sổ theo dõi hồ sơ), and the fact that fills it. */
export interface RegisterColumn {
  readonly id: string;
  readonly title: Text;
  /** Path of the fact; the platform's own columns read the dossier itself. */
  readonly reads: string;
}

const BEFORE: readonly RegisterColumn[] = [
  { id: "code", title: t("Mã hồ sơ", "Dossier code"), reads: "dossier.code" },
  { id: "applicant", title: t("Người nộp", "Applicant"), reads: "applicant.fullName" },
  { id: "submitted", title: t("Ngày nhận", "Received"), reads: "submittedOn" },
];
const AFTER: readonly RegisterColumn[] = [
  { id: "due", title: t("Hẹn trả", "Due"), reads: "dossier.dueAt" },
  { id: "returned", title: t("Ngày trả", "Returned"), reads: "dossier.returnedAt" },
  { id: "delivery", title: t("Cách nhận kết quả", "Delivery"), reads: "delivery" },
  { id: "number", title: t("Số kết quả", "Number of the result"), reads: "result.number" },
];
/** What would make a register unreadable, or does not belong into one. */
const TOO_LONG = new Set(["long-text", "file", "group", "signatures", "address", "choices"]);
const MOST = 6;

/** The register's columns: the platform's, and the answers that tell one dossier of this procedure from another. */
export function registerColumnsOf(version: ProcedureVersion): readonly RegisterColumn[] {
  const own = version.pages
    .flatMap(({ fields }) => fields)
    .filter(({ kind, name, prefill }) => !TOO_LONG.has(kind) && prefill === undefined && !name.startsWith("person."))
    .slice(0, MOST)
    .map(({ name, label }): RegisterColumn => ({ id: name, title: label, reads: name }));
  const filled = version.steps
    .flatMap(({ fields = [] }) => fields)
    .filter(({ kind }) => !TOO_LONG.has(kind))
    .map(({ name, label }): RegisterColumn => ({ id: name, title: label, reads: name }));
  return [...BEFORE, ...own, ...filled, ...AFTER];
}

/** Something that can be counted of this procedure's dossiers. */
export interface Indicator {
  readonly id: string;
  readonly title: Text;
  /** What one counts: whole dossiers, or the share of them for which `of` holds. */
  readonly counts: "number" | "share" | "duration" | "money";
  /** Of which value it is counted: a channel, a case, a ground of refusal. */
  readonly of?: string;
}

/** The figures that insight can count of a procedure, from its declaration alone. */
export function indicatorsOf(version: ProcedureVersion): readonly Indicator[] {
  const channels = version.channels.map(({ kind }): Indicator => {
    return {
      id: `channel.${kind}`,
      title: t(`Tỷ lệ nộp theo cách “${kind}”`, `Share applied for by “${kind}”`),
      counts: "share",
      of: kind,
    };
  });
  const cases = (version.cases ?? []).map(({ id, title }): Indicator => {
    return { id: `case.${id}`, title: t(`Tỷ lệ thuộc trường hợp: ${title.vi}`, `Share of the case: ${title.en}`), counts: "share", of: id };
  });
  const refusals = version.refusals.map(({ id, text }): Indicator => {
    return { id: `refusal.${id}`, title: t(`Số bị từ chối vì: ${text.vi}`, `Refused because: ${text.en}`), counts: "number", of: id };
  });
  return [
    { id: "received", title: t("Số hồ sơ tiếp nhận", "Received"), counts: "number" },
    { id: "on-time", title: t("Tỷ lệ trả đúng hạn, trước hạn", "Returned in time"), counts: "share" },
    { id: "duration", title: t("Thời gian giải quyết", "Time taken"), counts: "duration" },
    { id: "asked", title: t("Tỷ lệ phải bổ sung", "Asked for more"), counts: "share" },
    ...channels,
    ...cases,
    ...refusals,
    ...(version.fees.length > 0 ? [{ id: "paid", title: t("Số phí, lệ phí đã thu", "Fees paid"), counts: "money" as const }] : []),
    ...(version.automatic
      ? [{ id: "automatic", title: t("Tỷ lệ quyết định tự động", "Decided automatically"), counts: "share" as const }]
      : []),
    ...(version.pages.some(({ fields }) => fields.some(({ prefill }) => prefill !== undefined))
      ? [
          {
            id: "typed-though-known",
            title: t("Tỷ lệ ô phải gõ dù Nhà nước đã có", "Typed though the State held it"),
            counts: "share" as const,
          },
        ]
      : []),
    { id: "satisfaction", title: t("Mức độ hài lòng", "Satisfaction"), counts: "share" },
  ];
}
