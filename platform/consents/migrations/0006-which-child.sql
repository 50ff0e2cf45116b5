-- Whoever answers for a child must see for which of their children: the name as the population registry had it when a parent was asked. Null of adults, and of requests of before.

alter table consents.consent add column child_name text;
