import type { Text } from "@motlan/kernel";

/** What happens in a life (sự kiện trong đời), and which procedures it calls for, in the order one meets them. */
export interface LifeEvent {
  readonly id: string;
  readonly title: Text;
  readonly intro: Text;
  readonly steps: readonly { readonly code: string; readonly why: Text }[];
}

const step = (code: string, vi: string, en: string) => ({ code, why: { vi, en } });

export const LIFE_EVENTS: readonly LifeEvent[] = [
  {
    id: "having-a-child",
    title: { vi: "Sinh con", en: "Having a child" },
    intro: { vi: "Trong 60 ngày đầu, lo cho bé đủ giấy tờ.", en: "In the first 60 days, see to the child's papers." },
    steps: [
      step(
        "3.000722",
        "Một hồ sơ cho cả khai sinh, thường trú, thẻ bảo hiểm y tế và căn cước của bé.",
        "One application for the birth, residence, health insurance and identity card.",
      ),
      step("1.001193", "Chỉ cần giấy khai sinh thì làm riêng việc này.", "The birth certificate by itself."),
      step("1.000689", "Cha mẹ chưa đăng ký kết hôn mà muốn ghi tên cả hai.", "Parents who are not married and both want to be named."),
      step("1.014137", "Thẻ bảo hiểm y tế của bé, nếu chưa làm chung.", "The child's health-insurance card, if not asked for together."),
      step("1.014062", "Thẻ căn cước cho bé.", "An identity card for the child."),
      step("1.014166", "Tiền thai sản của mẹ có đóng bảo hiểm xã hội.", "The mother's maternity benefit from social insurance."),
      step("1.014168", "Chế độ của cha khi vợ sinh con.", "The father's benefit when his wife gives birth."),
    ],
  },
  {
    id: "marrying",
    title: { vi: "Kết hôn", en: "Marrying" },
    intro: { vi: "Từ giấy xác nhận độc thân đến sổ chung một nhà.", en: "From proof of being single to one household." },
    steps: [
      step(
        "1.004873",
        "Xác nhận tình trạng hôn nhân, khi nơi đăng ký kết hôn không tra cứu được.",
        "Proof of marital status, where the registering office cannot look it up.",
      ),
      step(
        "1.000894",
        "Đăng ký kết hôn; cả hai cùng có mặt khi nhận giấy.",
        "Register the marriage; both come to receive the certificate.",
      ),
      step("2.000806", "Kết hôn với người nước ngoài.", "Marriage with a foreigner."),
      step("1.004222", "Chuyển thường trú về nhà vợ hoặc nhà chồng.", "Move your registered residence to your spouse's."),
      step("1.010038", "Tách hộ khi ra ở riêng.", "A household of your own."),
    ],
  },
  {
    id: "moving-house",
    title: { vi: "Chuyển nhà", en: "Moving house" },
    intro: { vi: "Đến nơi ở mới, làm lần lượt những việc này.", en: "At a new address, in this order." },
    steps: [
      step("1.004194", "Ở thuê, ở nhờ từ 30 ngày: đăng ký tạm trú.", "Renting or staying for 30 days or more: temporary residence."),
      step("1.004222", "Về ở hẳn: đăng ký thường trú.", "Staying for good: permanent residence."),
      step("1.010041", "Giấy xác nhận cư trú khi nơi khác đòi chứng minh.", "Proof of residence where somebody asks for it."),
      step("1.013134", "Nam trong tuổi: chuyển đăng ký nghĩa vụ quân sự đi.", "Men of age: take your military registration along."),
      step("2.002854", "Chuyển trường cho con.", "A new school for the children."),
      step("3.000001", "Cấp điện mới cho nhà ở.", "A new electricity connection."),
    ],
  },
  {
    id: "starting-a-business",
    title: { vi: "Mở cửa hàng, lập công ty", en: "Starting a business" },
    intro: {
      vi: "Buôn bán nhỏ thì đăng ký hộ kinh doanh; làm lớn thì lập công ty.",
      en: "Small trade: a household business. Larger: a company.",
    },
    steps: [
      step(
        "x.household-business-start",
        "Hộ kinh doanh, hóa đơn điện tử, bảo hiểm xã hội: khai một lần.",
        "A household business, electronic invoices and social insurance in one form.",
      ),
      step("1.001612", "Đăng ký hộ kinh doanh, kèm luôn mã số thuế.", "A household business, with its tax code."),
      step("2.001583", "Công ty trách nhiệm hữu hạn do một người làm chủ.", "A limited company with one owner."),
      step("2.001199", "Công ty trách nhiệm hữu hạn từ hai người góp vốn.", "A limited company of two or more."),
      step("2.002043", "Công ty cổ phần.", "A joint-stock company."),
      step("1.010337", "Đăng ký dùng hóa đơn điện tử.", "Electronic invoices."),
      step("1.013855", "Bán đồ ăn uống: giấy đủ điều kiện an toàn thực phẩm.", "Food and drink: a food-safety certificate."),
      step("1.015002", "Bảo hộ tên và nhãn hiệu.", "Protect your name and trademark."),
    ],
  },
  {
    id: "a-death",
    title: { vi: "Người thân qua đời", en: "A death in the family" },
    intro: { vi: "Xin chia buồn cùng gia đình. Những việc cần làm, lần lượt.", en: "Our condolences. What needs doing, in order." },
    steps: [
      step(
        "2.002913",
        "Một hồ sơ cho khai tử, xóa thường trú và tiền mai táng, tử tuất.",
        "One application for the death, the residence and the funeral money.",
      ),
      step("1.000656", "Chỉ đăng ký khai tử.", "The death registration by itself."),
      step("1.014177", "Trợ cấp mai táng của người có bảo hiểm xã hội.", "Funeral grant of somebody insured."),
      step("1.001731", "Hỗ trợ mai táng của người hưởng trợ cấp xã hội.", "Funeral support for somebody on social assistance."),
      step("2.000821", "Tiền tuất cho thân nhân.", "Survivors' benefit."),
      step("2.001406", "Phân chia tài sản để lại.", "Dividing what was left."),
    ],
  },
  {
    id: "buying-a-vehicle",
    title: { vi: "Mua xe", en: "Buying a vehicle" },
    intro: { vi: "Xe mới thì đăng ký lần đầu, xe cũ thì sang tên.", en: "A new vehicle is registered, a used one changes its name." },
    steps: [
      step("1.012575", "Xe mới lắp ráp trong nước: đăng ký trực tuyến.", "New, made in Vietnam: register online."),
      step("1.013066", "Xe mới nhập khẩu: đăng ký trực tuyến.", "New, imported: register online."),
      step("1.013076", "Xe cũ: sang tên.", "Used: transfer of ownership."),
      step("1.013080", "Mất đăng ký xe hoặc biển số.", "Lost papers or plates."),
      step("3.000346", "Lấy bằng lái lần đầu.", "Your first driving licence."),
      step("3.000347", "Đổi bằng lái sắp hết hạn.", "Renewing a licence."),
    ],
  },
  {
    id: "going-to-school",
    title: { vi: "Con đi học", en: "Going to school" },
    intro: { vi: "Nhập học, chuyển trường, miễn giảm học phí.", en: "Starting, changing, and paying less." },
    steps: [
      step("2.000635", "Bản sao giấy khai sinh để nộp trường.", "A copy of the birth certificate for the school."),
      step("3.000182", "Vào lớp 6.", "Into grade 6."),
      step("3.000181", "Vào lớp 10.", "Into grade 10."),
      step("2.002854", "Chuyển trường.", "Changing schools."),
      step("1.010497", "Miễn, giảm học phí, hỗ trợ chi phí học tập.", "Fees remitted, costs supported."),
      step("1.001942", "Xét tuyển đại học.", "Applying to university."),
      step("2.002850", "Mất bằng tốt nghiệp: cấp lại văn bằng.", "A lost diploma."),
    ],
  },
  {
    id: "retiring",
    title: { vi: "Nghỉ hưu, tuổi già", en: "Retiring" },
    intro: { vi: "Lương hưu, thẻ bảo hiểm và các khoản trợ cấp khi có tuổi.", en: "Pension, insurance and benefits for later years." },
    steps: [
      step("1.014171", "Lương hưu của người đóng bảo hiểm xã hội bắt buộc.", "A pension from compulsory insurance."),
      step("1.014172", "Lương hưu của người đóng tự nguyện.", "A pension from voluntary insurance."),
      step("1.014027", "Trợ cấp hưu trí xã hội cho người không có lương hưu.", "The social pension for those without one."),
      step("1.014176", "Đổi nơi nhận, cách nhận lương hưu.", "Where and how it is paid."),
      step("1.001601", "Nhờ người lĩnh thay.", "Somebody to draw it for you."),
      step("2.001019", "Lập di chúc.", "Making a will."),
    ],
  },
];
