import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Added, Box, BoxOption, Entry, List, Section } from "../boxes/box.ts";
import { textAt } from "../document/json-paths.ts";
import { listOf } from "./entries.ts";
import { BLOCK_NAMES, blockBoxes, NEW_BLOCKS } from "./template-blocks.ts";

const PAGES: readonly BoxOption[] = [
  { value: "A4", label: t("A4 đứng", "A4") },
  { value: "A4-landscape", label: t("A4 ngang", "A4 landscape") },
  { value: "A5", label: t("A5 đứng", "A5") },
  { value: "A5-landscape", label: t("A5 ngang", "A5 landscape") },
];

/** Mẫu giấy: the paper block by block, as it is read from the top. */
export function templateSection(document: Json): Section {
  const at = "result.template";
  return {
    title: t("Mẫu giấy", "Template of the paper"),
    lead: t(
      "Chữ trong mẫu: {hoTen} là giá trị, {hoTen|upper} viết hoa, {ngayCap|longdate} viết ngày đủ chữ, **đậm**, _nghiêng_.",
      "In texts: {name} is a value, {name|upper} in capitals, {day|longdate} a date in words, **bold**, _italic_.",
    ),
    boxes: [
      { path: `${at}.title`, as: "text", label: t("Tên của tệp PDF", "Title of the PDF") },
      { path: `${at}.page`, as: "choice", label: t("Khổ giấy", "Page"), options: PAGES },
      { path: `${at}.footer`, as: "text", label: t("Dòng cuối trang", "Line at the foot"), optional: true },
      { path: `${at}.id`, as: "text", label: t("Khóa của mẫu", "Key of the template") },
    ],
    lists: [blocksList(document, `${at}.blocks`, t("Các khối, từ trên xuống", "Blocks, from the top"))],
  };
}

function blocksList(document: Json, path: string, title: List["title"]): List {
  return listOf(document, {
    path,
    title,
    one: t("khối", "block"),
    none: t("Chưa có khối nào.", "No block yet."),
    adds: NEW_BLOCKS,
    entry: (at) => blockEntry(document, at),
  });
}

function blockEntry(document: Json, path: string): Entry {
  const kind = textAt(document, `${path}.kind`);
  const words = ["text", "agency"].map((member) => textAt(document, `${path}.${member}`)).find((one) => one !== "") ?? "";
  const guard = (member: string, label: Box["label"]): Box => ({ path: `${path}.${member}`, as: "text", label, optional: true });
  return {
    path,
    title: [BLOCK_NAMES[kind]?.vi ?? kind, words.slice(0, 60)].filter((one) => one !== "").join(": "),
    boxes: blockBoxes(path, kind),
    more: [
      guard("when", t("Chỉ in khi có giá trị", "Only when this value is there")),
      guard("unless", t("Không in khi có giá trị", "Not when this value is there")),
    ],
    lists: innerLists(document, path, kind),
  };
}

function innerLists(document: Json, path: string, kind: string): readonly List[] {
  if (kind === "fields") return [rowsList(document, `${path}.rows`)];
  if (kind === "table") return [columnsList(document, `${path}.columns`, TABLE_COLUMN, tableBoxes)];
  if (kind === "signature") return [columnsList(document, `${path}.columns`, SIGNATURE_COLUMN, signatureBoxes)];
  if (kind !== "columns") return [];
  const list = columnsList(document, `${path}.columns`, { share: 1, blocks: [] }, (at) => [share(at)]);
  const entries = list.entries.map((entry) => ({
    ...entry,
    lists: [blocksList(document, `${entry.path}.blocks`, t("Các khối trong cột", "Blocks of the column"))],
  }));
  return [{ ...list, entries }];
}

/** Lines "label: value"; the cells of one line stand side by side. */
function rowsList(document: Json, path: string): List {
  return listOf(document, {
    path,
    title: t("Các dòng", "Lines"),
    one: t("dòng", "line"),
    adds: [{ label: t("Thêm dòng", "Add a line"), value: () => [{ label: "", value: "" }] }],
    entry: (row, index) => ({
      path: row,
      title: textAt(document, `${row}.0.label`) || `${index + 1}`,
      boxes: [],
      lists: [
        listOf(document, {
          path: row,
          title: t("Các ô cạnh nhau", "Cells side by side"),
          one: t("ô", "cell"),
          as: "grid",
          adds: [{ label: t("Thêm ô cạnh", "Add a cell"), value: () => ({ label: "", value: "" }) }],
          entry: (cell, at) => ({
            path: cell,
            title: `${at + 1}`,
            boxes: [
              { path: `${cell}.label`, as: "text", label: t("Nhãn", "Label") },
              { path: `${cell}.value`, as: "text", label: t("Giá trị", "Value") },
            ],
          }),
        }),
      ],
    }),
  });
}

const TABLE_COLUMN = { title: "", value: "", share: 1 };
const SIGNATURE_COLUMN = { title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" };
const SIGNS: readonly BoxOption[] = [
  { value: "both", label: t("Chữ ký số của người ký và dấu", "The signer's signature and the seal") },
  { value: "person", label: t("Chữ ký số của người ký", "The signer's signature") },
  { value: "seal", label: t("Dấu của cơ quan", "The agency's seal") },
  { value: "none", label: t("Chỗ để ký tay", "A place for ink") },
];

function columnsList(document: Json, path: string, added: Json, boxes: (at: string) => readonly Box[]): List {
  const adds: readonly Added[] = [{ label: t("Thêm cột", "Add a column"), value: () => added }];
  const entry = (at: string, index: number): Entry => ({ path: at, title: `${index + 1}`, boxes: boxes(at) });
  return listOf(document, { path, title: t("Các cột", "Columns"), one: t("cột", "column"), adds, entry });
}

function tableBoxes(at: string): readonly Box[] {
  return [
    { path: `${at}.title`, as: "text", label: t("Tên cột", "Heading") },
    { path: `${at}.value`, as: "text", label: t("Giá trị, ví dụ {item.hoTen}", "Value, e.g. {item.name}") },
    share(at),
  ];
}

function signatureBoxes(at: string): readonly Box[] {
  return [
    { path: `${at}.title`, as: "lines", label: t("Chức danh, mỗi dòng một ý", "Title, a line each") },
    { path: `${at}.signs`, as: "choice", label: t("Ai ký ở đây", "Who signs here"), options: SIGNS },
    { path: `${at}.name`, as: "text", label: t("Tên dưới chữ ký", "Name under it"), optional: true },
    { path: `${at}.note`, as: "text", label: t("Ghi chú dưới chức danh", "Note under the title"), optional: true },
  ];
}

function share(at: string): Box {
  return { path: `${at}.share`, as: "number", label: t("Bề rộng (phần)", "Width (share)") };
}
