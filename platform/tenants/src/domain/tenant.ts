import type { AgencyKind, PostKind } from "@motlan/agencies/declare";

/** An authority that works on this node (đơn vị). */
export interface Tenant {
  readonly agencyId: string;
  readonly openedAt: Date;
  /** The official who is its first administrator. */
  readonly administratorId: string;
  /** Since when it can seal its papers; absent while the certificate is being asked for. */
  readonly sealedAt?: Date;
}

const COMMITTEE: readonly PostKind[] = [
  "administrator",
  "chair",
  "vice-chair",
  "head-of-division",
  "civil-status-officer",
  "specialist",
  "one-stop-clerk",
  "registry-clerk",
];
const POLICE: readonly PostKind[] = ["administrator", "police-chief", "deputy-police-chief", "police-officer", "one-stop-clerk"];
const DEPARTMENT: readonly PostKind[] = [
  "administrator",
  "director",
  "deputy-director",
  "head-of-division",
  "specialist",
  "one-stop-clerk",
  "registry-clerk",
];

/** The posts an authority begins with, its administrator's first; it opens others itself. Police and departments are both `other` and told apart by their name. */
export function firstPosts(kind: AgencyKind, name: string): readonly PostKind[] {
  if (kind === "commune-committee" || kind === "province-committee") return COMMITTEE;
  return name.startsWith("Công an") ? POLICE : DEPARTMENT;
}
