import { openSum } from "@motlan/payments";
import { Button, ButtonRow, Form, Notice } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { PAY } from "../texts/pay.ts";
import type { Payable } from "./to-pay.tsx";

const WAYS = ["gateway", "card"] as const;

interface Props {
  readonly visit: Visit;
  readonly order: Payable;
  /** The address of the page it stands on. */
  readonly here: string;
}

/** Ways beside the transfer, each a button that works without scripts. */
export function OtherWays({ visit: { lang, options }, order, here }: Props) {
  const ways = WAYS.filter((way) => options.payWays?.[way]?.begin !== undefined);
  if (ways.length === 0 || openSum(order) === 0n) return null;
  return (
    <>
      <h2>{PAY.ways[lang]}</h2>
      <Form lang={lang} action={`${here}/cach`} turbo={false}>
        <p class="field__hint">{PAY.waysHint[lang]}</p>
        <ButtonRow>
          {ways.map((way) => (
            <Button key={way} kind="secondary" name="cach" value={way}>
              {PAY[way][lang]}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </>
  );
}

/** Back from the provider before its callback: paid there, we ask; given up there, the other ways stand open. Only its signed word says which. */
export async function returnNotice({ query, options, lang }: Visit) {
  const way = WAYS.find((one) => one === query.get("tu"));
  const said = way && (await options.payWays?.[way]?.readReturn?.(query.get("ket-qua")));
  if (said === undefined) return null;
  const [title, text] = said === "paid" ? [PAY.asking, PAY.askingText] : [PAY.declined, PAY.declinedText];
  return (
    <Notice lang={lang} tone={said === "paid" ? "info" : "warning"} title={title[lang]} live>
      <p>{text[lang]}</p>
    </Notice>
  );
}
