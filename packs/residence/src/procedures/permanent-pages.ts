import { applicantPage, choiceField, fileField, type Page, type Paper, t } from "@motlan/catalogue/declare";
import { companionsPage, consentFields, consentPaper } from "../pieces/home.ts";
import { LAW_ON_RESIDENCE } from "../pieces/laws.ts";

/** Điều 20 Luật Cư trú: by which right one lives there. */
export const KINDS = [
  { value: "own", label: t("Nhà của tôi", "My own home") },
  { value: "family", label: t("Về với vợ, chồng, cha, mẹ, con, người thân", "To my spouse, parent, child or relative") },
  { value: "rented", label: t("Nhà thuê, mượn, ở nhờ", "A rented or borrowed home") },
  { value: "religious", label: t("Cơ sở tín ngưỡng, tôn giáo", "A religious establishment") },
  { value: "care", label: t("Cơ sở trợ giúp xã hội, gia đình nhận nuôi dưỡng", "A social-care home or a family that cares") },
  { value: "vessel", label: t("Tàu, thuyền, phương tiện dùng để ở", "A boat or vehicle lived in") },
  { value: "barracks", label: t("Nơi đóng quân của quân đội, công an", "Barracks") },
];
/** A parent who heads the household says yes for their child by applying. */
const OTHERS_HOME = '(home.kind = "family" or home.kind = "rented") and not(actingFor = "child" and home.head = applicant.fullName)';
/** Whoever is registered: the applicant as the State knows them, or their child. */
const personPage: Page = {
  ...applicantPage(),
  fields: applicantPage().fields.map((field) =>
    field.prefill === undefined || field.name === "person.phone"
      ? field
      : { ...field, prefill: `if actingFor = "child" then null else (${field.prefill})` },
  ),
};
const PROOF: readonly (readonly [id: string, kind: string, title: ReturnType<typeof t>, article: string])[] = [
  ["own", "own", t("Giấy tờ chứng minh nhà ở hợp pháp", "Proof of the lawful home"), "Điều 21 khoản 1"],
  ["lease", "rented", t("Hợp đồng thuê, mượn, ở nhờ có công chứng hoặc chứng thực", "A certified lease or loan"), "Điều 21 khoản 3"],
  [
    "religious",
    "religious",
    t(
      "Giấy tờ về tư cách tôn giáo và xác nhận của Ủy ban nhân dân xã về nhà ở",
      "Proof of the religious office and the commune's statement",
    ),
    "Điều 21 khoản 4",
  ],
  [
    "care",
    "care",
    t("Văn bản của cơ sở hoặc gia đình nhận chăm sóc, nuôi dưỡng", "The home's or family's statement of care"),
    "Điều 21 khoản 5",
  ],
  [
    "vessel",
    "vessel",
    t("Giấy đăng ký phương tiện, hoặc xác nhận nơi đậu đỗ thường xuyên", "Registration of the vessel, or its usual mooring"),
    "Điều 21 khoản 6",
  ],
  ["barracks", "barracks", t("Giấy giới thiệu của đơn vị", "The unit's letter"), "Điều 20"],
];

export const permanentPages: Page[] = [
  personPage,
  {
    id: "home",
    title: t("Bạn sẽ ở đâu?", "Where will you live?"),
    fields: [
      choiceField("home.kind", t("Đó là chỗ ở nào?", "What home is it?"), KINDS),
      { name: "home.address", kind: "address", label: t("Địa chỉ", "Address") },
      {
        name: "home.head",
        kind: "name",
        label: t("Họ tên chủ hộ", "Head of the household"),
        prefill: 'if home.kind = "own" then applicant.fullName else null',
        prefilled: "override",
      },
      {
        name: "home.relation",
        kind: "text",
        label: t("Bạn là gì của chủ hộ?", "What are you to them?"),
        prefill: 'if home.kind = "own" then "Chủ hộ" else null',
        prefilled: "override",
        maxLength: 60,
      },
      {
        name: "home.area",
        kind: "number",
        label: t("Diện tích sàn (m²)", "Floor area (m²)"),
        when: 'home.kind = "rented"',
        min: 1,
        checks: [
          {
            rule: "home.area >= 8 * home.people",
            text: t(
              "Nhà thuê, mượn, ở nhờ phải có ít nhất 8 m² sàn một người; tỉnh có thể quy định cao hơn.",
              "A rented or borrowed home needs 8 m² a person at least; the province may ask for more.",
            ),
          },
        ],
      },
      {
        name: "home.people",
        kind: "number",
        label: t("Số người sẽ ở đó, kể cả bạn", "People who will live there, you included"),
        when: 'home.kind = "rented"',
        min: 1,
        max: 60,
      },
    ],
  },
  {
    id: "proof",
    title: t("Giấy tờ về chỗ ở", "Papers about the home"),
    intro: t(
      "Giấy tờ nào Nhà nước đã có trong cơ sở dữ liệu (nhà đất, quan hệ gia đình) thì không phải nộp.",
      "What the State's databases hold already (land, family) need not be handed in.",
    ),
    fields: [
      {
        name: "home.known",
        kind: "yes-no",
        label: t("Nhà này đã có trong cơ sở dữ liệu đất đai, nhà ở?", "Is the home in the land database?"),
        when: 'home.kind = "own"',
      },
      ...PROOF.map(([id, kind, title]) =>
        fileField(`${id}.file`, title, { when: kind === "own" ? 'home.kind = "own" and home.known = false' : `home.kind = "${kind}"` }),
      ),
      fileField("kinship.file", t("Giấy tờ về quan hệ với chủ hộ (nếu dữ liệu chưa có)", "Proof of kinship, where not known"), {
        when: 'home.kind = "family"',
        required: "false",
      }),
      ...consentFields("consent", t("Chủ hộ, chủ nhà", "The owner or head"), OTHERS_HOME),
    ],
  },
  companionsPage(t("Ai cùng chuyển đến với bạn?", "Who moves with you?")),
];

export const permanentPapers: Paper[] = [
  ...PROOF.map(
    ([id, kind, title, article]): Paper => ({
      ...{ id, title, field: `${id}.file`, originals: 1, copies: 0 },
      when: kind === "own" ? 'home.kind = "own" and home.known = false' : `home.kind = "${kind}"`,
      accepts: [{ as: "certified-copy" }, { as: "original" }],
      law: { act: LAW_ON_RESIDENCE, article },
    }),
  ),
  consentPaper("consent", t("Ý kiến đồng ý của chủ hộ, chủ sở hữu chỗ ở", "Consent of the owner or head"), OTHERS_HOME),
];
