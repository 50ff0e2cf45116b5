import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Added, Box, Entry, List, Section } from "../boxes/box.ts";
import { listAt, textAt } from "../document/json-paths.ts";
import { boxesAt, EMPTY_WORDS, freshId, freshName, listOf } from "./entries.ts";
import { CODE_FORMATS, FIELD_KINDS, ITEM_KINDS, PREFILLED } from "./options.ts";

const CHOOSES: readonly string[] = ["choice", "choices"];
const NUMBERS: readonly string[] = ["number", "money"];

/** Hỏi gì & đã biết gì: the pages of the form, then what is read instead of asked. `page` is the page whose questions are shown. */
export function askSections(document: Json, page: number): readonly Section[] {
  const here = `pages.${page}`;
  const titled = listAt(document, "pages").length > page;
  return [
    {
      title: t("Các trang của tờ khai", "Pages of the form"),
      lead: t("Mỗi trang một việc, để xem được trên điện thoại.", "One thought a page, so that a phone shows it whole."),
      lists: [pagesList(document)],
    },
    ...(titled
      ? [
          {
            title: t(
              `Câu hỏi của trang “${textAt(document, `${here}.title.vi`) || page + 1}”`,
              `Questions of page “${textAt(document, `${here}.title.en`) || page + 1}”`,
            ),
            boxes: [
              { path: `${here}.intro`, as: "long-words" as const, label: t("Lời dẫn đầu trang", "Words at the top"), optional: true },
              { path: `${here}.when`, as: "feel" as const, label: t("Chỉ hiện trang này khi", "Shown only when"), optional: true },
            ],
            lists: [fieldsList(document, `${here}.fields`, t("Câu hỏi", "Questions"))],
          },
        ]
      : []),
    {
      title: t("Dữ liệu Nhà nước đã có", "What the State holds"),
      lead: t(
        "Đọc từ cơ sở dữ liệu, người dân không phải khai lại. Hồ sơ dân cư của người nộp (applicant) luôn được đọc sẵn.",
        "Read from registries instead of asked. The applicant's own population record (applicant) is always there.",
      ),
      lists: [knownList(document)],
    },
  ];
}

function pagesList(document: Json): List {
  return listOf(document, {
    path: "pages",
    title: t("Trang", "Pages"),
    one: t("trang", "page"),
    as: "grid",
    adds: [{ label: t("Thêm trang", "Add a page"), value: (taken) => ({ id: freshId("trang", taken), title: EMPTY_WORDS, fields: [] }) }],
    entry: (path, index) => ({
      path,
      title: `${index + 1}`,
      boxes: [{ path: `${path}.title`, as: "words", label: t("Tên trang", "Title") }],
    }),
  });
}

/** The questions of a page, of a step of the process, or of an entry of a group. */
export function fieldsList(document: Json, path: string, title: List["title"], kinds = FIELD_KINDS): List {
  const every = namesIn(document);
  return listOf(document, {
    path,
    title,
    one: t("câu hỏi", "question"),
    none: t("Chưa có câu hỏi nào.", "No question yet."),
    adds: [
      { label: t("Thêm câu hỏi", "Add a question"), value: () => ({ name: freshName("traLoi", every), kind: "text", label: EMPTY_WORDS }) },
      {
        label: t("Thêm câu chọn một", "Add a choice"),
        value: () => ({
          name: freshName("luaChon", every),
          kind: "choice",
          label: EMPTY_WORDS,
          options: [
            { value: "co", label: EMPTY_WORDS },
            { value: "khong", label: EMPTY_WORDS },
          ],
        }),
      },
      ...(kinds.some(({ value }) => value === "group") ? [newGroup(every)] : []),
      { label: t("Thêm tệp đính kèm", "Add a file"), value: () => ({ name: freshName("tep", every), kind: "file", label: EMPTY_WORDS }) },
    ],
    entry: (at) => fieldEntry(document, at, kinds),
  });
}

