import {
  AddressField,
  Button,
  ButtonRow,
  CheckboxGroup,
  Checklist,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  type Lang,
  MoneyField,
  NumberField,
  RadioGroup,
  Rating,
  SelectField,
  TextArea,
  TextField,
} from "../index.ts";

type Words = (vi: string, en: string) => string;

function PersonFields({ lang, t }: { readonly lang: Lang; readonly t: Words }) {
  const register = t("Cơ sở dữ liệu quốc gia về dân cư", "the National Population Database");
  return (
    <>
      <TextField
        lang={lang}
        name="applicant.name"
        label={t("Họ, chữ đệm, tên", "Full name")}
        value="NGUYỄN THỊ MAI LAN"
        readOnly
        receipt={{
          source: register,
          updated: "12/03/2026",
          basis: t("điều khoản của thủ tục (ví dụ)", "the procedure’s article (example)"),
          disputeHref: "#",
          disputeLabel: t("Báo chưa đúng", "This is wrong"),
        }}
      />
      <TextField
        lang={lang}
        name="applicant.phone"
        label={t("Số điện thoại", "Phone number")}
        type="tel"
        width="half"
        value="0912 345 678"
        receipt={{ source: register, updated: "05/01/2021", state: "overridden", was: "0987 654 321" }}
      />
      <TextField
        lang={lang}
        name="applicant.email"
        type="email"
        label={t("Thư điện tử", "E-mail")}
        optional
        hint={t("Kết quả sẽ được gửi về đây.", "The result will be sent here.")}
      />
      <DateField
        lang={lang}
        name="child.birth"
        label={t("Ngày sinh của trẻ", "Child’s date of birth")}
        hint={t("Ví dụ: 5 3 2026", "For example: 5 3 2026")}
        value={{ day: "31", month: "2", year: "2026" }}
        wrong={["day", "month"]}
        error={t("Tháng 2 không có ngày 31. Hãy xem lại ngày sinh.", "February has no 31st day. Check the date.")}
      />
    </>
  );
}

function ChoiceFields({ lang, t }: { readonly lang: Lang; readonly t: Words }) {
  return (
    <>
      <RadioGroup
        lang={lang}
        name="deliver"
        label={t("Anh, chị muốn nhận kết quả bằng cách nào?", "How would you like to receive the result?")}
        value="post"
        choices={[
          {
            value: "online",
            label: t("Bản điện tử trên cổng", "Electronic copy on this portal"),
            hint: t("Có ngay khi ký xong", "At once when signed"),
          },
          { value: "counter", label: t("Tại bộ phận một cửa", "At the one-stop counter") },
          {
            value: "post",
            label: t("Qua bưu điện", "By post"),
            reveal: <TextField lang={lang} name="deliver.to" label={t("Địa chỉ nhận", "Delivery address")} />,
          },
        ]}
      />
      <RadioGroup
        lang={lang}
        name="married"
        label={t("Cha mẹ của trẻ có đăng ký kết hôn không?", "Are the parents married?")}
        inline
        error={t("Chọn Có hoặc Không.", "Choose Yes or No.")}
        choices={[
          { value: "yes", label: t("Có", "Yes") },
          { value: "no", label: t("Không", "No") },
        ]}
      />
      <CheckboxGroup
        lang={lang}
        name="also"
        label={t("Làm cùng lúc", "Do at the same time")}
        optional
        values={["insurance"]}
        choices={[
          { value: "residence", label: t("Đăng ký thường trú cho trẻ", "Register the child’s residence") },
          {
            value: "insurance",
            label: t("Cấp thẻ bảo hiểm y tế", "Health insurance card"),
            hint: t("Miễn phí cho trẻ dưới 6 tuổi", "Free under 6"),
          },
        ]}
      />
    </>
  );
}

