import type { Text } from "@motlan/kernel";
import type { Matter } from "../agency.ts";

/** An authority beside the People's Committee of a place: what it is called before the place's name, the mark in its (our) code, what it is competent for. */
export interface AuthorityRow {
  readonly mark: string;
  readonly name: (place: Text) => Text;
  readonly matters: readonly Matter[];
}

const named = (vi: string, en: string) => (place: Text) => ({ vi: `${vi} ${place.vi}`, en: `${en} ${place.en}` });

/** Công an cấp xã since 1 March 2025: residence, identity cards, vehicles (Law 26/2023/QH15, Law 68/2020/QH14, Circular 79/2024/TT-BCA as amended). */
export const COMMUNE_AUTHORITIES: readonly AuthorityRow[] = [
  { mark: "CA", name: named("Công an", "Police of"), matters: ["residence", "identity-card", "vehicles"] },
];

/**
 * Authorities of a province since the reorganisation of 2025: criminal records and driving licences went to the police, labour to Home Affairs, enterprises to
 * Finance, land to Agriculture and Environment; the tax offices stand for those below them (thuế cơ sở) too. Codes are ours.
 */
export const PROVINCE_AUTHORITIES: readonly AuthorityRow[] = [
  { mark: "CA", name: named("Công an", "Police of"), matters: ["criminal-record", "driving-licence", "passport"] },
  { mark: "TC", name: named("Sở Tài chính", "Department of Finance of"), matters: ["enterprise"] },
  { mark: "NV", name: named("Sở Nội vụ", "Department of Home Affairs of"), matters: ["labour", "merit-province"] },
  { mark: "YT", name: named("Sở Y tế", "Department of Health of"), matters: ["health-practice", "food-safety"] },
  { mark: "TP", name: named("Sở Tư pháp", "Department of Justice of"), matters: ["nationality", "justice"] },
  { mark: "XD", name: named("Sở Xây dựng", "Department of Construction of"), matters: ["construction-province"] },
  { mark: "NM", name: named("Văn phòng đăng ký đất đai", "Land Registration Office of"), matters: ["land-registration"] },
  { mark: "GD", name: named("Sở Giáo dục và Đào tạo", "Department of Education of"), matters: ["education-province"] },
  { mark: "TH", name: named("Thuế", "Tax Office of"), matters: ["tax"] },
  { mark: "BH", name: named("Bảo hiểm xã hội", "Social Insurance of"), matters: ["social-insurance", "health-insurance"] },
];
