import type { Paper, ProcedureVersion } from "../procedure.ts";
import { type Field, type Finding, fieldsOf } from "./finding.ts";

/** Papers: each with a place to hand it in, and alternatives that name something there is. */
export function checkPapers(version: ProcedureVersion): readonly Finding[] {
  const fields = new Map(fieldsOf(version).map(({ field }) => [field.name, field]));
  const records = new Set(["applicant", ...version.known.map(({ name }) => name)]);
  const online = version.channels.some(({ kind }) => kind === "online");
  const ids = version.papers.map(({ id }) => id);
  return version.papers.flatMap((paper, index) => [
    ...(ids.indexOf(paper.id) < index
      ? [{ place: `papers.${index}.id`, vi: `Hai giấy tờ cùng tên “${paper.id}”.`, en: `Two papers are called “${paper.id}”.` }]
      : []),
    ...checkPlace(paper, `papers.${index}`, fields, online),
    ...checkAlternatives(paper, `papers.${index}`, fields, records),
  ]);
}

function checkPlace(paper: Paper, place: string, fields: ReadonlyMap<string, Field>, online: boolean): readonly Finding[] {
  if (paper.field === undefined) {
    const replaced = paper.accepts?.some(({ as }) => as === "registry") ?? false;
    if (!online || replaced || paper.originals + paper.copies === 0) return [];
    return [
      {
        place: `${place}.field`,
        vi: "Nộp trực tuyến thì giấy này không có chỗ gửi: hãy thêm câu hỏi nhận tệp.",
        en: "Online there is nowhere to hand this paper in: add a file field.",
      },
    ];
  }
  const field = fieldAt(fields, paper.field);
  if (field === undefined)
    return [
      {
        place: `${place}.field`,
        vi: `Không có ô “${paper.field}” để nộp giấy này.`,
        en: `There is no field “${paper.field}” to hand this paper in.`,
      },
    ];
  return [];
}

/** A paper may be carried by an item of a group: "members.photo". */
function fieldAt(fields: ReadonlyMap<string, Field>, path: string): Pick<Field, "kind" | "credential"> | undefined {
  const field = fields.get(path);
  if (field !== undefined) return field;
  const dot = path.lastIndexOf(".");
  return fields.get(path.slice(0, dot))?.group?.items.find(({ name }) => name === path.slice(dot + 1));
}

function checkAlternatives(
  { accepts = [], field }: Paper,
  place: string,
  fields: ReadonlyMap<string, Field>,
  records: ReadonlySet<string>,
): readonly Finding[] {
  return accepts.flatMap((one, index): readonly Finding[] => {
    const at = `${place}.accepts.${index}`;
    if (one.as === "registry" && !records.has(one.known))
      return [
        {
          place: `${at}.known`,
          vi: `Không có bản ghi “${one.known}” trong phần dữ liệu Nhà nước đã có.`,
          en: `There is no record “${one.known}” among what the State holds.`,
        },
      ];
    const taken = one.as === "credential" && field !== undefined ? fieldAt(fields, field)?.credential : undefined;
    if (one.as === "credential" && taken !== one.credential)
      return [
        {
          place: `${at}.credential`,
          vi: `Ô nhận giấy này không nhận giấy tờ điện tử “${one.credential}”.`,
          en: `The field that carries this paper takes no credential “${one.credential}”.`,
        },
      ];
    return [];
  });
}
