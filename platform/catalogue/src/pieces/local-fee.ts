import type { Fee, LegalBasis, LocalRate } from "../domain/procedure.ts";
import { t } from "./words.ts";

export interface LocalFee {
  readonly id: string;
  readonly kind: Fee["kind"];
  readonly title: ReturnType<typeof t>;
  readonly law: LegalBasis;
  readonly when?: string;
  readonly rates?: LocalRate[];
}

/**
 * A fee that each provincial People's Council sets. While the province's rate is not entered nothing is charged online and the line says who sets it: no amount is
 * made up.
 */
export function localFee({ law, rates, ...fee }: LocalFee): Fee {
  return {
    ...fee,
    amount: "rate",
    unit: t(
      "Mức do Hội đồng nhân dân cấp tỉnh quy định; tỉnh chưa nhập mức thu thì chưa thu trên mạng",
      "Set by the provincial People's Council; nothing is charged online until the province has entered its rate",
    ),
    ...(rates && { rates }),
    law,
  };
}
