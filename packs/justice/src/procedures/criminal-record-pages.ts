import { choiceField, fileField, type Page, personFields, t } from "@motlan/catalogue/declare";
import { feeGroup } from "../pieces/record-fee.ts";

/** Whose record, which slip and what for, where the person lived; the authorisation; the fee. */
export const recordPages: Page[] = [
  {
    id: "subject",
    title: t("Phiếu của ai?", "Whose record?"),
    fields: personFields({ at: "subject", of: t("của người được cấp phiếu", "of the person"), own: 'actingFor = "self"' }, [
      "sex",
      "nationality",
      "residence",
    ]),
  },
  {
    id: "slip",
    title: t("Phiếu nào, để làm gì?", "Which, and for what?"),
    fields: [
      choiceField(
        "sort",
        t("Loại phiếu", "Kind"),
        [
          { value: "one", label: t("Phiếu số 1", "Number 1"), hint: t("Xin việc, du học, giấy phép…", "Jobs, study, licences…") },
          {
            value: "two",
            label: t("Phiếu số 2", "Number 2"),
            hint: t("Biết lý lịch của chính mình, một số thị thực", "One's own record, some visas"),
          },
        ],
        {
          checks: [
            {
              rule: 'not(sort = "two" and actingFor = "authorised")',
              text: t("Phiếu số 2 không được ủy quyền: người đó phải tự yêu cầu.", "Number 2 cannot be asked for by another."),
            },
          ],
        },
      ),
      choiceField("bans", t("Có cần ghi về cấm đảm nhiệm chức vụ, quản lý doanh nghiệp?", "Should bans from office be stated?"), [
        { value: "yes", label: t("Có", "Yes") },
        { value: "no", label: t("Không", "No") },
      ]),
      { name: "purpose", kind: "text", label: t("Mục đích", "Purpose"), maxLength: 200 },
      { name: "copies", kind: "number", label: t("Số phiếu", "Slips"), min: 1, max: 10 },
      choiceField("lived", t("Từ 14 tuổi đến nay, người đó ở", "Since the age of 14 the person lived"), [
        { value: "one", label: t("Một tỉnh", "In one province") },
        { value: "many", label: t("Nhiều tỉnh, hoặc có lúc ở nước ngoài", "In several, or abroad for a time") },
      ]),
      {
        name: "places",
        kind: "group",
        label: t("Các nơi đã ở", "Places"),
        when: 'lived = "many"',
        group: {
          ...{ title: t("Nơi ở", "Place"), least: 2, most: 15 },
          items: [
            { name: "where", kind: "text", label: t("Địa chỉ", "Address"), maxLength: 200 },
            { name: "from", kind: "number", label: t("Từ năm", "From year"), min: 1920, max: 2026 },
            { name: "until", kind: "number", label: t("Đến năm", "Until year"), min: 1920, max: 2026 },
          ],
        },
      },
    ],
  },
  {
    id: "authorisation",
    title: t("Văn bản ủy quyền", "Authorisation"),
    when: 'actingFor = "authorised"',
    fields: [
      {
        name: "authorisation.family",
        kind: "yes-no",
        label: t("Bạn là cha, mẹ, vợ, chồng hoặc con của người đó?", "Are you parent, spouse or child of the person?"),
      },
      fileField("authorisation.file", t("Văn bản ủy quyền có công chứng hoặc chứng thực", "The certified authorisation"), {
        when: "authorisation.family = false",
      }),
    ],
  },
  { id: "fee", title: t("Phí", "The fee"), fields: feeGroup },
];
