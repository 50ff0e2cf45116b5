import { join } from "node:path";
import { module as addresses } from "@motlan/addresses/module";
import { findAgency, listHolders } from "@motlan/agencies";
import { module as agencies } from "@motlan/agencies/module";
import { module as breaches } from "@motlan/breaches/module";
import { module as catalogue } from "@motlan/catalogue/module";
import { module as complaints } from "@motlan/complaints/module";
import { consentsModule } from "@motlan/consents/module";
import { module as dataRights } from "@motlan/data-rights/module";
import type { Vault } from "@motlan/denunciations";
import { denunciationsModule, fileVault } from "@motlan/denunciations/module";
import { documentsModule, fileKeyStore, httpCertificateAuthority, httpTimeStampAuthority } from "@motlan/documents/module";
import { module as dossiers } from "@motlan/dossiers/module";
import { homeOf, ownSubsystemOf } from "@motlan/exchange";
import { type Exchange, exchangeModule } from "@motlan/exchange/module";
import { module as forms } from "@motlan/forms/module";
import { findAccountOfPerson, smsGateway } from "@motlan/identity";
import { module as identity } from "@motlan/identity/module";
import { module as insight } from "@motlan/insight/module";
import { localDateOf, type Module } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { nationalPortalModule } from "@motlan/national-portal/module";
import { noticesModule } from "@motlan/notices/module";
import { module as offices } from "@motlan/offices/module";
import { gatewayProvider, type Providers, paymentsModule } from "@motlan/payments/module";
import { module as places } from "@motlan/places/module";
import { module as proactive } from "@motlan/proactive/module";
import { registriesModule } from "@motlan/registries/module";
import { module as studio } from "@motlan/studio/module";
import { module as subscriptions } from "@motlan/subscriptions/module";
import { readCsv } from "@motlan/takeover";
import { module as takeover } from "@motlan/takeover/module";
import { tenantsModule } from "@motlan/tenants/module";
import { module as tickets } from "@motlan/tickets/module";
import { transfersModule } from "@motlan/transfers/module";
import { upkeepOf } from "@motlan/upkeep";
import { upkeepModule } from "@motlan/upkeep/module";
import { inviteToRate } from "@motlan/voice";
import { module as voice } from "@motlan/voice/module";
import { module as work } from "@motlan/work/module";
import type { NodeConfig } from "./config.ts";
import { holdersOf } from "./holders-of.ts";
import { exchangeKeys, fileBytes, termsOf } from "./mount-exchange.ts";

/** Every room of this node, the lower ones first, wired to what stands outside: other owners, the bank, the authorities, the gateways. `modulesOf` names all that runs, once it does. */
export function wireRooms(
  config: NodeConfig,
  exchangeOf: () => Exchange | undefined = () => undefined,
  modulesOf: () => readonly Module[] = () => [],
): readonly Module[] {
  const { dataDir, publicUrl, stubsUrl, gatewayKey, demo, portal } = config;
  const outside = stubsUrl ?? "";
  const keys = fileKeyStore(join(dataDir, "keys"), httpCertificateAuthority(`${outside}/ca/enrol`));
  return [
    places,
    agencies,
    registriesModule({
      owners: { population: { url: `${outside}/population/commands`, publicKeyUrl: `${outside}/population/jwks.json` } },
      issuer: publicUrl,
      readCells: readCsv,
      nameOfAgency: async (db, agencyId) => (await findAgency(db, agencyId))?.name,
      replyUrl: `${publicUrl}/api/v1/registries/receipts`,
    }),
    addresses,
    offices,
    upkeepModule({ wholeNode: () => upkeepOf(modulesOf()) }),
    identity,
    catalogue,
    forms,
    tenantsModule({ keys }),
    documentsModule({ keys, timeStamps: httpTimeStampAuthority(`${outside}/tsa`), publicUrl, sample: demo, enrolOnUse: demo }),
    paymentsModule({ bankUrl: `${outside}/bank`, sharedKey: gatewayKey, providers: payWays(config) }),
    dossiers,
    complaints,
    dataRights,
    consentsModule({ loopback: demo }),
    breaches,
    denunciationsModule({ vault: vaultOf(config), sms: smsGateway({ url: `${outside}/sms/messages`, key: gatewayKey }) }),
    takeover,
    studio,
    noticesModule({
      smsUrl: `${outside}/sms/messages`,
      mailUrl: `${outside}/mail/messages`,
      letterUrl: `${outside}/post/letters`,
      gatewayKey,
      contactOf,
      publicUrl,
      rateLinkOf: inviteToRate,
      holdersOf,
    }),
    voice,
    tickets,
    insight,
    work,
    proactive,
    exchangeModule(exchangeOptions(config, exchangeOf)),
    subscriptions,
    transfersModule(config.exchange === undefined ? undefined : fileBytes(config)),
    nationalPortalModule({ publicUrl, ...(portal !== undefined && { portal }) }),
  ];
}

/** The centre signs the directory; every node of the exchange fetches it. */
function exchangeOptions(config: NodeConfig, exchangeOf: () => Exchange | undefined) {
  const { exchange } = config;
  if (exchange === undefined) return {};
  return {
    instance: exchange.instance,
    exchangeOf,
    renewing: { keys: exchangeKeys(config, exchange).inUse, tell: (work: Work) => administratorsOf(work, ownSubsystemOf(exchange.node)) },
    ...(exchange.centre === "this-node" && centreOf(config, exchange)),
  };
}

/** Who administers the agency that runs this node. */
async function administratorsOf(work: Work, subsystem: string) {
  const agencyId = await homeOf(work, subsystem);
  if (agencyId === undefined) return [];
  const held = await listHolders(work.db, { agencyId, postKind: "administrator", on: localDateOf(work.clock.now()) });
  return held.map(({ personId }) => ({ personId, agencyId }));
}

function centreOf(config: NodeConfig, exchange: NonNullable<NodeConfig["exchange"]>) {
  const keys = exchangeKeys(config, exchange).centre;
  return { centre: { keys, terms: termsOf(exchange) }, desk: { keys, subsystem: ownSubsystemOf(exchange.node) } };
}

/** What seals denouncers' identities; one key a node, wherever it is asked for. */
export function vaultOf({ dataDir }: Pick<NodeConfig, "dataDir">): Vault {
  return fileVault(join(dataDir, "keys"));
}

/** How notices reach a person who chose nothing: the phone of their account. Language, e-mail and letters are theirs to choose, kept by `notices`. */
async function contactOf(db: Db, personId: string) {
  const account = await findAccountOfPerson(db, personId);
  return account === undefined ? undefined : { phone: account.phone, language: "vi" as const };
}

/** The intermediary and the card processor to which payers are redirected; none without what stands outside and a shared key. */
export function payWays({ stubsUrl, stubsPublicUrl, gatewayKey: key }: NodeConfig): Providers {
  if (stubsUrl === undefined || key === "") return {};
  const way = (name: "gateway" | "card") =>
    gatewayProvider({ url: `${stubsUrl}/${name}`, publicUrl: `${stubsPublicUrl ?? stubsUrl}/${name}`, key, way: name });
  return { gateway: way("gateway"), card: way("card") };
}
