import { choiceField, type Field, fileField, type Page, type Paper, t } from "@motlan/catalogue/declare";
import { LAW_ON_RESIDENCE } from "./laws.ts";

/** How the owner of the home, or the head of the household, says yes: on the screen by their own account, or on paper. */
export function consentFields(at: string, who: ReturnType<typeof t>, when?: string): Field[] {
  const here = when === undefined ? "" : `(${when}) and `;
  return [
    choiceField(
      `${at}.kind`,
      t(`${who.vi} đồng ý bằng cách nào?`, `How does ${who.en} consent?`),
      [
        { value: "online", label: t("Ký trên mạng bằng tài khoản định danh", "Signing online by their own account") },
        { value: "paper", label: t("Văn bản đồng ý", "A written consent") },
      ],
      when === undefined ? {} : { when },
    ),
    {
      name: `${at}.number`,
      kind: "personal-number",
      label: t(`Số định danh của ${who.vi.toLocaleLowerCase("vi")}`, `Personal number of ${who.en}`),
      when: `${here}${at}.kind = "online"`,
    },
    {
      name: `${at}.signature`,
      kind: "signatures",
      label: t(`Chữ ký của ${who.vi.toLocaleLowerCase("vi")}`, `Signature of ${who.en}`),
      when: `${here}${at}.kind = "online"`,
      signers: [{ role: who, number: `${at}.number` }],
    },
    fileField(`${at}.file`, t("Văn bản đồng ý", "The written consent"), { when: `${here}${at}.kind = "paper"` }),
  ];
}

export function consentPaper(at: string, title: ReturnType<typeof t>, when?: string): Paper {
  return {
    ...{ id: at, title, field: `${at}.file`, originals: 1, copies: 0 },
    when: `${when === undefined ? "" : `(${when}) and `}${at}.kind = "paper"`,
    instead: [t("Chữ ký trên mạng của người đó", "Their signature online")],
    law: { act: LAW_ON_RESIDENCE, article: "Điều 20, 21" },
  };
}

/** Those who move or register together with the applicant. */
export function companionsPage(title: ReturnType<typeof t>): Page {
  return {
    id: "companions",
    title,
    fields: [
      {
        name: "others",
        kind: "group",
        label: t("Những người cùng đăng ký", "Who registers with you"),
        required: "false",
        group: {
          ...{ title: t("Người", "Person"), least: 0, most: 10 },
          items: [
            { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
            { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
            { name: "relation", kind: "text", label: t("Quan hệ với bạn", "Relation to you"), maxLength: 60 },
          ],
        },
      },
    ],
  };
}
