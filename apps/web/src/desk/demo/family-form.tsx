import { Button, DateField, ErrorSummary, Form, PageTitle, RadioGroup, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { type FamilyRead, placeChoices } from "./read-family.ts";
import { FAMILY } from "./texts.ts";

interface FamilyFormProps {
  readonly visit: Visit;
  readonly read: FamilyRead;
}

/** Mother, father, where they live, and a password: what a stranger invents to play the journeys. */
export function FamilyForm({ visit, read }: FamilyFormProps) {
  const { lang, form } = visit;
  const field = (name: string) => ({ lang, name, value: form.get(name), error: errorAt(read, name) });
  const several = read.places.length > 1;
  return (
    <>
      <ErrorSummary lang={lang} errors={read.errors} />
      <PageTitle title={FAMILY.title[lang]} lead={FAMILY.lead[lang]} />
      <Form lang={lang} action="/trinh-dien/gia-dinh-moi">
        <ParentFields visit={visit} read={read} which="mother" />
        <ParentFields visit={visit} read={read} which="father" />
        <TextField {...field("place")} label={FAMILY.place[lang]} hint={FAMILY.placeHint[lang]} autocomplete="off" />
        {several ? <RadioGroup {...field("communeId")} label={FAMILY.which[lang]} choices={placeChoices(read.places, lang)} /> : null}
        <TextField {...field("line")} label={FAMILY.line[lang]} autocomplete="off" />
        <RadioGroup
          {...field("married")}
          label={FAMILY.marriage[lang]}
          inline
          choices={[
            { value: "yes", label: FAMILY.yes[lang] },
            { value: "no", label: FAMILY.no[lang] },
          ]}
        />
        <TextField
          {...field("password")}
          value={undefined}
          type="password"
          label={FAMILY.password[lang]}
          hint={FAMILY.passwordHint[lang]}
          autocomplete="new-password"
        />
        <Button kind="main">{FAMILY.send[lang]}</Button>
      </Form>
    </>
  );
}

function errorAt({ errors }: FamilyRead, name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}

function ParentFields({ visit: { lang, form }, read, which }: FamilyFormProps & { readonly which: "mother" | "father" }) {
  const [name, dob] = [`${which}.name`, `${which}.dob`];
  const part = (one: string) => form.get(`${dob}.${one}`);
  return (
    <>
      <h2>{FAMILY[which][lang]}</h2>
      <TextField lang={lang} name={name} label={FAMILY.name[lang]} autocomplete="off" value={form.get(name)} error={errorAt(read, name)} />
      <DateField
        lang={lang}
        name={dob}
        label={FAMILY.dob[lang]}
        value={{ day: part("day"), month: part("month"), year: part("year") }}
        error={errorAt(read, dob)}
      />
    </>
  );
}
