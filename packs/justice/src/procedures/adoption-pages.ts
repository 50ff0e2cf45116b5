import { choiceField, fileField, type Page, type Paper, personFields, t, undertaking } from "@motlan/catalogue/declare";
import { LAW_ON_ADOPTION } from "../pieces/laws.ts";

/** A stepparent, or an uncle or aunt by blood: fewer papers, no charge, no gap of twenty years (Law on Adoption, articles 14 and 17). */
export const KIN = '(relation = "step" or relation = "uncle")';
const STRANGER = 'relation = "other"';
const WITH_SPOUSE = 'together = "couple"';
const DETAILS = ["ethnicity", "nationality", "residence"] as const;

export const adoptionPages: Page[] = [
  {
    id: "adopter",
    title: t("Người nhận con nuôi", "Who adopts"),
    fields: [
      ...personFields({ at: "adopter", of: t("của bạn", "of you"), own: "true" }, DETAILS),
      choiceField("relation", t("Bạn là gì của trẻ?", "What are you to the child?"), [
        { value: "step", label: t("Cha dượng, mẹ kế", "Stepparent") },
        { value: "uncle", label: t("Cô, cậu, dì, chú, bác ruột", "Uncle or aunt by blood") },
        { value: "other", label: t("Người khác", "Somebody else") },
      ]),
      choiceField(
        "together",
        t("Ai nhận con nuôi?", "Who adopts?"),
        [
          { value: "single", label: t("Một mình tôi (độc thân)", "I alone, single") },
          { value: "couple", label: t("Vợ chồng tôi cùng nhận", "My spouse and I") },
        ],
        { when: 'relation != null and relation != "step"' },
      ),
    ],
  },
  {
    id: "spouse",
    title: t("Vợ hoặc chồng cùng nhận", "The spouse"),
    when: WITH_SPOUSE,
    fields: personFields({ at: "spouse", of: t("của vợ (chồng)", "of the spouse"), number: "applicant.relatives.spouseNumber" }, DETAILS),
  },
  {
    id: "child",
    title: t("Trẻ được nhận làm con nuôi", "The child"),
    fields: [
      ...personFields({ at: "child", of: t("của trẻ", "of the child") }, DETAILS).map((field) =>
        field.name === "child.dateOfBirth"
          ? {
              ...field,
              checks: [
                {
                  rule: `if date(child.dateOfBirth) + @"P16Y" > today then true else ${KIN} and date(child.dateOfBirth) + @"P18Y" > today`,
                  text: t(
                    "Con nuôi phải dưới 16 tuổi; từ 16 đến dưới 18 chỉ khi cha dượng, mẹ kế, cô, cậu, dì, chú, bác ruột nhận.",
                    "An adopted child is under 16; under 18 for a stepparent, uncle or aunt.",
                  ),
                },
                {
                  rule: `${KIN} or date(adopter.dateOfBirth) + @"P20Y" <= date(child.dateOfBirth)`,
                  text: t("Người nhận phải hơn con nuôi từ 20 tuổi trở lên.", "Who adopts is at least 20 years older."),
                },
              ],
            }
          : field,
      ),
      choiceField("child.situation", t("Hoàn cảnh của trẻ", "The child's situation"), [
        { value: "parents", label: t("Còn cha mẹ đẻ", "Parents alive") },
        { value: "orphan", label: t("Mồ côi", "Orphan") },
        { value: "abandoned", label: t("Bị bỏ rơi", "Abandoned") },
        { value: "home", label: t("Ở cơ sở nuôi dưỡng", "In a children's home") },
      ]),
      fileField("situation.file", t("Giấy tờ về hoàn cảnh đó", "Papers on it"), {
        when: 'child.situation != null and child.situation != "parents"',
        hint: t(
          "Biên bản bỏ rơi, giấy chứng tử của cha mẹ, quyết định tiếp nhận",
          "Report of abandonment, death papers, admission decision",
        ),
      }),
      fileField("childHealth.file", t("Giấy khám sức khỏe của trẻ", "The child's health certificate")),
      fileField("childPhoto.file", t("Ảnh toàn thân của trẻ, chụp chưa quá 6 tháng", "Full-length photo, not older than six months")),
      choiceField("spared", t("Trẻ hoặc bạn thuộc diện miễn lệ phí?", "Is one of these so?"), [
        { value: "none", label: t("Không", "No") },
        { value: "child", label: t("Trẻ khuyết tật, nhiễm HIV/AIDS, mắc bệnh hiểm nghèo", "The child is disabled or gravely ill") },
        { value: "merit", label: t("Tôi là người có công với cách mạng", "I am a person of merit") },
      ]),
    ],
  },
  {
    id: "papers",
    title: t("Giấy tờ của bạn", "Your papers"),
    fields: [
      fileField("health.file", t("Giấy khám sức khỏe của bạn (chưa quá 6 tháng)", "Your health certificate, under six months old"), {
        when: STRANGER,
      }),
      fileField(
        "home.file",
        t("Xác nhận hoàn cảnh gia đình, chỗ ở, kinh tế của xã nơi thường trú", "The commune's statement on family, home and means"),
        { when: STRANGER },
      ),
      undertaking(
        "care",
        t(
          "Tôi cam đoan nuôi dưỡng trẻ như con đẻ và báo tình hình 6 tháng một lần trong 3 năm",
          "I will raise the child as my own and report every six months for three years",
        ),
      ),
    ],
  },
];

const paper = (id: string, title: ReturnType<typeof t>, article: string, when?: string): Paper => ({
  ...{ id, title, field: `${id}.file`, originals: 1, copies: 0, law: { act: LAW_ON_ADOPTION, article } },
  ...(when !== undefined && { when }),
});

export const adoptionPapers: Paper[] = [
  paper("health", t("Giấy khám sức khỏe của người nhận con nuôi", "Health certificate of who adopts"), "Điều 17", STRANGER),
  paper("home", t("Văn bản xác nhận hoàn cảnh gia đình, chỗ ở, kinh tế", "Statement on family, home and means"), "Điều 17", STRANGER),
  paper("childHealth", t("Giấy khám sức khỏe của trẻ", "The child's health certificate"), "Điều 18"),
  { ...paper("childPhoto", t("2 ảnh toàn thân của trẻ", "Two full-length photos of the child"), "Điều 18"), originals: 2 },
  paper(
    "situation",
    t("Giấy tờ về hoàn cảnh của trẻ", "Papers on the child's situation"),
    "Điều 18",
    'child.situation != null and child.situation != "parents"',
  ),
];
