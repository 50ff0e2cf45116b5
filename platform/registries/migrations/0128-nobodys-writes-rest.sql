-- What a main node refuses of a record that nobody keeps rests as well, and is asked again by itself: later each time.

create index command_nobodys on registries.command (next_at) where state = 'refused' and agency_id is null and owner like 'registry:%';
