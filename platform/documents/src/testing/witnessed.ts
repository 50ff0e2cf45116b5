import { newId } from "@motlan/kernel";
import { makeSealedPdf } from "../make-sealed-pdf.ts";
import { readSignedMessage } from "../signing/signed-message.ts";
import { sampleBirth, sampleBirthCertificate } from "./sample-templates.ts";
import type { TestSealing } from "./test-sealing.ts";

/** A birth certificate of invented people, signed and sealed by the engine that a node runs. */
export function makeWitnessedPdf(sealing: TestSealing): Promise<Uint8Array> {
  const document = {
    id: newId(),
    kind: "birth-certificate",
    name: { vi: "Giấy khai sinh", en: "Birth certificate" },
    agencyId: newId(),
    agencyName: "Ủy ban nhân dân phường Hai Bà Trưng",
    owner: { kind: "dossier", id: newId() },
    verifyCode: sampleBirth.verifyCode,
    state: "waiting",
    preparedAt: new Date(),
  } as const;
  const signer = { officialId: newId(), name: "Đặng Thị Mỹ Hạnh", role: "Phó Chủ tịch" };
  return makeSealedPdf(
    sealing,
    document,
    { template: JSON.parse(JSON.stringify(sampleBirthCertificate)), data: sampleBirth, signer },
    new Date(),
  );
}

/** One signature taken apart, so that a stranger's tool can judge each piece. */
export interface SignatureParts {
  /** The bytes that are signed. */
  readonly covered: Uint8Array;
  /** The CMS message, without its padding. */
  readonly message: Uint8Array;
  /** The bare signature value, over which the time stamp is. */
  readonly value: Uint8Array;
  readonly timeStamp: Uint8Array | undefined;
}

export function takeSignaturesApart(pdf: Uint8Array): readonly SignatureParts[] {
  const whole = Buffer.from(pdf);
  return [...whole.toString("latin1").matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g)].map((match) => {
    const [length = 0, after = 0, rest = 0] = match.slice(1).map(Number);
    const padded = Buffer.from(whole.subarray(length + 1, after - 1).toString("latin1"), "hex");
    const covered = Buffer.concat([whole.subarray(0, length), whole.subarray(after, after + rest)]);
    const { signature, timeStamp } = readSignedMessage(padded, covered);
    return { covered, message: padded.subarray(0, 4 + padded.readUInt16BE(2)), value: signature, timeStamp };
  });
}
