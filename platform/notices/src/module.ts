import { defineModule, faultTable, type Module } from "@motlan/kernel";
import type { ContactOf, Senders } from "./channels/channels.ts";
import { httpSender } from "./channels/http-sender.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { listeners, makeJobs } from "./jobs.ts";

export type { Contact, ContactOf, Sender, Senders } from "./channels/channels.ts";

export interface NoticesOptions {
  /** Where short messages are POSTed. */
  readonly smsUrl?: string;
  /** Where e-mails are POSTed. */
  readonly mailUrl?: string;
  /** The key shared with both gateways; without it, or empty, messages go unsigned. */
  readonly gatewayKey?: string;
  /** How a person can be reached; without it notices stay in the portal. */
  readonly contactOf?: ContactOf;
  /** The portal's public address, for links in e-mails. */
  readonly publicUrl?: string;
}

/** The room as an app mounts it. A channel without an address is left out. */
export function noticesModule({
  smsUrl = "",
  mailUrl = "",
  gatewayKey,
  contactOf = async () => undefined,
  publicUrl = "",
}: NoticesOptions = {}): Module {
  const key = gatewayKey === "" ? undefined : gatewayKey;
  const senders: Senders = {
    ...(URL.canParse(smsUrl) && { sms: httpSender({ url: smsUrl, key }) }),
    ...(URL.canParse(mailUrl) && { email: httpSender({ url: mailUrl, key }) }),
  };
  return defineModule({
    name: "notices",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    routes,
    jobs: makeJobs({ senders, contactOf, publicUrl }),
    listeners,
  });
}

export const module = noticesModule();
