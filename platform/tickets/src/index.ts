export { arriveByBooking } from "./actions/arrive.ts";
export { type BookingWanted, bookTicket, cancelBooking, listMyBookings, listSlots, type Slot } from "./actions/book-ticket.ts";
export { type Calling, callAgain, callNext, endTicket } from "./actions/call-ticket.ts";
export { openHall } from "./actions/open-hall.ts";
export { type Board, type Line, readBoard, readLine, readTicket, type TicketSeen } from "./actions/read-line.ts";
export { takeTicket } from "./actions/take-ticket.ts";
export type { Hall, Ticket } from "./domain/ticket.ts";
export { faults as ticketFaults } from "./faults.ts";
export type { Booking } from "./store/bookings.ts";
