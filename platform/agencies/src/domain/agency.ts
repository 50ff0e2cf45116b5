import type { LocalDate, Text } from "@motlan/kernel";

/** Cấp: where an authority stands. Since 1 July 2025 there is no district level (Law 72/2025/QH15). */
export type AgencyLevel = "central" | "province" | "commune";

/** What sort of authority: Ủy ban nhân dân of a commune or a province, a ministry (bộ), or a body beside them. */
export type AgencyKind = "commune-committee" | "province-committee" | "ministry" | "other";

/**
 * Where a code comes from: `official` stands in QĐ 20/2020/QĐ-TTg, Appendix I; `before-2025` did before the mergers of that year, no newer one
 * being known; `ours` is made by us because no official one is known. It must not be shown as official.
 */
export type CodeOrigin = "official" | "before-2025" | "ours";

/** The account fees are paid into. Demo nodes have invented accounts. */
export interface BankAccount {
  /** Six digits of the bank in NAPAS's list. */
  readonly bin: string;
  readonly number: string;
  readonly holder: string;
}

/** A period of days: `from` is the first day, `to` the first day no longer. */
export interface Period {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** An authority (cơ quan) as it was, is or will be in its period. */
export interface Agency {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly name: Text;
  readonly code: string;
  readonly codeOrigin: CodeOrigin;
  /** The unit of `places` it governs; absent for a ministry. */
  readonly placeId?: string;
  readonly parentId?: string;
  readonly parentName?: Text;
  readonly period: Period;
  readonly phone?: string;
  readonly address?: string;
  readonly hours?: Text;
  readonly bank?: BankAccount;
}

/** What an authority is competent for (thẩm quyền): a matter in a place. */
export interface Competence {
  readonly agencyId: string;
  readonly matter: Matter;
  readonly placeId: string;
  readonly period: Period;
}

/** Matters by which competence is asked: hộ tịch, chứng thực, phản ánh kiến nghị, whatever has no name of its own (`general`). A pack may name others. */
export type Matter = "civil-status" | "certification" | "feedback" | "general" | (string & {});
