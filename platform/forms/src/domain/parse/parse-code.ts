import type { Field } from "@motlan/catalogue/declare";
import {
  type BankAccountFault,
  type HealthCardFault,
  type InsuranceNumberFault,
  type PlateFault,
  parseBankAccount,
  parseHealthCard,
  parseInsuranceNumber,
  parsePlate,
  parseTaxCode,
  type TaxCodeFault,
} from "@motlan/formats";
import type { Decision, Json, Text } from "@motlan/kernel";
import { parseText } from "./parse-words.ts";
import { empty, type Parsed, textOf, value } from "./parsed.ts";

/** A number with a form of its own (`format`): spaces and dashes are forgiven, and what is wrong with it is said. Without a format it is a line of text. */
export function parseCode(field: Field, typed: Json | undefined): Parsed {
  const text = textOf(typed);
  if (text === "") return empty;
  switch (field.format) {
    case "tax-code":
      return said(parseTaxCode(text), TAX);
    case "insurance-number":
      return said(parseInsuranceNumber(text), INSURANCE);
    case "health-card":
      return said(parseHealthCard(text), HEALTH);
    case "plate":
      return said(parsePlate(text), PLATE);
    case "bank-account":
      return said(parseBankAccount(text), BANK);
    default:
      return parseText(field, typed);
  }
}

function said<Why extends string>(read: Decision<string, Why>, sentences: Readonly<Record<Why, Text>>): Parsed {
  return read.ok ? value(read.value) : { is: "fault", text: sentences[read.why] };
}

const TAX: Readonly<Record<TaxCodeFault, Text>> = {
  "wrong-length": {
    vi: "Mã số thuế có 10 chữ số (đơn vị phụ thuộc có thêm 3 số sau dấu gạch), cá nhân dùng số định danh 12 chữ số. Hãy đếm lại.",
    en: "A tax code has 10 digits (13 for a dependent unit); a person's is the personal number of 12. Count them again.",
  },
  "check-digit-wrong": {
    vi: "Mã số thuế này có một chữ số bị gõ sai hoặc hai số bị đảo chỗ. Hãy so lại từng số với giấy tờ.",
    en: "A digit of this tax code is mistyped, or two have changed places. Compare it with the paper digit by digit.",
  },
  "suffix-zero": {
    vi: "Ba số sau dấu gạch của đơn vị phụ thuộc bắt đầu từ 001. Nếu là trụ sở chính, hãy chỉ nhập 10 số đầu.",
    en: "The three digits of a dependent unit begin with 001. For the head office enter the first 10 digits only.",
  },
  "personal-number-wrong": {
    vi: "Không có số định danh 12 chữ số nào như vậy. Hãy nhìn thẻ căn cước và nhập lại từng số.",
    en: "No personal number of 12 digits looks like this. Enter it again from the identity card.",
  },
};

const INSURANCE: Readonly<Record<InsuranceNumberFault, Text>> = {
  "not-digits": {
    vi: "Mã số bảo hiểm xã hội chỉ gồm 10 chữ số, không có chữ cái. Hãy kiểm tra lại.",
    en: "A social-insurance number is 10 digits without letters. Check it again.",
  },
  "not-ten-digits": {
    vi: "Mã số bảo hiểm xã hội có 10 chữ số, in trên sổ BHXH và thẻ BHYT. Hãy đếm lại.",
    en: "A social-insurance number has 10 digits, printed on the insurance book and the health card. Count them again.",
  },
  "personal-number": {
    vi: "Đây là số có 12 chữ số như số định danh. Hãy nhập mã số bảo hiểm xã hội 10 chữ số.",
    en: "This has 12 digits, as a personal number. Enter the social-insurance number of 10 digits.",
  },
  "all-the-same": {
    vi: "Không có mã số bảo hiểm xã hội nào chỉ gồm một chữ số lặp lại. Hãy nhập mã số in trên sổ BHXH.",
    en: "No social-insurance number is one digit repeated. Enter the one printed on the insurance book.",
  },
};

const HEALTH: Readonly<Record<HealthCardFault, Text>> = {
  "wrong-length": {
    vi: "Số thẻ BHYT có 15 ký tự (thẻ cũ), 10 chữ số (thẻ in từ tháng 4/2021) hoặc là số định danh 12 chữ số. Hãy đếm lại.",
    en: "A health-card number has 15 signs (old cards), 10 digits (cards since April 2021) or is the personal number of 12. Count again.",
  },
  "letters-wrong": {
    vi: "Thẻ BHYT cũ bắt đầu bằng hai chữ cái, ví dụ: DN 4 01 0123456789. Hãy xem lại hai ký tự đầu.",
    en: "An old card begins with two letters, for example DN 4 01 0123456789. Look at the first two signs.",
  },
  "level-wrong": {
    vi: "Ký tự thứ ba của thẻ BHYT cũ là mức hưởng, một số từ 1 đến 5. Hãy xem lại.",
    en: "The third sign of an old card is the level of benefit, 1 to 5. Look at it again.",
  },
  "digits-wrong": {
    vi: "Sau phần chữ cái, số thẻ BHYT chỉ gồm chữ số. Hãy so lại từng số với thẻ.",
    en: "After its letters a card number has digits only. Compare it with the card digit by digit.",
  },
  "personal-number-wrong": {
    vi: "Không có số định danh 12 chữ số nào như vậy. Hãy nhìn thẻ căn cước và nhập lại từng số.",
    en: "No personal number of 12 digits looks like this. Enter it again from the identity card.",
  },
};

const PLATE: Readonly<Record<PlateFault, Text>> = {
  unreadable: {
    vi: "Hãy nhập biển số như trên xe, ví dụ: 30A-123.45 (ô tô) hoặc 29-B1 123.45 (xe máy).",
    en: "Enter the plate as on the vehicle, for example 30A-123.45 (car) or 29-B1 123.45 (motorcycle).",
  },
  "province-unknown": {
    vi: "Không có biển số nào bắt đầu bằng hai số này. Hãy xem lại hai chữ số đầu của biển.",
    en: "No plate begins with these two digits. Look at the first two digits again.",
  },
  "letter-unused": {
    vi: "Biển số không dùng các chữ I, J, O, Q, W. Có thể đó là số 1 hoặc số 0.",
    en: "Plates have no I, J, O, Q or W. It may be the digit 1 or 0.",
  },
  "wrong-count": {
    vi: "Phần số cuối của biển có 4 hoặc 5 chữ số. Hãy đếm lại.",
    en: "The last part of a plate has 4 or 5 digits. Count them again.",
  },
};

const BANK: Readonly<Record<BankAccountFault, Text>> = {
  "not-digits": {
    vi: "Số tài khoản ở đây chỉ gồm chữ số. Nếu bạn dùng tên gợi nhớ, hãy nhập số tài khoản gốc.",
    en: "An account number here has digits only. If you use a nickname, enter the account's own number.",
  },
  "wrong-length": {
    vi: "Số tài khoản ngân hàng có từ 6 đến 19 chữ số. Hãy đếm lại.",
    en: "A bank-account number has 6 to 19 digits. Count them again.",
  },
  "card-number": {
    vi: "Đây là số in trên thẻ ngân hàng, không phải số tài khoản. Hãy xem số tài khoản trong ứng dụng của ngân hàng.",
    en: "This is the number on a bank card, not of an account. Look the account number up in your bank's app.",
  },
  "all-the-same": {
    vi: "Không có tài khoản nào chỉ gồm một chữ số lặp lại. Hãy nhập lại số tài khoản.",
    en: "No account is one digit repeated. Enter the account number again.",
  },
};
