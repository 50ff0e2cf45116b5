import type { Text } from "@motlan/kernel";

/** What the members of a record are called, wherever they stand. A member without a name here is not shown to people: it is the machine's. */
export const DATA_LABELS: Readonly<Record<string, Text>> = {
  personalNumber: { vi: "Số định danh cá nhân", en: "Personal number" },
  fullName: { vi: "Họ, chữ đệm, tên", en: "Full name" },
  sex: { vi: "Giới tính", en: "Sex" },
  dateOfBirth: { vi: "Ngày sinh", en: "Date of birth" },
  placeOfBirth: { vi: "Nơi sinh", en: "Place of birth" },
  placeOfBirthRegistration: { vi: "Nơi đăng ký khai sinh", en: "Where the birth was registered" },
  nativePlace: { vi: "Quê quán", en: "Native place" },
  ethnicity: { vi: "Dân tộc", en: "Ethnicity" },
  religion: { vi: "Tôn giáo", en: "Religion" },
  nationality: { vi: "Quốc tịch", en: "Nationality" },
  maritalStatus: { vi: "Tình trạng hôn nhân", en: "Marital status" },
  residence: { vi: "Nơi thường trú", en: "Residence" },
  line: { vi: "Số nhà, đường, thôn", en: "House and street" },
  text: { vi: "Địa chỉ đầy đủ", en: "Whole address" },
  fatherNumber: { vi: "Số định danh của cha", en: "Father's personal number" },
  motherNumber: { vi: "Số định danh của mẹ", en: "Mother's personal number" },
  spouseNumber: { vi: "Số định danh của vợ, chồng", en: "Spouse's personal number" },
  headNumber: { vi: "Số định danh của chủ hộ", en: "Head of household's number" },
  relation: { vi: "Quan hệ với chủ hộ", en: "Relation to the head of household" },
  phone: { vi: "Số điện thoại", en: "Phone" },
  dateOfDeath: { vi: "Ngày mất", en: "Date of death" },
  agencyName: { vi: "Nơi đăng ký", en: "Registered at" },
  book: { vi: "Quyển số", en: "Book" },
  number: { vi: "Số", en: "Number" },
  registeredOn: { vi: "Ngày đăng ký", en: "Registered on" },
  dateOfMarriage: { vi: "Ngày kết hôn", en: "Date of marriage" },
  causeOfDeath: { vi: "Nguyên nhân mất", en: "Cause of death" },
  placeOfDeath: { vi: "Nơi mất", en: "Place of death" },
  signerName: { vi: "Người ký", en: "Signed by" },
  child: { vi: "Con", en: "Child" },
  mother: { vi: "Mẹ", en: "Mother" },
  father: { vi: "Cha", en: "Father" },
  husband: { vi: "Chồng", en: "Husband" },
  wife: { vi: "Vợ", en: "Wife" },
  deceased: { vi: "Người mất", en: "The deceased" },
  declarant: { vi: "Người đi khai", en: "Declarant" },
  relatives: { vi: "Người thân", en: "Relatives" },
  household: { vi: "Hộ gia đình", en: "Household" },
  holder: { vi: "Người đứng tên", en: "Holder" },
  cardNumber: { vi: "Số thẻ", en: "Card number" },
  validTo: { vi: "Có giá trị đến", en: "Valid until" },
};

/** Values that are words of the machine. */
export const DATA_WORDS: Readonly<Record<string, Text>> = {
  male: { vi: "Nam", en: "Male" },
  female: { vi: "Nữ", en: "Female" },
  single: { vi: "Chưa kết hôn", en: "Single" },
  married: { vi: "Đang có vợ, có chồng", en: "Married" },
  divorced: { vi: "Đã ly hôn", en: "Divorced" },
  widowed: { vi: "Góa", en: "Widowed" },
};

/** Kinds of record in the civil-status registry. */
export const RECORD_KINDS: Readonly<Record<string, Text>> = {
  birth: { vi: "khai sinh", en: "birth" },
  marriage: { vi: "kết hôn", en: "marriage" },
  death: { vi: "khai tử", en: "death" },
};
