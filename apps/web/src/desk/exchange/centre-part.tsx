import type { PeerRead } from "@motlan/exchange";
import type { Language } from "@motlan/kernel";
import { Button, Form, SelectField, TextField } from "@motlan/ui";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { JOINING as T } from "../texts/exchange-joining.ts";
import { NODE_PATH } from "./paths.ts";

interface Props {
  readonly lang: Language;
  readonly read: PeerRead;
  readonly refusal: Refusal | undefined;
}

/** What the centre's administrator may do to a node of the directory. */
export function CentrePart({ lang, read: { peer, certificates, keys }, refusal }: Props) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const options = [
    ...certificates.map(({ hash, print }) => ({ value: `certificate ${hash}`, label: say(T.certificateOf, lang, { print }) })),
    ...keys.map(({ id }) => ({ value: `key ${id}`, label: say(T.keyOf, lang, { id }) })),
  ];
  return (
    <section>
      <h2>{T.centre[lang]}</h2>
      <h3>{T.revoke[lang]}</h3>
      <p>{T.revokeLead[lang]}</p>
      <Form lang={lang} action={`${NODE_PATH}/thu-hoi`}>
        <input type="hidden" name="nut" value={peer.id} />
        <SelectField lang={lang} name="cai-nao" label={T.which[lang]} options={options} empty={false} />
        <TextField lang={lang} name="ly-do-thu-hoi" label={T.reason[lang]} error={errorAt("ly-do-thu-hoi")} />
        <Button kind="secondary">{T.doRevoke[lang]}</Button>
      </Form>
      <h3>{T.remove[lang]}</h3>
      <p>{T.removeLead[lang]}</p>
      <Form lang={lang} action={`${NODE_PATH}/rut`}>
        <input type="hidden" name="nut" value={peer.id} />
        <TextField lang={lang} name="ly-do-rut" label={T.reason[lang]} error={errorAt("ly-do-rut")} />
        <Button kind="secondary">{T.remove[lang]}</Button>
      </Form>
    </section>
  );
}
