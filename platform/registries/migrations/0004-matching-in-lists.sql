-- What was typed may agree with a value inside a list: a marriage has two spouses, and the other one's number proves who asks.
create or replace function registries.matches(held jsonb, typed jsonb) returns boolean language sql immutable parallel safe
  return not exists (
    select from jsonb_each_text(typed) as t(path, value)
     where not exists (
       select from jsonb_path_query(held, ('lax $."' || replace(t.path, '.', '"."') || '"')::jsonpath) as found(value)
        where registries.fold(found.value #>> '{}') is not distinct from registries.fold(t.value)));
