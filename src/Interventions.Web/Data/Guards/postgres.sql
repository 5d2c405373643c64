-- Guards for PostgreSQL. One statement block, then a line "-- next". Everything is replaced after each migration.
-- Names are lower case; a message begins with "guard: " and goes to the screen as it stands; errcode 23514.
-- The lock makes two nodes that start at once take turns; it is let go with the transaction.
select pg_advisory_xact_lock(778451);
-- next
create or replace function guard_access_log_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The access log is never deleted.' using errcode = '23514';
end $$;
-- next
create or replace function guard_access_log_unchanged() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The access log is never changed.' using errcode = '23514';
end $$;
-- next
create or replace trigger access_log_no_update before update on "AccessLog" for each row
when (not (old."PreviousHash" is null and old."Hash" is null and new."Hash" is not null
    and (new."Id", new."At", new."UserId", new."Role", new."Request", new."Reason", new."CaseId")
        is not distinct from (old."Id", old."At", old."UserId", old."Role", old."Request", old."Reason", old."CaseId")))
execute function guard_access_log_unchanged();
-- next
create or replace trigger access_log_no_delete before delete on "AccessLog" for each row
execute function guard_access_log_kept();
-- next
create or replace trigger access_log_no_truncate before truncate on "AccessLog" for each statement
execute function guard_access_log_kept();
-- next
create or replace trigger access_outcomes_no_update before update on "AccessOutcomes" for each row
when (not (old."PreviousHash" is null and old."Hash" is null and new."Hash" is not null
    and (new."AccessEntryId", new."At", new."Result", new."Milliseconds")
        is not distinct from (old."AccessEntryId", old."At", old."Result", old."Milliseconds")))
execute function guard_access_log_unchanged();
-- next
create or replace trigger access_outcomes_no_delete before delete on "AccessOutcomes" for each row
execute function guard_access_log_kept();
-- next
create or replace trigger access_outcomes_no_truncate before truncate on "AccessOutcomes" for each statement
execute function guard_access_log_kept();
-- next
create or replace trigger access_subjects_no_update before update on "AccessSubjects" for each row
execute function guard_access_log_unchanged();
-- next
create or replace trigger access_subjects_no_delete before delete on "AccessSubjects" for each row
execute function guard_access_log_kept();
-- next
create or replace trigger access_subjects_no_truncate before truncate on "AccessSubjects" for each statement
execute function guard_access_log_kept();
