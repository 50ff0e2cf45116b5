export { type AssignInput, assignAddress, listAssignable } from "./actions/assign-address.ts";
export { type AddressView, findAddresses, getAddress } from "./actions/find-addresses.ts";
export type { Address, AddressKind, Point } from "./domain/address.ts";
export { faults } from "./faults.ts";
