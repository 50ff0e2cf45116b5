import { join } from "node:path";
import { module as agencies } from "@motlan/agencies/module";
import { module as catalogue } from "@motlan/catalogue/module";
import { documentsModule, fileKeyStore, httpCertificateAuthority, httpTimeStampAuthority } from "@motlan/documents/module";
import { module as dossiers } from "@motlan/dossiers/module";
import { module as forms } from "@motlan/forms/module";
import { findAccountOfPerson } from "@motlan/identity";
import { module as identity } from "@motlan/identity/module";
import { module as insight } from "@motlan/insight/module";
import type { Module } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { noticesModule } from "@motlan/notices/module";
import { paymentsModule } from "@motlan/payments/module";
import { module as places } from "@motlan/places/module";
import { registriesModule } from "@motlan/registries/module";
import { module as studio } from "@motlan/studio/module";
import { tenantsModule } from "@motlan/tenants/module";
import { module as voice } from "@motlan/voice/module";
import type { NodeConfig } from "./config.ts";

/** Every room of this node, the lower ones first, wired to what stands outside: other owners, the bank, the authorities, the gateways. */
export function wireRooms({ dataDir, publicUrl, stubsUrl, gatewayKey, demo }: NodeConfig): readonly Module[] {
  const outside = stubsUrl ?? "";
  const keys = fileKeyStore(join(dataDir, "keys"), httpCertificateAuthority(`${outside}/ca/enrol`));
  return [
    places,
    agencies,
    registriesModule({
      owners: { population: { url: `${outside}/population/commands`, publicKeyUrl: `${outside}/population/jwks.json` } },
      issuer: publicUrl,
      replyUrl: `${publicUrl}/api/v1/registries/receipts`,
    }),
    identity,
    catalogue,
    forms,
    tenantsModule({ keys }),
    documentsModule({ keys, timeStamps: httpTimeStampAuthority(`${outside}/tsa`), publicUrl, sample: demo, enrolOnUse: demo }),
    paymentsModule({ bankUrl: `${outside}/bank` }),
    dossiers,
    studio,
    noticesModule({ smsUrl: `${outside}/sms/messages`, mailUrl: `${outside}/mail/messages`, gatewayKey, contactOf, publicUrl }),
    voice,
    insight,
  ];
}

/** How notices reach a person: the phone of their account. E-mail comes with a page on which people enter theirs. */
async function contactOf(db: Db, personId: string) {
  const account = await findAccountOfPerson(db, personId);
  return account === undefined ? undefined : { phone: account.phone, language: "vi" as const };
}
