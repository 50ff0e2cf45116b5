export { type AssignInput, assignAddress, listAssignable } from "./actions/assign-address.ts";
export { type AddressView, findAddresses, getAddress } from "./actions/find-addresses.ts";
export { type Address, type AddressKind, type Point, recordOf } from "./domain/address.ts";
export { drawCode } from "./draw-code.ts";
export { faults } from "./faults.ts";
