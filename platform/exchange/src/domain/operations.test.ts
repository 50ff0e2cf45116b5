import fc from "fast-check";
import { expect, test } from "vitest";
import { certificatesOf } from "./certificate-health.ts";
import { servicesIn, trafficOf } from "./operations.ts";
import { paceOf, timeWithin } from "./pace.ts";
import { type Counted, peersIn, talliesOf } from "./tally.ts";

const AT = new Date("2026-11-20T02:03:00Z");
const half = (parts: Partial<Counted> = {}): Counted => ({
  ...{ side: "asking", client: "VN/GOV/1/a", service: "VN/GOV/2/b/s", peer: "VN/GOV/2/n", fault: null, overAsked: [] },
  ...{ requestSigned: null, answerSigned: null, beganAt: AT, endedAt: new Date(AT.getTime() + 20) },
  ...parts,
});

test("a share's time is within a class of the true one, whatever was measured", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 300 }),
      fc.constantFrom(0.5, 0.95),
      (times, share) => {
        const calls = new Map<number, number>();
        for (const ms of times) calls.set(paceOf(ms), (calls.get(paceOf(ms)) ?? 0) + 1);
        const told = timeWithin(calls, share) ?? Number.NaN;
        const sorted = times.toSorted((one, other) => one - other);
        const exact = sorted[Math.ceil(times.length * share) - 1] ?? 0;
        return paceOf(told) >= paceOf(exact) - 1 && paceOf(told) <= paceOf(exact) + 1;
      },
    ),
  );
  expect(timeWithin(new Map(), 0.5)).toBeUndefined();
});

test("five minutes, side, system, service, cause and pace make a line; nothing is counted twice or lost", () => {
  const halves = [
    half(),
    half(),
    half({ fault: "peer-slow" }),
    half({ overAsked: ["x"] }),
    half({ beganAt: new Date(AT.getTime() + 300_000) }),
  ];
  const tallies = talliesOf(halves);
  expect(tallies.map(({ calls }) => calls)).toEqual([3, 1, 1]);
  expect(tallies[0]).toMatchObject({ since: new Date("2026-11-20T02:00:00Z"), overAsked: 1, fault: "" });
  expect(trafficOf(tallies)).toMatchObject({ calls: 5, refused: 1, overAsked: 1 });
  expect(servicesIn(tallies)).toMatchObject([{ calls: 5, refused: 1 }]);
});

test.each([
  [0, 0],
  [-1, 0],
  [600, 600],
  [-600, -599],
])("a clock %i seconds ahead is told as %i", (seconds, told) => {
  const answerSigned = `sig1=("@status");created=${Math.floor(AT.getTime() / 1_000) + seconds};keyid="k"\nsig1=:AA:`;
  expect(peersIn([half({ answerSigned })])).toMatchObject([{ clockSeconds: told, goodAt: new Date(AT.getTime() + 20) }]);
});

test("what stopped between the nodes is the node's; a refused right is none of its faults", () => {
  expect(peersIn([half({ fault: "not-granted" })])).toMatchObject([{ fault: null, goodAt: new Date(AT.getTime() + 20) }]);
  expect(peersIn([half(), half({ fault: "peer-unreachable" })])).toMatchObject([{ fault: "peer-unreachable", goodAt: expect.any(Date) }]);
  expect(peersIn([half({ peer: null })])).toEqual([]);
});

test.each([
  [400, 400, "good"],
  [20, 400, "ends-soon"],
  [400, 20, "ends-soon"],
  [-1, 400, "ended"],
  [400, -1, "ended"],
])("certificate for %i days, key for %i: %s", (certificate, key, health) => {
  const span = (days: number) => ({ from: new Date(AT.getTime() - 9e9), until: new Date(AT.getTime() + days * 86_400_000) });
  expect(certificatesOf([span(-5), span(certificate)], [span(key)], AT).health).toBe(health);
  expect(certificatesOf([undefined], [span(key)], AT).health).toBe("ended");
});
