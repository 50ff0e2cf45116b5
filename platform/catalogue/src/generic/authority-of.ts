import type { Card } from "../domain/card.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";

/** Who handles a procedure that nobody has declared: level, matter of competence, and the posts that examine and sign there. */
export interface Authority {
  readonly level: ProcedureVersion["competence"]["level"];
  readonly matter: string;
  readonly examiner: string;
  readonly signer: string;
  readonly signedBy: readonly string[];
  readonly hears: "communeChair" | "communePolice" | "provincePolice" | "director" | "provinceChair" | "minister";
}

const COMMITTEE = { examiner: "specialist", signer: "vice-chair", signedBy: ["chair", "vice-chair"] } as const;
const POLICE = { examiner: "police-officer", signer: "police-chief", signedBy: ["police-chief", "deputy-police-chief"] } as const;
const OFFICE = { examiner: "specialist", signer: "director", signedBy: ["director", "deputy-director"] } as const;
const department = (matter: string): Authority => ({ level: "province", matter, ...OFFICE, hears: "director" });

const COMMUNE: Authority = { level: "commune", matter: "general", ...COMMITTEE, hears: "communeChair" };
const PROVINCE: Authority = { level: "province", matter: "general", ...COMMITTEE, hears: "provinceChair" };
const MINISTRY: Authority = { level: "ministry", matter: "general", ...OFFICE, hears: "minister" };

/** Who is meant by the names the catalogue uses for executing agencies; the first row that fits one of them counts. Ours: the source states no level that can be trusted. */
const AUTHORITIES: readonly (readonly [RegExp, Authority])[] = [
  [/công an (cấp )?xã/iu, { level: "commune", matter: "residence", ...POLICE, hears: "communePolice" }],
  [/cấp xã|^ubnd xã|ủy ban nhân dân (xã|phường)|phòng (kinh tế|văn hóa)/iu, COMMUNE],
  [/công an (cấp )?tỉnh|phòng cảnh sát/iu, { level: "province", matter: "criminal-record", ...POLICE, hears: "provincePolice" }],
  [/bảo hiểm xã hội (tỉnh|khu vực)/iu, department("social-insurance")],
  [/^thuế (tỉnh|cơ sở)/iu, department("tax")],
  [/văn phòng đăng ký đất đai/iu, department("land-registration")],
  [/sở tài chính/iu, department("enterprise")],
  [/sở nội vụ/iu, department("labour")],
  [/sở y tế/iu, department("health-practice")],
  [/sở tư pháp/iu, department("nationality")],
  [/sở xây dựng/iu, department("construction-province")],
  [/sở giáo dục/iu, department("education-province")],
  [/\bsở |cấp tỉnh|ủy ban nhân dân (tỉnh|thành phố)|ubnd (tỉnh|thành phố)|(tỉnh|thành phố|khu vực)/iu, PROVINCE],
];

/** The authority a card points to: by its executing agencies, then by who announced it; a ministry where nothing says otherwise. */
export function authorityOf({ executing, agency, kind }: Pick<Card, "executing" | "agency" | "kind">): Authority {
  for (const [names, authority] of AUTHORITIES) if (executing.some((name) => names.test(name.normalize("NFC")))) return authority;
  return kind === "provincial" || /^ubnd|tỉnh|thành phố/iu.test(agency) ? PROVINCE : MINISTRY;
}
