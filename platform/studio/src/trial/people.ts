import { makePersonalNumber } from "@motlan/formats";
import { type JsonObject, localDate, type Text } from "@motlan/kernel";

/** Somebody invented, as whom a designer tries a form out. Nobody real has these numbers: their serials are above those given out. */
export interface TrialPerson {
  readonly id: string;
  readonly about: Text;
  /** What the population registry would hold of them. */
  readonly values: JsonObject;
}

const HOME = {
  communeId: "00000000-0000-7000-8000-000000000001",
  communeCode: "00004",
  line: "12 Đội Cấn",
  text: "12 Đội Cấn, phường Ba Đình, thành phố Hà Nội",
};

interface Invented {
  readonly id: string;
  readonly fullName: string;
  readonly bornOn: string;
  readonly sex: "male" | "female";
  readonly serial: number;
  readonly about: Text;
  readonly more?: JsonObject;
}

const INVENTED: readonly Invented[] = [
  {
    ...{ id: "an", fullName: "Nguyễn Thị An (giả định)", bornOn: "1991-03-08", sex: "female", serial: 999_001 },
    about: { vi: "Chị An, 35 tuổi, dữ liệu đầy đủ", en: "An, a woman of 35, everything on record" },
  },
  {
    ...{ id: "binh", fullName: "Trần Văn Bình (giả định)", bornOn: "1948-09-02", sex: "male", serial: 999_002 },
    about: { vi: "Ông Bình, ngoài 75 tuổi, không có số điện thoại", en: "Bình, a man over 75, without a telephone" },
    more: { phone: null },
  },
  {
    ...{ id: "chi", fullName: "Lê Minh Chi (giả định)", bornOn: "2010-12-31", sex: "female", serial: 999_003 },
    about: { vi: "Em Chi, chưa đủ 18 tuổi", en: "Chi, a girl under 18" },
  },
  {
    ...{ id: "dung", fullName: "Phạm Quốc Dũng (giả định)", bornOn: "1979-02-28", sex: "male", serial: 999_004 },
    about: { vi: "Anh Dũng, chưa có nơi cư trú trong dữ liệu", en: "Dũng, whose residence is not on record" },
    more: { residence: null },
  },
];

/** A small household of cases: the ordinary one, the old, the young, and one of whom something is missing. */
export const TRIAL_PEOPLE: readonly TrialPerson[] = INVENTED.map(({ id, fullName, bornOn, sex, serial, about, more }) => {
  const day = localDate(bornOn);
  const personalNumber = makePersonalNumber({ provinceCode: "001", sex, bornOn: day, serial });
  const values = {
    ...{ personalNumber, fullName, dateOfBirth: bornOn, sex, ethnicity: "Kinh", nationality: "Việt Nam", phone: "0900000000" },
    residence: HOME,
  };
  return { id, about, values: { ...values, ...more } };
});
