import { addMonths, type Decision, type LocalDate, localDateOf, no, yearsBetween, yes } from "@motlan/kernel";
import { type ConsentLaw, consentLawOn, sayConsentLaw } from "./law.ts";

export type State = "asked" | "given" | "refused" | "withdrawn" | "lapsed";
/** Whose yes is needed: the person's, a parent's, or both. */
export type Needs = "self" | "guardian" | "both";
export type Role = "self" | "guardian";

/** What one person was asked, and what they said. */
export interface Consent {
  readonly id: string;
  readonly personId: string;
  readonly agreementId: string;
  readonly revisionId: string;
  readonly controllerId: string;
  /** Who asked; nobody where the person gave it by themselves. */
  readonly agencyId: string | null;
  readonly code: string;
  readonly client: string | null;
  readonly services: readonly string[];
  readonly reason: string;
  readonly law: string;
  readonly state: State;
  readonly needs: Needs;
  readonly guardianIds: readonly string[];
  /** Of a child, as the population registry had it when a parent was asked: whoever answers reads for whom. */
  readonly childName: string | null;
  /** From then on no parent answers any more. */
  readonly adultOn: LocalDate | null;
  readonly selfSaidAt: Date | null;
  readonly guardianSaidAt: Date | null;
  readonly guardianId: string | null;
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly givenAt: Date | null;
  readonly until: Date | null;
  readonly endedAt: Date | null;
  readonly revision: number;
}

/** A yes that holds at that moment. A request nobody answered is none. */
export function standsAt({ state, until }: Pick<Consent, "state" | "until">, now: Date): boolean {
  return state === "given" && until !== null && now < until;
}

export function needsOf(bornOn: LocalDate, today: LocalDate, law: ConsentLaw): Needs {
  const age = yearsBetween(bornOn, today);
  if (age >= law.childUnder) return "self";
  return age < law.childSaysFrom ? "guardian" : "both";
}

/** As whom somebody speaks about it; nobody else has a say. */
export function roleOf(
  { personId: whose, guardianIds, adultOn }: Pick<Consent, "personId" | "guardianIds" | "adultOn">,
  personId: string,
  today: LocalDate,
): Role | undefined {
  if (whose === personId) return "self";
  return guardianIds.includes(personId) && (adultOn === null || today < adultOn) ? "guardian" : undefined;
}

/** Who may answer and is told: the person, and their parents while they are a child. */
export function partiesOf(consent: Pick<Consent, "personId" | "guardianIds" | "adultOn">, today: LocalDate): readonly string[] {
  return [consent.personId, ...consent.guardianIds].filter((id) => roleOf(consent, id, today) !== undefined);
}

/** Whose yes is needed on a day: who came of age while it waited answers alone. */
export function needsOn({ needs, adultOn }: Pick<Consent, "needs" | "adultOn">, today: LocalDate): Needs {
  return adultOn !== null && today >= adultOn ? "self" : needs;
}

/** Whose yes would be needed if they were asked on that day, at the age of that day. */
function needsAtAge({ needs, adultOn }: Pick<Consent, "needs" | "adultOn">, today: LocalDate, law: ConsentLaw): Needs {
  return adultOn === null ? needs : needsOf(addMonths(adultOn, -12 * law.childUnder), today, law);
}

export interface Say {
  readonly role: Role;
  readonly personId: string;
  readonly yes: boolean;
  /** The words that were read. */
  readonly revisionId: string;
  readonly days: number;
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/** Said by one of two while the other is awaited: the same again changes nothing. Who came of age meanwhile waits for nobody and says it anew. */
export function hasSaid(consent: Consent, role: Role, revisionId: string, now: Date): boolean {
  const { state, answerBy, selfSaidAt, guardianSaidAt } = consent;
  const at = role === "self" ? selfSaidAt : guardianSaidAt;
  const waitsForTwo = state === "asked" && now < answerBy && needsOn(consent, localDateOf(now)) === "both";
  return waitsForTwo && at !== null && consent.revisionId === revisionId;
}

/** What becomes of a request by one answer. One no is a no; a yes stands once everybody whose yes is needed said it to the same words. */
export function decideSay(consent: Consent, say: Say): Decision<Consent, "not-waiting" | "guardian-only"> {
  const { role, now } = say;
  if (consent.state !== "asked" || now >= consent.answerBy) return no("not-waiting");
  const needs = needsOn(consent, localDateOf(now));
  if (role === "self" && needs === "guardian") return no("guardian-only");
  if (!say.yes) return yes({ ...consent, state: "refused", endedAt: now });
  const isSameText = consent.revisionId === say.revisionId;
  const before = isSameText ? consent : { ...consent, selfSaidAt: null, guardianSaidAt: null, guardianId: null };
  const said: Consent =
    role === "self"
      ? { ...before, revisionId: say.revisionId, selfSaidAt: now }
      : { ...before, revisionId: say.revisionId, guardianSaidAt: now, guardianId: say.personId };
  const isWhole = (needs === "guardian" || said.selfSaidAt !== null) && (needs === "self" || said.guardianSaidAt !== null);
  return yes(isWhole ? { ...said, state: "given", givenAt: now, until: new Date(now.getTime() + say.days * DAY_MS) } : said);
}

/** Whether somebody who has a say may take it back: who could say yes at the age of that day. A child whom a parent answered for may once they are old enough to be asked. */
export function mayWithdraw(consent: Pick<Consent, "needs" | "adultOn">, role: Role, now: Date): boolean {
  const today = localDateOf(now);
  return role === "guardian" || needsAtAge(consent, today, consentLawOn(today)) !== "guardian";
}

/** Any of those who could say yes may take it back, at any time, without a reason. */
export function decideWithdrawal(consent: Consent, role: Role, now: Date): Decision<Consent, "not-standing" | "guardian-only"> {
  if (!mayWithdraw(consent, role, now)) return no("guardian-only");
  return standsAt(consent, now) ? yes({ ...consent, state: "withdrawn", endedAt: now }) : no("not-standing");
}

/** A consent as it is asked anew under other words: by the law of the day, of whoever must answer at the age of that day. */
export function askedAnew(consent: Consent, now: Date, waitsMs: number): Consent {
  const today = localDateOf(now);
  const law = consentLawOn(today);
  return {
    ...consent,
    ...{ state: "asked", givenAt: null, until: null, askedAt: now, answerBy: new Date(now.getTime() + waitsMs), law: sayConsentLaw(law) },
    needs: needsAtAge(consent, today, law),
  };
}

const LONGEST = 2_000;

export function tidyReason(typed: string): Decision<string, "words-missing" | "words-too-long"> {
  const words = typed.trim();
  if (words === "") return no("words-missing");
  return words.length > LONGEST ? no("words-too-long", { longest: LONGEST }) : yes(words);
}
