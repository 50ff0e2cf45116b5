import { Button, Card, Form } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { PersonFields } from "../parts/person-fields.tsx";
import { TENANTS } from "../texts/tenants.ts";
import { TENANTS_PATH } from "./list-page.tsx";

interface OpeningFormProps {
  readonly visit: Visit;
  readonly agencyId: string;
  readonly errors: readonly FormError[];
}

/** Opens the authority with its first administrator. */
export function OpeningForm({ visit, agencyId, errors }: OpeningFormProps) {
  const { lang } = visit;
  return (
    <Card title={TENANTS.administrator[lang]} level={2}>
      <p>{TENANTS.administratorLead[lang]}</p>
      <Form lang={lang} action={`${TENANTS_PATH}/${agencyId}`}>
        <PersonFields visit={visit} errors={errors} />
        <Button kind="main">{TENANTS.send[lang]}</Button>
      </Form>
    </Card>
  );
}
