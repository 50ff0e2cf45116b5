import type { Field, Item, ProcedureVersion } from "../procedure.ts";
import type { Finding } from "./finding.ts";

type Question = Field | Item;
/** More entries than this nobody fills in one sitting, and no phone draws. */
const MOST_ENTRIES = 200;

/** Each kind of question has what it needs and nothing that nobody would read. */
export function checkKinds(version: ProcedureVersion): readonly Finding[] {
  const ofPages = version.pages.flatMap((page, index) =>
    page.fields.flatMap((field, number) => checkField(field, `pages.${index}.fields.${number}`)),
  );
  const ofSteps = version.steps.flatMap((step, index) =>
    (step.fields ?? []).flatMap((field, number) => checkField(field, `steps.${index}.fields.${number}`)),
  );
  return [...ofPages, ...ofSteps];
}

function checkField(field: Field, place: string): readonly Finding[] {
  return [...checkQuestion(field, place), ...checkGroup(field, place), ...checkSigners(field, place)];
}

function checkQuestion(question: Question, place: string): readonly Finding[] {
  const { kind, options, format, prefill, prefilled, computed, required, min, max, credential } = question;
  const choice = kind === "choice" || kind === "choices";
  /** Of files and choices `min` and `max` say how many. */
  const counted = kind === "number" || kind === "money" || kind === "file" || kind === "choices";
  const rows: readonly (readonly [boolean, string, string, string])[] = [
    [choice && (options?.length ?? 0) < 2, "", "Câu hỏi chọn mà không có hai phương án trở lên.", "A choice with fewer than two options."],
    [!choice && options !== undefined, ".options", "Chỉ câu hỏi chọn mới có phương án.", "Only a choice has options."],
    [choice && twice(options), ".options", "Hai phương án cùng giá trị.", "Two options have the same value."],
    [kind === "code" && format === undefined, ".format", "Chưa ghi đây là mã số gì.", "Which number it is has not been said."],
    [kind !== "code" && format !== undefined, ".format", "Chỉ ô mã số mới có dạng mã số.", "Only a code has a format."],
    [
      !counted && (min ?? max) !== undefined,
      "",
      "Chỉ câu hỏi số mới có giới hạn lớn nhất, nhỏ nhất.",
      "Only numbers have a least or greatest value.",
    ],
    [
      min !== undefined && max !== undefined && min > max,
      ".max",
      "Số lớn nhất nhỏ hơn số nhỏ nhất.",
      "The greatest value is below the least.",
    ],
    [
      kind !== "file" && credential !== undefined,
      ".credential",
      "Chỉ ô nhận tệp mới nhận giấy tờ điện tử.",
      "Only a file takes a credential.",
    ],
    [
      prefill === undefined && prefilled !== undefined,
      ".prefilled",
      "Không có giá trị điền sẵn để giữ hay sửa.",
      "There is no prefilled value to lock or override.",
    ],
    [
      computed !== undefined && prefill !== undefined,
      ".computed",
      "Một ô vừa tính vừa điền sẵn: chỉ để một.",
      "A value is computed or prefilled, not both.",
    ],
    [
      computed !== undefined && required !== undefined,
      ".required",
      "Ô được tính thì không ai phải trả lời.",
      "Nobody answers a computed value.",
    ],
  ];
  return rows.filter(([wrong]) => wrong).map(([, member, vi, en]) => ({ place: member.startsWith(".") ? place + member : place, vi, en }));
}

const twice = (options: Field["options"] = []) => new Set(options.map(({ value }) => value)).size < options.length;

function checkGroup({ kind, group }: Field, place: string): readonly Finding[] {
  if (kind !== "group")
    return group === undefined
      ? []
      : [{ place: `${place}.group`, vi: "Chỉ nhóm lặp lại mới có câu hỏi bên trong.", en: "Only a group has items." }];
  if (group === undefined) return [{ place: `${place}.group`, vi: "Nhóm chưa có câu hỏi nào.", en: "The group has no items." }];
  const found = group.items.flatMap((item, index) => [
    ...checkQuestion(item, `${place}.group.items.${index}`),
    ...(group.items.findIndex(({ name }) => name === item.name) < index
      ? [
          {
            place: `${place}.group.items.${index}.name`,
            vi: `“${item.name}” được hỏi hai lần trong nhóm.`,
            en: `“${item.name}” is asked twice in the group.`,
          },
        ]
      : []),
  ]);
  const limits =
    group.least > group.most || group.most > MOST_ENTRIES
      ? [
          {
            place: `${place}.group.most`,
            vi: `Số mục nhiều nhất phải từ số ít nhất (${group.least}) đến ${MOST_ENTRIES}.`,
            en: `The greatest number of entries lies between the least (${group.least}) and ${MOST_ENTRIES}.`,
          },
        ]
      : [];
  return [...found, ...limits];
}

function checkSigners({ kind, signers }: Field, place: string): readonly Finding[] {
  if (kind === "signatures" && signers === undefined)
    return [{ place: `${place}.signers`, vi: "Chưa ghi những ai phải cùng ký.", en: "Who must sign has not been said." }];
  if (kind !== "signatures" && signers !== undefined)
    return [{ place: `${place}.signers`, vi: "Chỉ ô chữ ký các bên mới có người cùng ký.", en: "Only signatures have signers." }];
  return [];
}
