import type { Text } from "@motlan/kernel";

/** An organisation in the record shape of the Estonian data tracker; ours have names and no register code of theirs. */
export interface Organization {
  readonly type: "GOV";
  readonly name: string;
  readonly systemName?: string;
}

export interface Usage {
  readonly logTime: string;
  readonly purpose: string;
  readonly logSourceSystem: string;
  readonly bulkProcessing: boolean;
  readonly legalBasis: string;
  readonly consentReference: string | null;
  readonly queryId: string;
  readonly queryGroupId: string | null;
  readonly hiddenReason: string | null;
  readonly hiddenUntil: string | null;
  readonly initiatorOrg: Organization | null;
  readonly initiatorPerson: { readonly alternativeCode: string } | null;
  readonly source: Organization;
}

export interface UsageParts {
  readonly id: string;
  readonly at: Date;
  readonly registry: string;
  readonly registryTitle: Text;
  readonly purpose: string;
  readonly purposeTitle: Text;
  readonly law: string;
  readonly dossierId?: string;
  readonly hidden?: { readonly reason: string; readonly until: Date };
  readonly who: { readonly kind: "person" | "official" | "system"; readonly self: boolean; readonly system?: string; readonly far?: Far };
}

/** Somebody of another authority, who asked through the exchange. */
interface Far {
  readonly client: string;
  readonly title: Text;
  readonly issue?: string;
  readonly queryId: string;
  readonly consent?: string;
}

/** One read as one record; `agency` is the reader's, where it has one. */
export function usageOf(read: UsageParts, agency: string | undefined): Usage {
  const { who } = read;
  const node = { type: "GOV", name: "Nút Một Lần", systemName: who.system ?? "node" } as const;
  const { far } = who;
  const byPerson = who.kind === "person" && far === undefined;
  return {
    logTime: read.at.toISOString(),
    purpose: read.purposeTitle.vi,
    logSourceSystem: read.registry,
    // What is done for everybody on a day, and not for one matter.
    bulkProcessing: read.purpose === "proactive",
    legalBasis: read.law,
    consentReference: far?.consent ?? null,
    // By which both sides of an exchange are joined; our own reads have a number of their own.
    queryId: far?.queryId ?? read.id,
    queryGroupId: far?.issue ?? read.dossierId ?? null,
    hiddenReason: read.hidden?.reason ?? null,
    hiddenUntil: read.hidden?.until.toISOString() ?? null,
    initiatorOrg: byPerson ? null : (orgOf(far, agency) ?? node),
    initiatorPerson: byPerson ? { alternativeCode: who.self ? "self" : "another-applicant" } : null,
    source: { type: "GOV", name: read.registryTitle.vi, systemName: read.registry },
  };
}

function orgOf(far: Far | undefined, agency: string | undefined): Organization | undefined {
  if (far !== undefined) return { type: "GOV", name: far.title.vi, systemName: far.client };
  return agency === undefined ? undefined : { type: "GOV", name: agency };
}
