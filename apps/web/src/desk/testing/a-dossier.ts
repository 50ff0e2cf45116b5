import type { DossierFile } from "@motlan/dossiers";
import { parseRules, readingRoom } from "@motlan/forms/testing";
import { type JsonObject, newId } from "@motlan/kernel";
import { parseRule } from "@motlan/kernel/rules/parse";

export const receipt: JsonObject = {
  registry: "population",
  source: { vi: "Cơ sở dữ liệu dân cư", en: "Population registry" },
  recordedAt: "2026-03-12T03:04:05.000Z",
  law: "Luật Căn cước, Điều 9",
};

type Version = DossierFile["version"];

/** A dossier of the invented reading room, as the desk reads it; the rules of its checklist are parsed as well. */
export function aDossier(
  answers: JsonObject,
  parts: {
    readonly history?: DossierFile["history"];
    readonly checklist?: Version["checklist"];
    readonly applicant?: JsonObject;
    readonly origins?: Partial<DossierFile["dossier"]["origins"]>;
  } = {},
): DossierFile {
  const checklist = parts.checklist ?? readingRoom.checklist;
  const version: Version = { ...readingRoom, checklist };
  const texts = checklist.flatMap(({ rule, when }) => [rule, when]).filter((text) => text !== undefined);
  const rules = texts.map((text) => {
    const parsed = parseRule(text);
    if (!parsed.ok) throw new Error(`${parsed.why}: ${text}`);
    return [text, parsed.value] as const;
  });
  const at = new Date("2026-11-20T02:00:00Z");
  return {
    version,
    rules: { ...parseRules(readingRoom), ...Object.fromEntries(rules) },
    history: parts.history ?? [],
    papers: [],
    request: undefined,
    waiting: [],
    consultations: [],
    assignments: [],
    held: [],
    secondRequests: [],
    holding: undefined,
    agency: { provinceCode: null, communeCode: null, level: null },
    dossier: {
      id: newId(at),
      code: "H26.1-261120-0001",
      procedureCode: "x.reading-room",
      versionId: newId(at),
      agencyId: newId(at),
      personId: newId(at),
      actingFor: "self",
      channel: "online",
      delivery: "online",
      language: "vi",
      status: "open",
      step: "take-in",
      process: [
        { id: "take-in", does: "take-in", post: "one-stop-clerk" },
        { id: "sign", does: "sign", post: "vice-chair" },
      ],
      marks: {},
      caseId: undefined,
      filled: {},
      answers,
      known: { applicant: { values: parts.applicant ?? {}, found: 1, receipt } },
      origins: { receipts: {}, overrides: [], disputes: [], changedSince: [], ...parts.origins },
      outcome: {},
      doubts: [],
      fee: 0n,
      orderId: undefined,
      submittedAt: at,
      takenInAt: undefined,
      clockFrom: at,
      dueAt: new Date("2026-11-23T02:00:00Z"),
      pausedAt: undefined,
      stepDueAt: undefined,
      decidedAt: undefined,
      decidedBy: undefined,
      returnedAt: undefined,
      revision: 1,
    },
  };
}