function newGroup(every: readonly string[]): Added {
  const item = { name: "hoTen", kind: "name", label: t("Họ và tên", "Full name") };
  return {
    label: t("Thêm nhóm lặp lại", "Add a group that repeats"),
    value: () => ({
      ...{ name: freshName("nhom", every), kind: "group", label: EMPTY_WORDS },
      group: { title: EMPTY_WORDS, items: [item], least: 1, most: 10 },
    }),
  };
}

function fieldEntry(document: Json, path: string, kinds: typeof FIELD_KINDS): Entry {
  const kind = textAt(document, `${path}.kind`);
  const box = boxesAt(path);
  return {
    path,
    title: textAt(document, `${path}.label.vi`) || textAt(document, `${path}.name`),
    boxes: [
      box("label", "words", t("Câu hỏi", "Question")),
      box("kind", "choice", t("Trả lời bằng", "Answered by"), { options: kinds }),
      box("name", "text", t("Khóa dữ liệu", "Key"), {
        hint: t("Không dấu, không cách; dùng trong điều kiện và mẫu giấy.", "No spaces or marks; used in conditions and templates."),
      }),
      box("when", "feel", t("Chỉ hỏi khi", "Asked only when"), { optional: true }),
      ...(kind === "group" ? groupBoxes(`${path}.group`) : []),
      ...(kind === "file" ? [box("max", "number", t("Nhận mấy tệp", "How many files"), { optional: true, hint: ONE_FILE })] : []),
      ...(kind === "code" ? [box("format", "choice", t("Mã số nào", "Which code"), { options: CODE_FORMATS, optional: true })] : []),
    ],
    more: [
      box("hint", "words", t("Gợi ý dưới câu hỏi", "Hint"), { optional: true }),
      box("required", "feel", t("Bắt buộc khi", "Required when"), {
        optional: true,
        hint: t("Để trống: bắt buộc. Ghi false: không bắt buộc.", "Empty: required. false: optional."),
      }),
      box("prefill", "feel", t("Điền sẵn bằng", "Filled in from"), { optional: true, gives: "value" }),
      box("prefilled", "choice", t("Giá trị điền sẵn", "The value filled in"), { options: PREFILLED, optional: true }),
      box("computed", "feel", t("Tự tính bằng", "Computed from"), { optional: true, gives: "value" }),
      ...(NUMBERS.includes(kind)
        ? [
            box("min", "number", t("Nhỏ nhất", "Least"), { optional: true }),
            box("max", "number", t("Lớn nhất", "Most"), { optional: true }),
          ]
        : []),
      ...(kind === "text" || kind === "long-text"
        ? [box("maxLength", "number", t("Dài nhất (ký tự)", "Longest"), { optional: true })]
        : []),
      ...(kind === "file"
        ? [box("credential", "text", t("Giấy tờ điện tử thay được", "Credential that does as well"), { optional: true })]
        : []),
    ],
    lists: listsOf(document, path, kind),
  };
}

function listsOf(document: Json, path: string, kind: string): readonly List[] {
  return [
    ...(CHOOSES.includes(kind) ? [optionsList(document, `${path}.options`)] : []),
    ...(kind === "group" ? [groupList(document, path)] : []),
    ...(kind === "signatures" ? [signersList(document, `${path}.signers`)] : []),
    checksList(document, `${path}.checks`),
  ];
}

function optionsList(document: Json, path: string): List {
  return listOf(document, {
    path,
    title: t("Các lựa chọn", "Options"),
    one: t("lựa chọn", "option"),
    as: "grid",
    adds: [{ label: t("Thêm lựa chọn", "Add an option"), value: (taken) => ({ value: freshId("lua-chon", taken), label: EMPTY_WORDS }) }],
    entry: (at, index) => ({
      path: at,
      title: `${index + 1}`,
      boxes: [
        { path: `${at}.value`, as: "text", label: t("Khóa", "Key") },
        { path: `${at}.label`, as: "words", label: t("Câu hiện ra", "What is shown") },
      ],
    }),
  });
}

