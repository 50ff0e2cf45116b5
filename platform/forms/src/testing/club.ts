import { defineProcedure, type ProcedureVersion } from "@motlan/catalogue/declare";
import { readingRoom } from "./reading-room.ts";

const rules = { act: "Nội quy thư viện thôn (giả định)", article: "Điều 7" };
const t = (vi: string, en: string) => ({ vi, en });

/** A reading club: members in a list, papers with alternatives, a fee by a table with the provinces' own rates, and a condition of joining. Beside `readingRoom`, which asks the single questions. */
export const club: ProcedureVersion = defineProcedure({
  ...readingRoom,
  code: "x.reading-club",
  title: t("Lập câu lạc bộ đọc sách", "A reading club"),
  eligibility: [
    {
      id: "adult",
      rule: "years and months duration(applicant.dateOfBirth, today).years >= 18",
      text: t("Người đăng ký phải đủ 18 tuổi.", "Whoever registers must be 18."),
      law: rules,
    },
    { id: "two-adults", rule: "club.adults >= 2", text: t("Câu lạc bộ cần hai người lớn.", "A club needs two adults."), law: rules },
  ],
  linked: [
    {
      code: "x.reading-room",
      as: "instead",
      text: t("Bạn có thể đăng ký một chỗ đọc cho riêng mình.", "You may ask for a seat of your own."),
    },
  ],
  known: [
    { name: "card", registry: "population", by: "personalNumber", find: "applicant.personalNumber", purpose: "identify", law: rules },
  ],
  pages: [
    {
      id: "club",
      title: t("Câu lạc bộ", "The club"),
      fields: [
        { name: "club.tax", kind: "code", format: "tax-code", label: t("Mã số thuế", "Tax code"), required: "false" },
        {
          name: "club.members",
          kind: "group",
          label: t("Các thành viên", "The members"),
          checks: [
            {
              rule: 'count(club.members[role = "head"]) = 1',
              text: t("Phải có đúng một chủ nhiệm.", "There must be one head."),
            },
          ],
          group: {
            title: t("Thành viên", "Member"),
            least: 1,
            most: 120,
            items: [
              { name: "fullName", kind: "name", label: t("Họ tên", "Name") },
              { name: "born", kind: "date", label: t("Ngày sinh", "Born") },
              {
                name: "role",
                kind: "choice",
                label: t("Vai trò", "Role"),
                options: [
                  { value: "head", label: t("Chủ nhiệm", "Head") },
                  { value: "member", label: t("Thành viên", "Member") },
                ],
              },
              {
                name: "age",
                kind: "number",
                label: t("Tuổi", "Age"),
                computed: "years and months duration(item.born, today).years",
              },
              { name: "parent", kind: "name", label: t("Cha hoặc mẹ", "A parent"), when: "item.age < 14" },
              {
                name: "since",
                kind: "date",
                label: t("Vào từ ngày", "Since"),
                required: "false",
                checks: [{ rule: "item.since >= item.born", text: t("Không thể vào trước khi sinh.", "Not before birth.") }],
              },
              { name: "photo", kind: "file", label: t("Ảnh", "Photograph"), required: "false" },
            ],
          },
        },
        { name: "club.home", kind: "address", label: t("Nơi đọc", "Where it reads"), required: "false" },
        { name: "club.adults", kind: "number", label: t("Số người lớn", "Adults"), computed: "count(club.members[age >= 18])" },
      ],
    },
    {
      id: "papers",
      title: t("Giấy tờ", "Papers"),
      fields: [
        { name: "paper.card", kind: "file", label: t("Thẻ đọc", "Reader's card") },
        { name: "paper.rules", kind: "file", label: t("Nội quy", "House rules"), max: 3, required: "false" },
      ],
    },
  ],
  papers: [
    {
      id: "card",
      title: t("Thẻ đọc", "Reader's card"),
      field: "paper.card",
      originals: 0,
      copies: 1,
      accepts: [
        { as: "registry", known: "card", text: t("Sổ dân cư đã có thẻ của bạn.", "The population book has your card.") },
        { as: "copy" },
      ],
    },
    { id: "rules", title: t("Nội quy", "House rules"), field: "paper.rules", originals: 0, copies: 1 },
  ],
  fees: [
    {
      id: "club",
      kind: "charge",
      title: t("Lệ phí đăng ký", "Registration"),
      law: rules,
      table: {
        hit: "F",
        inputs: [
          { rule: "channel", label: t("Cách nộp", "How") },
          { rule: "club.adults", label: t("Số người lớn", "Adults") },
        ],
        rows: [
          {
            tests: ["-", "> 50"],
            gives: "0",
            note: t("Câu lạc bộ lớn được miễn.", "Large clubs are exempt."),
            law: { act: "NQ 01", article: "Điều 2" },
          },
          { tests: ['"online"', "-"], gives: "if rate = null then 20000 else rate / 2" },
          { tests: ["-", "-"], gives: "if rate = null then 40000 else rate" },
        ],
      },
      rates: [
        { province: "01", from: "2026-01-01", to: "2026-11-30", amount: 50_000, law: { act: "NQ 05/2025/NQ-HĐND" } },
        { province: "01", from: "2026-12-01", amount: 60_000, law: { act: "NQ 09/2026/NQ-HĐND" } },
      ],
    },
    {
      id: "cards",
      kind: "fee",
      title: t("Phí in thẻ", "Cards"),
      law: rules,
      table: {
        hit: "C+",
        inputs: [{ rule: "delivery", label: t("Cách nhận", "Delivery") }],
        rows: [
          { tests: ["-"], gives: "1000 * count(club.members)", note: t("Mỗi thẻ 1.000 đ.", "1,000 a card.") },
          { tests: ['"post"'], gives: "15000", note: t("Gửi bưu điện.", "By post.") },
        ],
      },
    },
  ],
  result: {
    ...readingRoom.result,
    template: { blocks: [{ kind: "paragraph", text: "{members}" }] },
    data: { members: "count(club.members)" },
    delivery: ["online", "counter", "post"],
  },
});
