import { factsRead } from "@motlan/kernel/rules";
import { rulesWithPlaces } from "../compile.ts";
import type { ProcedureVersion } from "../procedure.ts";
import { type Finding, fieldsOf } from "./finding.ts";

/** Questions: each asked once, none that the State can answer, every choice with something to choose, every paper with a place. */
export function checkQuestions(version: ProcedureVersion): readonly Finding[] {
  return [...checkNames(version), ...checkOptions(version), ...checkAnswered(version), ...checkPapers(version), ...checkPayment(version)];
}

function checkNames(version: ProcedureVersion): readonly Finding[] {
  const seen = new Set<string>();
  const pages = new Set<string>();
  const found: Finding[] = [];
  for (const [index, page] of version.pages.entries()) {
    if (pages.has(page.id))
      found.push({ place: `pages.${index}.id`, vi: `Hai trang cùng tên “${page.id}”.`, en: `Two pages are called “${page.id}”.` });
    pages.add(page.id);
  }
  for (const { place, field } of fieldsOf(version)) {
    if (seen.has(field.name)) found.push({ place, vi: `“${field.name}” được hỏi hai lần.`, en: `“${field.name}” is asked twice.` });
    seen.add(field.name);
  }
  return found;
}

function checkOptions(version: ProcedureVersion): readonly Finding[] {
  return fieldsOf(version)
    .filter(({ field }) => (field.kind === "choice" || field.kind === "choices") && (field.options?.length ?? 0) < 2)
    .map(({ place }) => ({ place, vi: "Câu hỏi chọn mà không có hai phương án trở lên.", en: "A choice with fewer than two options." }));
}

/**
 * The State already answers `mother.ethnicity` when the mother's record is read and the form takes `ethnicity` from a record of the same registry
 * somewhere. What finds or proves a record must of course be asked.
 */
function checkAnswered(version: ProcedureVersion): readonly Finding[] {
  const registryOf = new Map([["applicant", "population"], ...version.known.map((known) => [known.name, known.registry] as const)]);
  const given = new Set<string>();
  const proving = new Set<string>();
  for (const { place, rule } of rulesWithPlaces(version)) {
    for (const path of factsRead(rule)) {
      if (/^known\.\d+\./.test(place)) proving.add(path);
      const [source, leaf] = path.startsWith("known.") ? path.split(".").slice(1) : path.split(".");
      if (path.startsWith("known.") || source === "applicant") given.add(`${registryOf.get(source ?? "")}.${leaf}`);
    }
  }
  return fieldsOf(version).flatMap(({ place, field }) => {
    const [source = "", leaf] = field.name.split(".");
    const asked = field.prefill === undefined && field.computed === undefined && field.kind !== "file";
    if (!asked || proving.has(field.name) || !given.has(`${registryOf.get(source)}.${leaf}`)) return [];
    return [
      {
        place,
        vi: `Nhà nước đã biết “${field.name}”; hãy điền sẵn thay vì hỏi.`,
        en: `The State already knows “${field.name}”: fill it in, do not ask.`,
      },
    ];
  });
}

function checkPapers(version: ProcedureVersion): readonly Finding[] {
  const names = new Set(fieldsOf(version).map(({ field }) => field.name));
  return version.papers.flatMap((paper, index) =>
    paper.field !== undefined && !names.has(paper.field)
      ? [
          {
            place: `papers.${index}.field`,
            vi: `Không có ô “${paper.field}” để nộp giấy này.`,
            en: `There is no field “${paper.field}” to hand this paper in.`,
          },
        ]
      : [],
  );
}

/** A machine that decides before the fee is paid decides for nothing. */
function checkPayment(version: ProcedureVersion): readonly Finding[] {
  if (version.automatic === undefined || version.fees.length === 0) return [];
  const asks = rulesWithPlaces(version).some(({ place, rule }) => place.startsWith("automatic.") && factsRead(rule).includes("paid"));
  return asks
    ? []
    : [
        {
          place: "automatic.conditions",
          vi: "Có phí mà quyết định tự động không đợi nộp phí.",
          en: "There is a fee, and the automatic decision does not wait for it.",
        },
      ];
}