function OtherFields({ lang, t }: { readonly lang: Lang; readonly t: Words }) {
  return (
    <>
      <AddressField
        lang={lang}
        name="birthplace"
        label={t("Nơi sinh", "Place of birth")}
        provinces={[
          { value: "01", label: "Thành phố Hà Nội" },
          { value: "48", label: "Thành phố Đà Nẵng" },
        ]}
        communes={[{ value: "demo", label: t("Phường mẫu", "Sample ward") }]}
        value={{ province: "01", commune: "demo" }}
        errors={{ line: t("Ghi tên bệnh viện hoặc số nhà, đường.", "Give the hospital or the street.") }}
      />
      <SelectField
        lang={lang}
        name="relation"
        label={t("Quan hệ với trẻ", "Relation to the child")}
        options={[
          { value: "mother", label: t("Mẹ", "Mother") },
          { value: "father", label: t("Cha", "Father") },
        ]}
      />
      <NumberField lang={lang} name="copies" label={t("Số bản sao", "Number of copies")} value="2" unit={t("bản", "copies")} />
      <MoneyField lang={lang} name="capital" label={t("Vốn điều lệ", "Charter capital")} value="500.000.000" />
      <TextArea
        lang={lang}
        name="reason"
        label={t("Lý do", "Reason")}
        maxLength={300}
        value={t("Con tôi đi học lớp 1 nên cần bản sao.", "My child starts school and needs a copy.")}
      />
      <FileField
        lang={lang}
        name="birth-notice"
        label={t("Giấy chứng sinh", "Birth notice")}
        accept=".pdf,.jpg,.png"
        types="PDF, JPG, PNG"
        maxBytes={10 * 1024 * 1024}
        uploaded={[{ id: "u1", name: "giay-chung-sinh-benh-vien.pdf", size: "1,2 MB", hash: "9f3a 77c1", href: "#" }]}
      />
    </>
  );
}

/** Every kind of question, filled, empty and wrong. */
export function FormGallery({ lang, t }: { readonly lang: Lang; readonly t: Words }) {
  return (
    <Form lang={lang} action="#" csrf="gallery" autosave="#">
      <ErrorSummary
        lang={lang}
        errors={[
          {
            name: "child.birth",
            message: t("Tháng 2 không có ngày 31. Hãy xem lại ngày sinh.", "February has no 31st day. Check the date."),
          },
          { name: "married", message: t("Chọn Có hoặc Không.", "Choose Yes or No.") },
          { name: "birthplace.line", message: t("Ghi tên bệnh viện hoặc số nhà, đường.", "Give the hospital or the street.") },
        ]}
      />
      <PersonFields lang={lang} t={t} />
      <ChoiceFields lang={lang} t={t} />
      <OtherFields lang={lang} t={t} />
      <Checklist
        lang={lang}
        caption={t("Kiểm tra trước khi tiếp nhận", "Before taking in")}
        name="check"
        items={[
          {
            value: "1",
            label: t("Giấy chứng sinh còn nguyên chữ ký số", "The birth notice’s signature is intact"),
            machine: { passed: true },
            checked: true,
          },
          {
            value: "2",
            label: t("Họ tên trẻ đúng quy tắc", "The child’s name follows the rules"),
            machine: { passed: false, detail: t("chữ đệm dài bất thường", "unusually long middle name") },
            checked: false,
          },
          { value: "3", label: t("Đã đối chiếu bản chụp với bản chính", "The copy matches the original"), checked: false },
        ]}
      />
      <Rating
        lang={lang}
        name="rating"
        label={t("Anh, chị thấy lần phục vụ này thế nào?", "How was this service?")}
        value={5}
        error={undefined}
      />
      <ButtonRow>
        <Button kind="main">{t("Lưu và tiếp tục", "Save and continue")}</Button>
        <Button>{t("Lưu, làm tiếp sau", "Save for later")}</Button>
        <Button kind="quiet">{t("Xem trước", "Preview")}</Button>
        <Button kind="danger">{t("Rút hồ sơ", "Withdraw")}</Button>
        <Button disabled>{t("Chưa thể gửi", "Cannot send yet")}</Button>
      </ButtonRow>
    </Form>
  );
}
