import { factsRead } from "@motlan/kernel/rules";
import type { ProcedureVersion } from "../procedure.ts";
import { type Field, type Finding, fieldsOf } from "./finding.ts";
import type { ParsedRules } from "./parsed-rules.ts";

/** Questions: each asked once, none that the State can answer. */
export function checkQuestions(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  return [...checkNames(version), ...checkAnswered(version, parsed), ...checkApplicant(version), ...checkPayment(version, parsed)];
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
  const filled = version.steps.flatMap((step, index) =>
    (step.fields ?? []).map((field, number) => ({ place: `steps.${index}.fields.${number}`, field })),
  );
  for (const { place, field } of [...fieldsOf(version), ...filled]) {
    if (seen.has(field.name)) found.push({ place, vi: `“${field.name}” được hỏi hai lần.`, en: `“${field.name}” is asked twice.` });
    const around = [...seen].find((name) => name.startsWith(`${field.name}.`) || field.name.startsWith(`${name}.`));
    if (around !== undefined)
      found.push({
        place,
        vi: `“${field.name}” và “${around}” đè lên nhau: một mục không thể vừa là câu trả lời vừa chứa câu trả lời khác. Hãy đổi tên một mục.`,
        en: `“${field.name}” and “${around}” overlap: one answer cannot hold another. Rename one.`,
      });
    seen.add(field.name);
  }
  return found;
}

/**
 * The State already answers `mother.ethnicity` when the mother's record is read and the form takes `ethnicity` from a record of the same registry
 * somewhere. What finds or proves a record must of course be asked.
 */
function checkAnswered(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const registryOf = new Map([["applicant", "population"], ...version.known.map((known) => [known.name, known.registry] as const)]);
  const given = new Set<string>();
  const proving = new Set<string>();
  for (const { place, rule } of parsed.all) {
    for (const path of factsRead(rule)) {
      if (/^known\.\d+\./.test(place)) proving.add(path);
      const [source, leaf] = path.startsWith("known.") ? path.split(".").slice(1) : path.split(".");
      if (path.startsWith("known.") || source === "applicant") given.add(`${registryOf.get(source ?? "")}.${leaf}`);
    }
  }
  return fieldsOf(version).flatMap(({ place, field }) => {
    const [source = "", leaf] = field.name.split(".");
    if (!isAsked(field) || proving.has(field.name) || !given.has(`${registryOf.get(source)}.${leaf}`)) return [];
    return [
      {
        place,
        vi: `Nhà nước đã biết “${field.name}”; hãy điền sẵn thay vì hỏi.`,
        en: `The State already knows “${field.name}”: fill it in, do not ask.`,
      },
    ];
  });
}

const isAsked = ({ prefill, computed, kind }: Field) => prefill === undefined && computed === undefined && kind !== "file";

/** What the population database holds of everybody who signs in. */
const OF_EVERYBODY = new Set(["fullName", "personalNumber", "dateOfBirth", "gender", "ethnicity", "nationality"]);

/** Whoever applies for themselves is known: their name, number and birth are shown, not asked. */
function checkApplicant(version: ProcedureVersion): readonly Finding[] {
  if (version.applicant.actingFor.some(({ value }) => value !== "self")) return [];
  return fieldsOf(version)
    .filter(({ field }) => {
      const [whose, leaf = ""] = field.name.split(".");
      return (whose === "applicant" || whose === "person") && OF_EVERYBODY.has(leaf) && isAsked(field);
    })
    .map(({ place, field }) => ({
      place,
      vi: `Nhà nước đã biết “${field.name}” của người đăng nhập; hãy điền sẵn thay vì hỏi.`,
      en: `The State already knows “${field.name}” of whoever signs in: fill it in, do not ask.`,
    }));
}

/** A machine that decides before the fee is paid decides for nothing. */
function checkPayment(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  if (version.automatic === undefined || version.fees.length === 0) return [];
  const asks = parsed.all.some(({ place, rule }) => place.startsWith("automatic.") && factsRead(rule).includes("paid"));
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
