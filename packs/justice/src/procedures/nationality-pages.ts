import { applicantPage, choiceField, fileField, type Page, t } from "@motlan/catalogue/declare";

/** What shows nationality (Law on Vietnamese Nationality, article 11). */
export const PROOFS = [
  { value: "birth", label: t("Giấy khai sinh", "Birth certificate") },
  { value: "identity", label: t("Căn cước, căn cước công dân, chứng minh nhân dân", "Identity card") },
  { value: "passport", label: t("Hộ chiếu Việt Nam", "Vietnamese passport") },
  { value: "decision", label: t("Quyết định cho nhập, trở lại quốc tịch; công nhận con nuôi", "A decision on nationality or adoption") },
  { value: "none", label: t("Không có giấy nào trong số đó", "None of these") },
];
export const NO_PROOF = 'proof.kind = "none"';
export const SOME_PROOF = 'proof.kind != null and proof.kind != "none"';

export const nationalityPages: Page[] = [
  applicantPage(
    {
      name: "born.place",
      kind: "text",
      label: t("Nơi sinh", "Place of birth"),
      maxLength: 200,
    },
    {
      name: "identity.paper",
      kind: "text",
      label: t("Giấy tờ nhân thân đang dùng (loại, số, ngày cấp)", "Identity paper: kind, number, day"),
      maxLength: 200,
    },
  ),
  {
    id: "proof",
    title: t("Giấy tờ về quốc tịch", "Proof of nationality"),
    fields: [
      choiceField("proof.kind", t("Bạn có giấy nào?", "What do you have?"), PROOFS),
      fileField("proof.file", t("Bản chụp giấy đó", "A copy of it"), { when: SOME_PROOF }),
      fileField("life.file", t("Bản khai lý lịch", "Account of your life"), { when: NO_PROOF }),
      fileField("old.file", t("Giấy tờ cũ làm cơ sở xác minh", "Old papers to verify by"), {
        when: NO_PROOF,
        hint: t("Hộ tịch, hộ khẩu, căn cước các thời kỳ, giấy tờ của chế độ cũ", "Civil status, household, identity papers of any time"),
      }),
      fileField("photo.file", t("Ảnh 4×6 chụp chưa quá 6 tháng", "A 4×6 photo, not older than six months")),
      { name: "purpose", kind: "text", label: t("Dùng vào việc gì?", "What is it for?"), maxLength: 200 },
      choiceField("spared", t("Bạn thuộc diện miễn phí?", "Are you exempt from the fee?"), [
        { value: "none", label: t("Không", "No") },
        { value: "laos", label: t("Người di cư từ Lào được phép cư trú, theo điều ước quốc tế", "A migrant from Laos under a treaty") },
        {
          value: "neighbour",
          label: t(
            "Kiều bào ở nước láng giềng, khó khăn, có xác nhận của xã",
            "From a neighbouring country, in hardship, confirmed by the commune",
          ),
        },
      ]),
      fileField("sparing.file", t("Giấy tờ về diện miễn phí", "Proof of it"), { when: 'spared != null and spared != "none"' }),
    ],
  },
];
