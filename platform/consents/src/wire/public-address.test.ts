import { expect, test } from "vitest";
import { isLoopback, isPublicAddress } from "./public-address.ts";

test.each(["8.8.8.8", "103.9.0.1", "172.32.0.1", "2001:200::1", "2405:4800::1", "2606:4700::1"])(
  "%s is of the open Internet",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "224.0.0.1"],
  ...["255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "fc00::1", "fe80::1", "ff02::1"],
  ...["2001::1", "2001:0:53aa::1", "2001:db8::1", "2002:a00:1::1", "không phải địa chỉ", ""],
])("%j is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test("loopback is this machine alone", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "10.0.0.1", "::ffff:8.8.8.8"].map(isLoopback)).toEqual([true, true, true, false, false]);
});
