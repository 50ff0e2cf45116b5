import { defineModule, faultTable, type Module } from "@motlan/kernel";
import type { HoldersOf } from "./actions/hear-keepers.ts";
import type { RateLinkOf } from "./actions/send-message.ts";
import type { ContactOf, Senders } from "./channels/channels.ts";
import { httpSender } from "./channels/http-sender.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { makeJobs, makeListeners } from "./jobs.ts";

export type { HoldersOf } from "./actions/hear-keepers.ts";
export type { Contact, ContactOf, Sender, Senders } from "./channels/channels.ts";

export interface NoticesOptions {
  /** Where short messages are POSTed. */
  readonly smsUrl?: string;
  /** Where e-mails are POSTed. */
  readonly mailUrl?: string;
  /** Where letters are POSTed, and asked about by their key. */
  readonly letterUrl?: string;
  /** The key shared with both gateways; without it, or empty, messages go unsigned. */
  readonly gatewayKey?: string;
  /** How a person can be reached; without it notices stay in the portal. */
  readonly contactOf?: ContactOf;
  /** The portal's public address, for links in messages. */
  readonly publicUrl?: string;
  /** Makes the link of a settled dossier by which it is rated without an account. */
  readonly rateLinkOf?: RateLinkOf;
  /** Who at an agency may do something; without it no keeper of records is called to act. */
  readonly holdersOf?: HoldersOf;
}

/** The room as an app mounts it. A channel without an address is left out. */
export function noticesModule({
  smsUrl = "",
  mailUrl = "",
  letterUrl = "",
  gatewayKey,
  contactOf = async () => undefined,
  publicUrl = "",
  rateLinkOf,
  holdersOf = async () => [],
}: NoticesOptions = {}): Module {
  const key = gatewayKey === "" ? undefined : gatewayKey;
  const senders: Senders = {
    ...(URL.canParse(smsUrl) && { sms: httpSender({ url: smsUrl, key }) }),
    ...(URL.canParse(mailUrl) && { email: httpSender({ url: mailUrl, key }) }),
    ...(URL.canParse(letterUrl) && { letter: httpSender({ url: letterUrl, key }) }),
  };
  return defineModule({
    name: "notices",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    routes,
    jobs: makeJobs({ senders, contactOf, publicUrl, ...(rateLinkOf !== undefined && { rateLinkOf }) }),
    listeners: makeListeners(holdersOf),
  });
}

export const module = noticesModule();
