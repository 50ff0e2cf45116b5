import { PrintableString, Utf8String } from "asn1js";
import { AttributeTypeAndValue, RelativeDistinguishedNames } from "pkijs";

/** Every name of this authority says that it is none. */
export const NO_VALUE = "KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

export function authorityName(commonName: string): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({
    typesAndValues: [
      new AttributeTypeAndValue({ type: "2.5.4.6", value: new PrintableString({ value: "VN" }) }),
      new AttributeTypeAndValue({ type: "2.5.4.10", value: new Utf8String({ value: `CA THỬ NGHIỆM – ${NO_VALUE}` }) }),
      new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: commonName }) }),
    ],
  });
}
