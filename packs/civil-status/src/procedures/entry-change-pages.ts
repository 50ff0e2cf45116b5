import { fileField, inWords, type Page, personFields, t } from "@motlan/catalogue/declare";

const SORTS = [
  {
    value: "change",
    label: t("Thay đổi", "A change"),
    hint: t("Đổi họ, chữ đệm, tên; đổi thông tin cha mẹ nuôi", "A new name; adoptive parents"),
  },
  { value: "correct", label: t("Cải chính", "A correction"), hint: t("Sổ ghi sai, cần sửa cho đúng", "The book has it wrong") },
  { value: "supplement", label: t("Bổ sung", "A supplement"), hint: t("Sổ còn để trống, cần ghi thêm", "The book leaves it empty") },
  { value: "ethnicity", label: t("Xác định lại dân tộc", "Ethnicity determined anew") },
];

const WHAT = [
  { value: "fullName", label: t("Họ, chữ đệm, tên", "Name") },
  { value: "dateOfBirth", label: t("Ngày, tháng, năm sinh", "Date of birth") },
  { value: "sex", label: t("Giới tính", "Sex") },
  { value: "ethnicity", label: t("Dân tộc", "Ethnicity") },
  { value: "nativePlace", label: t("Quê quán", "Native place") },
  { value: "placeOfBirth", label: t("Nơi sinh", "Place of birth") },
  { value: "parents", label: t("Thông tin về cha, mẹ", "A parent's details") },
  { value: "other", label: t("Nội dung khác", "Something else") },
];

/** What was chosen, in words, as the extract prints it. */
export const WHAT_WORDS = inWords("entry.what", WHAT);

export const changePages: Page[] = [
  {
    id: "subject",
    title: t("Sửa hộ tịch của ai?", "Whose entry is it?"),
    fields: [
      ...personFields({ at: "subject", of: t("của người đó", "of the person"), own: 'actingFor = "self"' }),
      {
        name: "subject.consents",
        kind: "yes-no",
        label: t("Bé từ đủ 9 tuổi: bé có đồng ý đổi tên không?", "A child of nine or over: does the child agree to a new name?"),
        when: 'actingFor = "child" and sort = "change" and date(subject.dateOfBirth) + @"P9Y" <= today and date(subject.dateOfBirth) + @"P18Y" > today',
        checks: [
          {
            rule: "subject.consents = true",
            text: t("Đổi tên cho người từ đủ 9 tuổi phải được người đó đồng ý.", "From the age of nine the child must agree."),
          },
        ],
      },
    ],
  },
  {
    id: "entry",
    title: t("Sổ nào, số mấy?", "Which entry?"),
    intro: t("Xem trên giấy khai sinh, giấy chứng nhận kết hôn hoặc trích lục.", "See the certificate or the extract."),
    fields: [
      { name: "sort", kind: "choice", label: t("Bạn cần gì?", "What do you need?"), options: SORTS },
      {
        name: "former.event",
        kind: "choice",
        label: t("Trong sổ", "In the book of"),
        options: [
          { value: "birth", label: t("Khai sinh", "Births") },
          { value: "marriage", label: t("Kết hôn", "Marriages") },
          { value: "death", label: t("Khai tử", "Deaths") },
        ],
      },
      {
        name: "former.number",
        kind: "text",
        label: t("Số", "Number"),
        hint: t("Ví dụ: 128/2015", "For instance: 128/2015"),
        maxLength: 40,
      },
      { name: "former.agency", kind: "text", label: t("Nơi đăng ký", "Where it was registered"), maxLength: 200 },
    ],
  },
  {
    id: "items",
    title: t("Sửa những gì?", "What is to change?"),
    fields: [
      {
        name: "items",
        kind: "group",
        label: t("Nội dung", "Items"),
        group: {
          ...{ title: t("Nội dung", "Item"), least: 1, most: 8 },
          items: [
            { name: "what", kind: "choice", label: t("Mục nào?", "Which item?"), options: WHAT },
            { name: "before", kind: "text", label: t("Đang ghi là", "It says now"), required: 'sort != "supplement"', maxLength: 200 },
            { name: "after", kind: "text", label: t("Xin ghi là", "It should say"), maxLength: 200 },
          ],
        },
      },
      { name: "ground.text", kind: "long-text", label: t("Vì sao?", "Why?"), maxLength: 1000 },
      fileField("ground.file", t("Giấy tờ làm căn cứ", "The papers that show it")),
    ],
  },
];
