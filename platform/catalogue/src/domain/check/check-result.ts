import type { ProcedureVersion } from "../procedure.ts";
import type { Finding } from "./finding.ts";
import { isMembers } from "./shape.ts";

/** Names that the platform gives every template besides the declaration's own data. */
const GIVEN = new Set(["number", "verifyCode", "verifyUrl", "dossier", "agency", "signer", "decision", "item"]);

/** The result: what its template names is given, what is given is named; each ground of refusal and each complaint has its article. */
export function checkResult(version: ProcedureVersion): readonly Finding[] {
  return [...checkTemplate(version), ...checkGrounds(version), ...checkIds(version)];
}

function checkTemplate({ result }: ProcedureVersion): readonly Finding[] {
  const given = new Set(Object.keys(result.data).map(headOf));
  const names: Names = { filled: new Set(), guards: new Set() };
  collect(result.template, "", names, given);
  const blank = [...names.filled].filter((name) => !given.has(name) && !GIVEN.has(name));
  const unused = [...given].filter((name) => !names.filled.has(name) && !names.guards.has(name));
  return [
    ...blank.map((name) => ({
      place: "result.template",
      vi: `Mẫu kết quả có chỗ “{${name}}” mà không dữ liệu nào điền vào.`,
      en: `The template names “{${name}}”, and nothing fills it.`,
    })),
    ...unused.map((name) => ({
      place: `result.data.${name}`,
      vi: `Mẫu kết quả không có chỗ nào cho “${name}”.`,
      en: `The template has no place for “${name}”.`,
    })),
  ];
}

interface Names {
  /** Named between braces. */
  readonly filled: Set<string>;
  /** Named where a block is guarded or repeated. */
  readonly guards: Set<string>;
}

const headOf = (path: string) => path.split(".")[0] ?? path;

/** Every name a template reads. A block guarded by what is never given never stands, and asks for nothing. */
function collect(value: unknown, member: string, names: Names, given: ReadonlySet<string>): void {
  if (typeof value === "string") {
    if (member === "when" || member === "unless" || member === "each") names.guards.add(headOf(value));
    for (const [, path = ""] of value.matchAll(/\{([A-Za-z][\w.]*)(?:\|[^{}|]+)*\}/g)) names.filled.add(headOf(path));
  } else if (Array.isArray(value)) for (const item of value) collect(item, member, names, given);
  else if (isMembers(value)) {
    const guard = typeof value.when === "string" ? headOf(value.when) : undefined;
    if (guard !== undefined && !given.has(guard) && !GIVEN.has(guard)) return;
    for (const [name, inner] of Object.entries(value)) collect(inner, name, names, given);
  }
}

/** An article, or a word that it could not be confirmed: somebody refused must know where to look. */
function checkGrounds({ refusals }: ProcedureVersion): readonly Finding[] {
  return refusals.flatMap(({ law }, index) =>
    law.article === undefined && law.note === undefined
      ? [
          {
            place: `refusals.${index}.law.article`,
            vi: "Căn cứ từ chối phải ghi rõ điều, khoản; chưa tra được thì ghi chú là chưa xác nhận.",
            en: "A ground of refusal names its article, or has a note that it is not confirmed.",
          },
        ]
      : [],
  );
}

/** What is told apart by its id has one of its own. */
function checkIds(version: ProcedureVersion): readonly Finding[] {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ["fees", version.fees],
    ["checklist", version.checklist],
    ["refusals", version.refusals],
    ["effects", version.effects],
    ["cases", version.cases ?? []],
    ["eligibility", version.eligibility ?? []],
  ];
  return lists.flatMap(([part, entries]) =>
    entries.flatMap(({ id }, index) =>
      entries.findIndex((one) => one.id === id) < index
        ? [{ place: `${part}.${index}.id`, vi: `Hai mục cùng tên “${id}”.`, en: `Two entries are called “${id}”.` }]
        : [],
    ),
  );
}
