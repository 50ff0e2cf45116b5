import { join } from "node:path";
import { Type } from "typebox";
import { ORIGIN } from "./procedures.ts";
import { lettersOfLaw, paperName, shortened } from "./shorten.ts";
import { oneLine, readJson, writeText } from "./table.ts";

const Unit = Type.Union([Type.Literal("working_day"), Type.Literal("day"), Type.Literal("hour"), Type.Literal("month")]);
const Deadline = Type.Object({
  qty: Type.Optional(Type.Number()),
  unit: Type.Optional(Unit),
  text: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});
const Fee = Type.Object({ amountRaw: Type.Union([Type.Number(), Type.Null()]), note: Type.Union([Type.String(), Type.Null()]) });
const Method = Type.Object({
  method: Type.Union([Type.Literal("online"), Type.Literal("postal"), Type.Literal("direct")]),
  deadline: Deadline,
  fees: Type.Array(Fee),
});
const Case = Type.Object({ code: Type.String(), qty: Type.Number(), unit: Type.String() });
const Group = Type.Object({
  group: Type.String(),
  papers: Type.Array(Type.Object({ name: Type.String(), originals: Type.Number(), copies: Type.Number() })),
});
const Procedure = Type.Object({
  code: Type.String(),
  fieldCode: Type.Union([Type.String(), Type.Null()]),
  methods: Type.Array(Method),
  cases: Type.Array(Case),
  dossier: Type.Array(Group),
  results: Type.Array(Type.String()),
  legalBasis: Type.Array(Type.String()),
});
type Procedure = Type.Static<typeof Procedure>;
type Case = Type.Static<typeof Case>;
type Group = Type.Static<typeof Group>;

const CHANNELS = { online: "online", postal: "post", direct: "counter" } as const;
const UNITS: Readonly<Record<string, string>> = { working_day: "working-day", day: "day", hour: "hour", month: "month" };
/** Below this a sum in đồng is likely written in thousands (135 for 135.000 đ), or is no đồng at all: we carry it and say so. */
const SMALLEST_CREDIBLE = 1000;

const ABOUT = {
  origin: ORIGIN,
  note: "Dữ kiện rút gọn: tên giấy tờ, số lượng, thời hạn, mức phí, số hiệu văn bản; không chép lời văn của thủ tục. Tệp do tools/src/facts viết ra; đừng sửa bằng tay.",
  deadline:
    "{count, unit} or {text}; unit is working-day, day, hour, month, or unstated where the source gives a number alone and its cases do not settle it",
  fees: "amount as in the source, in đồng unless currency is given; uncertain: true where it is too small to be đồng; no amount where it is set elsewhere (say, by the province)",
  papers:
    "name of the paper only; `when` says in which case it is asked; `show: true` is shown, not handed in; rows of instruction are left out",
};

/** Writes what is known in full of 176 procedures, one a line. */
export function writeDetails(from: string, to: string): string {
  const procedures = readJson(join(from, "procedures", "selected.json"), Type.Array(Procedure));
  const lines = procedures
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((procedure) => `    ${JSON.stringify(procedure.code)}: ${JSON.stringify(detailsOf(procedure))}`);
  writeText(join(to, "details.json"), `{\n  "about": ${JSON.stringify(ABOUT)},\n  "procedures": {\n${lines.join(",\n")}\n  }\n}`);
  return `catalogue: ${procedures.length} procedures in full`;
}

function detailsOf({ fieldCode, methods, cases, dossier, results, legalBasis }: Procedure): object {
  return {
    ...(fieldCode ? { fieldCode } : {}),
    methods: methods.map(({ method, deadline, fees }) => ({
      channel: CHANNELS[method],
      ...deadlineOf(deadline, cases),
      fees: uniqueBy(fees.map(feeOf)),
    })),
    cases: cases.map(({ code, qty, unit }) => ({ code, count: qty, unit: UNITS[unit.toLowerCase()] ?? "other" })),
    papers: uniqueBy(dossier.flatMap(papersOf)),
    results: [...new Set(results.map(oneLine))],
    legalBasis: [...new Set(legalBasis.flatMap(lettersOfLaw))].toSorted(),
  };
}

function deadlineOf({ qty, unit, text }: Type.Static<typeof Deadline>, cases: readonly Case[]): object {
  if (qty !== undefined && unit !== undefined) return { deadline: { count: qty, unit: UNITS[unit] } };
  if (!text) return {};
  if (!/^\d+$/.test(text)) return { deadline: { text: shortened(oneLine(text)) } };
  const units = new Set(cases.filter((one) => one.qty === Number(text)).map((one) => UNITS[one.unit.toLowerCase()]));
  const [only] = units;
  return { deadline: { count: Number(text), unit: units.size === 1 && only !== undefined ? only : "unstated" } };
}

function feeOf({ amountRaw, note }: Type.Static<typeof Fee>): object {
  const text = shortened(oneLine(note ?? ""));
  const dollars = /\d\s*USD/i.test(text);
  return {
    ...(amountRaw === null ? {} : { amount: amountRaw }),
    ...(dollars ? { currency: "USD" } : {}),
    ...(!dollars && amountRaw !== null && amountRaw > 0 && amountRaw < SMALLEST_CREDIBLE ? { uncertain: true } : {}),
    ...(text === "" ? {} : { note: text }),
  };
}

function papersOf({ group, papers }: Group): object[] {
  const heading = paperName(group);
  if (/^lưu ý/i.test(heading)) return [];
  const when = /^(trường hợp|đối với|đăng ký)/i.test(heading) ? { when: heading } : {};
  const show = /xuất trình/i.test(heading) ? { show: true } : {};
  return papers
    .filter(({ originals, copies }) => originals > 0 || copies > 0)
    .map(({ name, originals, copies }) => ({ name: paperName(name), originals, copies, ...show, ...when }));
}

function uniqueBy(rows: readonly object[]): readonly object[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
