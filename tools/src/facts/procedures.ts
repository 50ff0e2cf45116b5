import { join } from "node:path";
import { Type } from "typebox";
import { cellOf, oneLine, readJson, writeTable } from "./table.ts";

const Row = Type.Object({
  code: Type.String({ minLength: 8 }),
  name: Type.String({ minLength: 1 }),
  fields: Type.Array(Type.String()),
  agency: Type.String(),
  executing: Type.Array(Type.String()),
  targets: Type.Array(Type.String()),
  decision: Type.Union([Type.String(), Type.Null()]),
  type: Type.Union([Type.Literal("STANDARD"), Type.Literal("SPECIFIC"), Type.Literal("STANDARD_INTERNAL")]),
});
type Row = Type.Static<typeof Row>;

/** Whom a procedure serves: our word for each kind the national catalogue names. */
export const AUDIENCES: Readonly<Record<string, string>> = {
  citizen: "Công dân Việt Nam",
  "citizen-without-residence": "Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú",
  "overseas-vietnamese": "Người Việt Nam định cư ở nước ngoài",
  foreigner: "Người nước ngoài",
  "foreign-resident": "Người nước ngoài cư trú tại Việt Nam",
  "former-foreign-resident": "Người nước ngoài đã cư trú tại Việt Nam",
  enterprise: "Doanh nghiệp",
  "domestic-enterprise": "Doanh nghiệp Việt Nam",
  "foreign-invested-enterprise": "Doanh nghiệp có vốn đầu tư nước ngoài",
  cooperative: "Hợp tác xã",
  organisation: "Tổ chức (không bao gồm doanh nghiệp, HTX)",
  "foreign-organisation": "Tổ chức nước ngoài",
  official: "Cán bộ, công chức, viên chức",
  "party-member": "Đảng viên",
  "party-organisation": "Tổ chức Đảng",
};

/** A test entry left in the source; it names nobody. */
const NOBODY = new Set(["nhóm 1"]);
const KINDS = { STANDARD: "standard", SPECIFIC: "provincial", STANDARD_INTERNAL: "internal" } as const;
const COLUMNS = ["code", "title", "fields", "agency", "executing", "audiences", "decision", "kind"];

export const ORIGIN = "Cơ sở dữ liệu quốc gia về thủ tục hành chính (dichvucong.gov.vn), đọc ngày 18-20/07/2026.";
const ABOUT = [
  `${ORIGIN} Dữ kiện hành chính; tên thủ tục giữ nguyên, chỉ chuẩn hóa khoảng trắng.`,
  "fields, executing, audiences: nhiều giá trị cách nhau bằng |. audiences: xem audiences.tsv. kind: standard = cả nước, provincial = riêng một tỉnh, internal = nội bộ giữa các cơ quan.",
  "Không có cột cấp thực hiện: cột ấy của nguồn sai ở nhiều chỗ. Tệp do tools/src/facts viết ra; đừng sửa bằng tay.",
];

/**
 * Writes one row a procedure code. Set aside, with the reason: the second use where the source has a code twice (the row for the public stays), and a row that the
 * source itself marks as deleted. Two codes of more than six digits are carried as they stand.
 */
export function writeProcedures(from: string, to: string): string {
  const rows = readJson(join(from, "procedures", "catalog_5670.json"), Type.Array(Row)).toSorted(byCodePublicFirst);
  const kept = new Map<string, Row>();
  const aside: (readonly string[])[] = [];
  for (const row of rows) {
    if (!/^[1-9]\.\d{6,9}$/.test(row.code)) aside.push([...rowOf(row), "deleted"]);
    else if (kept.has(row.code)) aside.push([...rowOf(row), "second-use"]);
    else kept.set(row.code, row);
  }
  writeTable(join(to, "procedures.tsv"), ABOUT, COLUMNS, [...kept.values()].map(rowOf));
  writeTable(
    join(to, "set-aside.tsv"),
    [...ABOUT, "reason: second-use = mã đã thuộc về một thủ tục khác trong procedures.tsv; deleted = nguồn ghi là đã xóa."],
    [...COLUMNS, "reason"],
    aside,
  );
  writeTable(join(to, "audiences.tsv"), [`Đối tượng thực hiện, theo ${ORIGIN}`], ["audience", "name"], Object.entries(AUDIENCES));
  return `catalogue: ${kept.size} procedures, ${aside.length} rows set aside`;
}

function byCodePublicFirst(a: Row, b: Row): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return Number(a.type === "STANDARD_INTERNAL") - Number(b.type === "STANDARD_INTERNAL");
}

function rowOf(row: Row): readonly string[] {
  const { code, name, fields, agency, executing, targets, decision, type } = row;
  return [
    code,
    oneLine(name),
    cellOf(fields),
    oneLine(agency),
    cellOf(executing),
    cellOf(audiencesOf(targets)),
    oneLine(decision ?? ""),
    KINDS[type],
  ];
}

function audiencesOf(targets: readonly string[]): readonly string[] {
  const named = targets.filter((target) => !NOBODY.has(target));
  const found = Object.entries(AUDIENCES).filter(([, name]) => named.includes(name));
  if (found.length !== new Set(named).size) throw new Error(`an audience without a word of ours among: ${named.join("; ")}`);
  return found.map(([audience]) => audience);
}
