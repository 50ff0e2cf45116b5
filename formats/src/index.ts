export { ADDRESS_CODES, type AddressCode, type AddressCodeFault, addressCodeOf, isAddressCode, parseAddressCode } from "./address-code.ts";
export { type AgencyCode, agencyCodeOn, NEW_AGENCY_CODES_FROM, parseAgencyCode, toNewAgencyCode, toOldAgencyCode } from "./agency-code.ts";
export { type BankAccount, type BankAccountFault, luhnHolds, parseBankAccount } from "./bank-account.ts";
export { type Bank, banks, findBank } from "./banks.ts";
export { CalendarUnknown, calendarYears, type DayOff, dayNumber, dayText, findDayOff, isWorkingDay, nextWorkingDay } from "./calendar.ts";
export { type CitizenCard, type CitizenCardFault, parseCardOrNumber, parseCitizenCard, writeCitizenCard } from "./citizen-card.ts";
export { type ComplaintTerms, complaintTermsOn, type Instance, sayComplaintTerms } from "./complaint-terms.ts";
export { type EmailAddress, formatMobile, type MobileNumber, parseEmail, parseMobile } from "./contacts.ts";
export { type CsvCell, csvFile, csvLines, guardCell, unguardCell } from "./csv.ts";
export { type DateParts, type DatePartsFault, formatDate, formatDateInWords, formatDateTime, formatTime, parseDateParts } from "./dates.ts";
export { clockStart, decideDueAt, dueAfterPause, dueAt, formatTerm, type Term } from "./deadlines.ts";
export { type DossierCode, makeDossierCode, parseDossierCode } from "./dossier-code.ts";
export { endOfTerm, endOfWorkingDays } from "./end-of-term.ts";
export { expectedDaysOff, expectedWorkingDay } from "./expected-calendar.ts";
export { foldVietnamese, withoutDiacritics } from "./fold.ts";
export { type HealthCard, type HealthCardFault, insuranceNumberOf, parseHealthCard } from "./health-card.ts";
export { type InsuranceNumber, type InsuranceNumberFault, parseInsuranceNumber } from "./insurance-number.ts";
export { dongInWords, formatDong, groupThousands } from "./money.ts";
export { isPersonName, type NameParts, normalName, splitName, upperName } from "./names.ts";
export {
  makePersonalNumber,
  type PersonalNumber,
  type PersonalNumberFault,
  type PersonalNumberParts,
  parsePersonalNumber,
  personalNumberAgrees,
  personalNumberParts,
  type Sex,
} from "./personal-number.ts";
export { type Plate, type PlateFault, parsePlate, plateProvince } from "./plate.ts";
export { isProcedureCode, type ProcedureCode, parseProcedureCode } from "./procedure-code.ts";
export { parseTaxCode, type TaxCode, type TaxCodeFault, taxCheckDigit } from "./tax-code.ts";
export { parseVietQr, type VietQr, type VietQrFault, vietQr } from "./vietqr.ts";
export {
  addWorkingMinutes,
  minutesOfWorkingDay,
  OFFICE_HOURS,
  type OfficeHours,
  workingInstant,
  workingMinutesBetween,
} from "./working-time.ts";
