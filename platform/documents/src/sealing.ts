import type { EnrollingKeyStore, TimeStampAuthority } from "./keys/key-store.ts";

/** What a node seals with; its app makes one and hands it to the module. */
export interface Sealing {
  readonly keys: EnrollingKeyStore;
  readonly timeStamps: TimeStampAuthority;
  /** `PUBLIC_URL`: the verification address printed on every document begins with it. */
  readonly publicUrl: string;
  /** True on a demo node: every page says that it has no legal value. */
  readonly sample: boolean;
  /** True where a missing key is made and certified at its first use: demo and pilot. Else the administrator enrols each. */
  readonly enrolOnUse: boolean;
}
