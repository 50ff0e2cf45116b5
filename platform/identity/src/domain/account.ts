/** Mức độ định danh: level 1 knows who says so, level 2 was seen in person (NĐ 69/2024/NĐ-CP). */
export type AssuranceLevel = 1 | 2;

/** Which of our clients a session belongs to: the portal of citizens or the desk of officials. */
export type AppName = "portal" | "desk";

/** An electronic identification account (tài khoản định danh điện tử). */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly personalNumber: string;
  readonly password: PasswordHash;
  readonly phone: string;
  readonly level: AssuranceLevel;
}

/** A password as it is kept: scrypt with its own parameters, so that stronger ones can come later. Bytes are base64url. */
export interface PasswordHash {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
}

const ACR = { 1: "urn:motlan:loa:1", 2: "urn:motlan:loa:2" } as const;
export const ACR_VALUES: readonly string[] = Object.values(ACR);

/** The assurance level as OpenID Connect says it (authentication context class reference). */
export function acrOf(level: AssuranceLevel): string {
  return ACR[level];
}

/** The level an `acr` claim stands for; undefined for one that is not ours. */
export function levelOf(acr: unknown): AssuranceLevel | undefined {
  return acr === ACR[1] ? 1 : acr === ACR[2] ? 2 : undefined;
}
