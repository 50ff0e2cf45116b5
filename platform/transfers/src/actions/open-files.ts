import { offerService } from "@motlan/exchange";
import type { Work } from "@motlan/kernel/db";

/** The service under which a subsystem's files stand unless it says otherwise, and the word by which the exchange hands its questions to this room. */
export const FILES = "files";

export interface FileDesk {
  readonly subsystem: string;
  readonly code?: string;
  readonly purposes?: NonNullable<Parameters<typeof offerService>[1]["purposes"]>;
}

/** Lets a subsystem of this node give files; who may fetch them, rights say (`grantRight`), as of any service. @throws exchange/not-yours, exchange/bad-declaration */
export async function openFiles(work: Work, { subsystem, code = FILES, purposes = [] }: FileDesk): Promise<void> {
  await offerService(work, {
    subsystem,
    code,
    title: { vi: "Gửi tệp", en: "Files" },
    provider: { kind: "room", room: FILES },
    endpoints: [
      { method: "GET", path: "/files" },
      { method: "GET", path: "/files/*" },
      { method: "GET", path: "/files/*/chunks/*" },
      { method: "POST", path: "/files/*/receipt" },
    ],
    purposes,
  });
}
