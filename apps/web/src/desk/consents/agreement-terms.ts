import { type AgreementTerms, LAWFUL_BASES, wrongPlaces } from "@motlan/consents";
import type { Language } from "@motlan/kernel";
import type { DeclaredPurposes } from "@motlan/registries";
import type { Values } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { AGREEMENTS as T } from "../texts/agreements.ts";

export interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** What the form says, upon what was there before: what the form does not ask for stays. */
export function readTerms(form: Values, before: AgreementTerms | undefined, offered: readonly DeclaredPurposes[]): AgreementTerms {
  const both = (name: string) => ({ vi: form.get(`${name}-vi`).trim(), en: form.get(`${name}-en`).trim() });
  const [client, policy, days] = [form.get("he-thong").trim(), form.get("chinh-sach"), form.get("ngay").trim()];
  return {
    code: before?.code ?? form.get("ma").trim(),
    version: before?.version ?? "1",
    purpose: both("ten"),
    words: { vi: tidy(form.get("loi-vi")), en: tidy(form.get("loi-en")) },
    lawfulBasis: LAWFUL_BASES.find((one) => one === form.get("can-cu")) ?? "consent",
    dpia: form.get("danh-gia").trim().slice(0, 2_000),
    dataUse: before === undefined ? "data_using_service" : before.dataUse,
    policyId: /^\d{1,18}$/.test(policy) ? policy : null,
    receiver: { name: both("nhan"), client: client === "" ? null : client },
    data: readData(form.all("du-lieu"), before, offered),
    sensitive: form.has("nhay-cam"),
    days: /^\d{1,4}$/.test(days) ? Number(days) : 0,
    active: before?.active ?? true,
    onWithdrawal: both("rut"),
    asksAnew: form.get("hoi-lai") === "hoi",
  };
}

function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

export const keptChoice = (index: number) => `giu:${index}`;
export const purposeChoice = (registry: string, purpose: string) => `${registry}/${purpose}`;

/** One line a registry, with the fields of every purpose chosen. */
function readData(
  chosen: readonly string[],
  before: AgreementTerms | undefined,
  offered: readonly DeclaredPurposes[],
): AgreementTerms["data"] {
  const kept = (before?.data ?? []).filter((_, index) => chosen.includes(keptChoice(index)));
  const added = offered.flatMap(({ code, title, purposes }) => {
    const fields = purposes.filter((one) => chosen.includes(purposeChoice(code, one.code))).flatMap((one) => one.fields);
    return fields.length === 0 ? [] : [{ service: code, title, fields: [...new Set(fields)] }];
  });
  return [...kept, ...added];
}

/** A line that is just what one of the registry's purposes gives is that purpose; any other is kept as it is. */
export function chosenOf(before: AgreementTerms, offered: readonly DeclaredPurposes[]): readonly string[] {
  return before.data.map(({ service, fields }, index) => {
    const registry = offered.find(({ code }) => code === service);
    const same = registry?.purposes.find((one) => one.fields.length === fields.length && one.fields.every((path) => fields.includes(path)));
    return same === undefined ? keptChoice(index) : purposeChoice(service, same.code);
  });
}

/** What is wrong, at the field where it is. */
export function errorsOfTerms(terms: AgreementTerms, lang: Language): readonly FieldError[] {
  const wrong = wrongPlaces(terms);
  const text = (name: string, said: string, label: keyof typeof T, longest: number): FieldError[] => {
    const about = { label: T[label][lang], longest };
    if (said === "") return [{ name, message: say(T.missing, lang, about) }];
    return said.length > longest ? [{ name, message: say(T.tooLong, lang, about) }] : [];
  };
  const { purpose, words, receiver, onWithdrawal = { vi: "", en: "" } } = terms;
  return [
    ...(wrong.includes("code") ? [{ name: "ma", message: T.codeWrong[lang] }] : []),
    ...text("ten-vi", purpose.vi, "purpose", 500),
    ...text("ten-en", purpose.en, "purposeEn", 500),
    ...text("loi-vi", words.vi, "words", 20_000),
    ...text("loi-en", words.en, "wordsEn", 20_000),
    ...(terms.data.length === 0 ? [{ name: "du-lieu", message: T.dataMissing[lang] }] : []),
    ...text("nhan-vi", receiver.name.vi, "receiver", 300),
    ...text("nhan-en", receiver.name.en, "receiverEn", 300),
    ...(wrong.includes("receiver.client") ? [{ name: "he-thong", message: T.clientWrong[lang] }] : []),
    ...(wrong.includes("days") ? [{ name: "ngay", message: T.daysWrong[lang] }] : []),
    ...text("rut-vi", onWithdrawal.vi, "withdrawal", 2_000),
    ...text("rut-en", onWithdrawal.en, "withdrawalEn", 2_000),
  ];
}
