-- Settled orders whose payer went to a gateway: it is asked for a while after, since no statement tells of what was paid there as well.
create index order_to_ask_after on payments.payment_order (ask_at) where state not in ('open', 'partly-paid') and started <> '{}';
