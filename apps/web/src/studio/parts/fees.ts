import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Box, BoxOption, Entry, List, Section } from "../boxes/box.ts";
import { factsOfDesign } from "../conditions/facts.ts";
import { listAt, textAt, valueAt } from "../document/json-paths.ts";
import { EMPTY_WORDS, freshId, listOf } from "./entries.ts";
import { FEE_KINDS, HITS } from "./options.ts";

const NEW_TABLE = {
  hit: "F",
  inputs: [{ rule: "channel", label: { vi: "Cách nộp", en: "Way of applying" } }],
  rows: [
    { tests: ['"online"'], gives: "0" },
    { tests: ["-"], gives: "0" },
  ],
};

/** Phí: each reckoned by an expression or by a decision table shown as the grid it is, with the provinces' own rates. */
export function feesSections(document: Json): readonly Section[] {
  return [
    {
      title: t("Phí, lệ phí", "Fees"),
      lead: t(
        "Mỗi khoản tính bằng một công thức hoặc một bảng quyết định. Bảng đọc từ trên xuống, ô “-” nghĩa là gì cũng được.",
        "Each by an expression or a decision table. The table is read from the top; “-” means anything.",
      ),
      lists: [
        listOf(document, {
          path: "fees",
          title: t("Các khoản", "Fees"),
          one: t("khoản", "fee"),
          none: t("Không thu phí, lệ phí.", "No fee."),
          adds: [
            {
              label: t("Thêm khoản tính bằng số tiền", "Add a fee by an amount"),
              value: (taken) => ({ id: freshId("phi", taken), kind: "charge", title: EMPTY_WORDS, amount: "0", law: { act: "" } }),
            },
            {
              label: t("Thêm khoản tính bằng bảng", "Add a fee by a table"),
              value: (taken) => ({ id: freshId("phi", taken), kind: "charge", title: EMPTY_WORDS, table: NEW_TABLE, law: { act: "" } }),
            },
          ],
          entry: (path, index) => feeEntry(document, path, index),
        }),
      ],
    },
  ];
}

function feeEntry(document: Json, path: string, index: number): Entry {
  const byTable = valueAt(document, `${path}.table`) !== undefined;
  return {
    path,
    title: textAt(document, `${path}.title.vi`) || `${index + 1}`,
    boxes: [
      { path: `${path}.title`, as: "words", label: t("Tên khoản thu", "Name") },
      { path: `${path}.kind`, as: "choice", label: t("Loại", "Kind"), options: FEE_KINDS },
      ...(byTable
        ? []
        : [
            {
              path: `${path}.amount`,
              as: "amount" as const,
              label: t("Số tiền (đồng)", "Amount (đồng)"),
              hint: t('Một con số như 30.000, hoặc công thức như: if channel = "online" then 0 else 20000', "A number, or an expression."),
            },
          ]),
      ...(byTable
        ? [{ path: `${path}.table.hit`, as: "choice" as const, label: t("Cách đọc bảng", "How the table is read"), options: HITS }]
        : []),
      { path: `${path}.law`, as: "law", label: t("Căn cứ", "Legal basis") },
    ],
    more: [
      { path: `${path}.when`, as: "feel", label: t("Chỉ thu khi", "Due only when"), optional: true },
      { path: `${path}.unit`, as: "words", label: t("Nói với người dân thế nào", "How people are told"), optional: true },
    ],
    lists: [
      ...(byTable ? [inputsList(document, `${path}.table`), rowsList(document, `${path}.table`)] : []),
      ratesList(document, `${path}.rates`),
    ],
  };
}

function inputsList(document: Json, table: string): List {
  return listOf(document, {
    path: `${table}.inputs`,
    title: t("Cột điều kiện của bảng", "Columns of the table"),
    one: t("cột", "column"),
    as: "grid",
    adds: [{ label: t("Thêm cột", "Add a column"), value: () => ({ rule: "actingFor", label: EMPTY_WORDS }) }],
    entry: (path, index) => ({
      path,
      title: `${index + 1}`,
      boxes: [
        { path: `${path}.label`, as: "words", label: t("Tên cột", "Heading") },
        {
          path: `${path}.rule`,
          as: "choice",
          label: t("Xét điều gì", "What it looks at"),
          options: factOptions(document, textAt(document, `${path}.rule`)),
        },
      ],
    }),
  });
}

/** The facts a column may look at; an expression written elsewhere stays as it is. */
function factOptions(document: Json, rule: string): readonly BoxOption[] {
  const facts = factsOfDesign(document).map(({ path, label }) => ({ value: path, label }));
  return facts.some(({ value }) => value === rule) || rule === "" ? facts : [...facts, { value: rule, label: t(rule, rule) }];
}

/** The decision table as the grid it is: a column each input, then the amount and who says so. */
function rowsList(document: Json, table: string): List {
  const inputs = listAt(document, `${table}.inputs`);
  return listOf(document, {
    path: `${table}.rows`,
    title: t("Bảng quyết định", "Decision table"),
    hint: t(
      "Trong ô ghi lời của lựa chọn (ví dụ Trực tuyến), nhiều lời cách nhau bằng dấu phẩy, số thì ghi > 10 hoặc [1..5]; “-” là gì cũng được.",
      "In a cell: an option's words (e.g. Online), several between commas; for numbers > 10 or [1..5]; “-” is anything.",
    ),
    one: t("dòng", "row"),
    as: "grid",
    adds: [{ label: t("Thêm dòng", "Add a row"), value: () => ({ tests: inputs.map(() => "-"), gives: "0" }) }],
    entry: (path, index) => ({
      path,
      title: `${index + 1}`,
      boxes: [
        ...inputs.map(
          (input, column): Box => ({
            path: `${path}.tests.${column}`,
            as: "cell",
            label: { vi: textAt(input, "label.vi") || `${column + 1}`, en: textAt(input, "label.en") || `${column + 1}` },
          }),
        ),
        { path: `${path}.gives`, as: "amount", label: t("Số tiền (đồng)", "Amount (đồng)") },
        { path: `${path}.note`, as: "words", label: t("Ghi chú", "Note"), optional: true },
      ],
    }),
  });
}

function ratesList(document: Json, path: string): List {
  return listOf(document, {
    path,
    title: t("Mức riêng của tỉnh", "A province's own rate"),
    hint: t(
      "Theo nghị quyết của Hội đồng nhân dân; trong công thức gọi là rate.",
      "By resolution of its People's Council; `rate` in expressions.",
    ),
    one: t("mức", "rate"),
    adds: [
      { label: t("Thêm mức của tỉnh", "Add a rate"), value: () => ({ province: "01", from: "2026-01-01", amount: 0, law: { act: "" } }) },
    ],
    entry: (at, index) => ({
      path: at,
      title: textAt(document, `${at}.province`) || `${index + 1}`,
      boxes: [
        { path: `${at}.province`, as: "text", label: t("Mã tỉnh", "Province code") },
        { path: `${at}.amount`, as: "money", label: t("Mức thu", "Amount") },
        { path: `${at}.from`, as: "date", label: t("Từ ngày", "From") },
        { path: `${at}.to`, as: "date", label: t("Đến hết ngày", "Until"), optional: true },
        { path: `${at}.law`, as: "law", label: t("Nghị quyết", "Resolution") },
      ],
    }),
  });
}
