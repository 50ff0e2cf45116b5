/** Who takes part. The instance and the codes are ours: no official ones are known. */
export interface Member {
  readonly folder: string;
  readonly node: string;
  readonly name: string;
  readonly english: string;
}

export const INSTANCE = "VN-THU";

export const CENTRE: Member = {
  folder: "quoc-gia",
  node: `${INSTANCE}/GOV/QUOC-GIA/trung-tam`,
  name: "Nút quốc gia (trung tâm)",
  english: "National node (centre)",
};

export const MEMBERS: readonly Member[] = [
  { folder: "tinh-a", node: `${INSTANCE}/GOV/TINH-A/nut-1`, name: "UBND tỉnh A", english: "Province A" },
  { folder: "tinh-b", node: `${INSTANCE}/GOV/TINH-B/nut-1`, name: "UBND tỉnh B", english: "Province B" },
  { folder: "bo-y-te", node: `${INSTANCE}/GOV/BO-Y-TE/nut-1`, name: "Bộ Y tế", english: "Ministry of Health" },
  { folder: "phuong-cau-giay", node: `${INSTANCE}/GOV/PHUONG-CAU-GIAY/nut-1`, name: "UBND phường Cầu Giấy", english: "Ward Cầu Giấy" },
];
