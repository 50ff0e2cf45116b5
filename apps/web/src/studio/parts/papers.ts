import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { BoxOption, Section } from "../boxes/box.ts";
import { listAt, textAt } from "../document/json-paths.ts";
import { EMPTY_WORDS, freshId, listOf } from "./entries.ts";
import { ACCEPTED_AS } from "./options.ts";

/** Giấy tờ: each with what may be handed in instead. */
export function papersSections(document: Json): readonly Section[] {
  return [
    {
      title: t("Thành phần hồ sơ", "The papers"),
      lead: t("Chỉ yêu cầu giấy tờ luật bắt buộc và Nhà nước chưa có dữ liệu.", "Only what the law asks for and the State does not hold."),
      lists: [
        listOf(document, {
          path: "papers",
          title: t("Giấy tờ", "Papers"),
          one: t("giấy tờ", "paper"),
          none: t("Không phải nộp giấy tờ nào.", "No paper is asked for."),
          adds: [
            {
              label: t("Thêm giấy tờ", "Add a paper"),
              value: (taken) => ({ id: freshId("giay-to", taken), title: EMPTY_WORDS, originals: 1, copies: 0 }),
            },
          ],
          entry: (path, index) => ({
            path,
            title: textAt(document, `${path}.title.vi`) || `${index + 1}`,
            boxes: [
              { path: `${path}.title`, as: "words", label: t("Tên giấy tờ", "Name") },
              { path: `${path}.originals`, as: "number", label: t("Số bản chính", "Originals") },
              { path: `${path}.copies`, as: "number", label: t("Số bản sao", "Copies") },
              {
                path: `${path}.field`,
                as: "choice",
                label: t("Tệp ở câu hỏi", "Carried by the question"),
                options: fileFields(document),
                optional: true,
              },
              { path: `${path}.when`, as: "feel", label: t("Chỉ cần khi", "Needed only when"), optional: true },
            ],
            more: [{ path: `${path}.law`, as: "law", label: t("Căn cứ", "Legal basis"), optional: true }],
            lists: [acceptsOf(document, path)],
          }),
        }),
      ],
    },
  ];
}

function acceptsOf(document: Json, paper: string) {
  return listOf(document, {
    path: `${paper}.accepts`,
    title: t("Được nộp dưới dạng", "May be handed in as"),
    one: t("dạng", "form"),
    as: "grid",
    none: t("Chưa nêu: nhận bản chính hoặc bản chụp.", "Not said: original or copy."),
    adds: [
      { label: t("Thêm bản chính, bản sao", "Add an original or copy"), value: () => ({ as: "original" }) },
      { label: t("Thêm giấy tờ trong ví", "Add one from the wallet"), value: () => ({ as: "credential", credential: "" }) },
      { label: t("Thêm dữ liệu Nhà nước đã có", "Add what the State holds"), value: () => ({ as: "registry", known: "" }) },
    ],
    entry: (path, index) => {
      const as = textAt(document, `${path}.as`);
      const kinds = ACCEPTED_AS.filter(({ value }) =>
        as === "credential" || as === "registry" ? value === as : value !== "credential" && value !== "registry",
      );
      return {
        path,
        title: `${index + 1}`,
        boxes: [
          { path: `${path}.as`, as: "choice", label: t("Dạng", "Form"), options: kinds },
          ...(as === "credential"
            ? [{ path: `${path}.credential`, as: "text" as const, label: t("Loại giấy tờ điện tử", "Kind of credential") }]
            : []),
          ...(as === "registry"
            ? [{ path: `${path}.known`, as: "choice" as const, label: t("Dữ liệu", "Record"), options: knownNames(document) }]
            : []),
          { path: `${path}.text`, as: "words", label: t("Nói rõ thêm", "In words"), optional: true },
        ],
      };
    },
  });
}

/** Questions that take a file. */
function fileFields(document: Json): readonly BoxOption[] {
  return listAt(document, "pages").flatMap((page) =>
    listAt(page, "fields")
      .filter((field) => textAt(field, "kind") === "file")
      .map((field) => ({ value: textAt(field, "name"), label: { vi: textAt(field, "label.vi"), en: textAt(field, "label.en") } })),
  );
}

/** The records the form reads. */
export function knownNames(document: Json): readonly BoxOption[] {
  return listAt(document, "known").map((known) => {
    const name = textAt(known, "name");
    return { value: name, label: { vi: name, en: name } };
  });
}