function checksList(document: Json, path: string): List {
  return listOf(document, {
    path,
    title: t("Kiểm tra câu trả lời", "Checks of the answer"),
    one: t("phép kiểm tra", "check"),
    adds: [{ label: t("Thêm phép kiểm tra", "Add a check"), value: () => ({ rule: "true", text: EMPTY_WORDS }) }],
    entry: (at, index) => ({
      path: at,
      title: textAt(document, `${at}.text.vi`) || `${index + 1}`,
      boxes: [
        { path: `${at}.rule`, as: "feel", label: t("Đúng khi", "Right when") },
        { path: `${at}.text`, as: "words", label: t("Nói khi sai", "Said when it is not") },
      ],
    }),
  });
}

const ONE_FILE = t("Để trống: một tệp.", "Empty: one.");

function groupBoxes(path: string): readonly Box[] {
  return [
    { path: `${path}.title`, as: "words", label: t("Mỗi mục là gì", "What one entry is"), hint: t("Ví dụ: Thành viên.", "E.g. Member.") },
    { path: `${path}.least`, as: "number", label: t("Ít nhất mấy mục", "At least") },
    { path: `${path}.most`, as: "number", label: t("Nhiều nhất mấy mục", "At most") },
  ];
}

function groupList(document: Json, path: string): List {
  const list = fieldsList(document, `${path}.group.items`, t("Câu hỏi trong nhóm", "Questions of the group"), ITEM_KINDS);
  return {
    ...list,
    adds: list.adds.map(({ label, value }) => ({ label: t(`${label.vi} vào nhóm`, `${label.en} to the group`), value })),
    hint: t(
      "Điều kiện trong nhóm gọi câu trả lời của chính mục ấy là item.<khóa>.",
      "Conditions within the group read the entry's own answers as item.<key>.",
    ),
  };
}

function signersList(document: Json, path: string): List {
  return listOf(document, {
    path,
    title: t("Những người cùng ký", "Who else signs"),
    one: t("người ký", "signer"),
    adds: [{ label: t("Thêm người ký", "Add a signer"), value: () => ({ role: EMPTY_WORDS, number: "null" }) }],
    entry: (at, index) => ({
      path: at,
      title: textAt(document, `${at}.role.vi`) || `${index + 1}`,
      boxes: [
        { path: `${at}.role`, as: "words", label: t("Vai trò", "Role") },
        { path: `${at}.number`, as: "feel", gives: "value", label: t("Số định danh của họ", "Their personal number") },
      ],
    }),
  });
}

function knownList(document: Json): List {
  return listOf(document, {
    path: "known",
    title: t("Bản ghi được đọc", "Records read"),
    one: t("bản ghi", "record"),
    none: t("Chỉ đọc hồ sơ dân cư của người nộp.", "Only the applicant's population record is read."),
    adds: [
      {
        label: t("Thêm bản ghi", "Add a record"),
        value: (taken) => ({
          name: freshName("banGhi", taken),
          registry: "population",
          by: "personalNumber",
          find: "null",
          purpose: "public-service",
          law: { act: "" },
        }),
      },
    ],
    entry: (path) => ({
      path,
      title: textAt(document, `${path}.name`),
      boxes: [
        { path: `${path}.name`, as: "text", label: t("Tên trong công thức", "Name in expressions") },
        { path: `${path}.registry`, as: "text", label: t("Cơ sở dữ liệu", "Registry") },
        { path: `${path}.by`, as: "text", label: t("Tìm theo", "Found by") },
        { path: `${path}.find`, as: "feel", gives: "value", label: t("Giá trị để tìm", "The value to find it by") },
        { path: `${path}.purpose`, as: "text", label: t("Mục đích đọc", "Purpose") },
        { path: `${path}.law`, as: "law", label: t("Căn cứ được đọc", "Legal basis") },
      ],
    }),
  });
}

/** Every key of a question in the document, so that a new one gets another. */
function namesIn(document: Json): readonly string[] {
  const pages = listAt(document, "pages").flatMap((page) => listAt(page, "fields"));
  const steps = listAt(document, "steps").flatMap((step) => listAt(step, "fields"));
  return [...pages, ...steps].flatMap((field) => [
    textAt(field, "name"),
    ...listAt(field, "group.items").map((item) => textAt(item, "name")),
  ]);
}
