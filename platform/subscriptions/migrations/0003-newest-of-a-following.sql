-- The newest event of a following is found at once, however much came before.

create index received_newest on subscriptions.received (following_id, key);
