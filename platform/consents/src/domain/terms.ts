import { type Decision, no, type Text, yes } from "@motlan/kernel";

export const LAWFUL_BASES = ["consent", "legal_obligation", "contract", "vital_interest", "public_task", "legitimate_interest"] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** Fields of one service or registry. */
export interface DataAsked {
  /** A registry's code, or a service of the exchange, `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`. */
  readonly service: string;
  readonly title: Text;
  readonly fields: readonly string[];
}

/** What a person agrees to, as it is shown to them. */
export interface AgreementTerms {
  /** The purpose's code: what a right of the exchange names. */
  readonly code: string;
  readonly version: string;
  readonly purpose: Text;
  /** Word for word. */
  readonly words: Text;
  readonly lawfulBasis: LawfulBasis;
  readonly dpia: string;
  readonly dataUse: string | null;
  readonly policyId: string | null;
  /** Who gets the data; `client` is its subsystem or member in the exchange. */
  readonly receiver: { readonly name: Text; readonly client: string | null };
  readonly data: readonly DataAsked[];
  /** Sensitive data must be said to be so. */
  readonly sensitive: boolean;
  /** For how long a yes holds. */
  readonly days: number;
  readonly active: boolean;
  /** What becomes of the data when somebody takes their yes back, as they read it. */
  readonly onWithdrawal?: Text;
  /** Whoever said yes to the words before these is asked anew; their yes ends with these words. */
  readonly asksAnew?: boolean;
}

/** Under which rules; the members of GovStack's Policy. */
export interface PolicyTerms {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly jurisdiction?: string;
  readonly industrySector?: string;
  readonly dataRetentionPeriodDays?: number;
  readonly geographicRestriction?: string;
  readonly storageLocation?: string;
}

/** How an agreement may name a service of the exchange: by its whole name, or, as this node's own registry, by its code. */
export function namesOf(service: string): readonly string[] {
  return [...new Set([service, service.slice(service.lastIndexOf("/") + 1)])];
}

/** Whether the words name everything that is given of a service; one that names no field of it, or "*", is about the whole record. */
export function coversFields({ data }: Pick<AgreementTerms, "data">, service: string, given: readonly string[]): boolean {
  const names = namesOf(service);
  const named = data.flatMap((one) => (names.includes(one.service) ? (one.fields.length === 0 ? ["*"] : one.fields) : []));
  return named.includes("*") || given.every((field) => named.some((one) => field === one || field.startsWith(`${one}.`)));
}

const LONGEST_WORDS = 20_000;
const MOST_DAYS = 3_650;

export function isCode(code: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,79}$/.test(code);
}

function isSaid({ vi, en }: Text, longest: number): boolean {
  return [vi, en].every((text) => text.trim() !== "" && text.length <= longest);
}

/** The places that are wrong, by name. */
export function wrongPlaces({ code, version, purpose, words, receiver, data, days, onWithdrawal }: AgreementTerms): readonly string[] {
  const wrong = [
    [isCode(code), "code"],
    [version.length > 0 && version.length <= 40, "version"],
    [isSaid(purpose, 500), "purpose"],
    [isSaid(words, LONGEST_WORDS), "words"],
    [isSaid(receiver.name, 300), "receiver.name"],
    [receiver.client === null || /^[^/]+(\/[^/]+){2,3}$/.test(receiver.client), "receiver.client"],
    [data.length <= 50 && data.every((one) => one.service !== "" && isSaid(one.title, 300) && one.fields.length <= 200), "data"],
    [Number.isInteger(days) && days >= 1 && days <= MOST_DAYS, "days"],
    [onWithdrawal === undefined || isSaid(onWithdrawal, 2_000), "onWithdrawal"],
  ] as const;
  return wrong.filter(([isRight]) => !isRight).map(([, name]) => name);
}

export function checkAgreement(terms: AgreementTerms): Decision<AgreementTerms, "bad-terms"> {
  const where = wrongPlaces(terms);
  return where.length === 0 ? yes(terms) : no("bad-terms", { where: where.join(", ") });
}

/** The places of a policy that are wrong, by name. */
export function wrongPolicyPlaces({ name, version, url, dataRetentionPeriodDays: kept }: PolicyTerms): readonly string[] {
  const wrong = [
    [name.trim() !== "" && name.length <= 300, "name"],
    [version.trim() !== "" && version.length <= 40, "version"],
    [URL.canParse(url) && /^https?:/.test(url) && url.length <= 2_000, "url"],
    [kept === undefined || (Number.isInteger(kept) && kept >= 0), "dataRetentionPeriodDays"],
  ] as const;
  return wrong.filter(([isRight]) => !isRight).map(([, said]) => said);
}

export function checkPolicy(terms: PolicyTerms): Decision<PolicyTerms, "bad-terms"> {
  const where = wrongPolicyPlaces(terms);
  return where.length === 0 ? yes(terms) : no("bad-terms", { where: where.join(", ") });
}
