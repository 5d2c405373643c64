-- Guards for SQLite. One statement block, then a line "-- next". Everything is dropped and made again after each
-- migration. Names are lower case; a message begins with "guard: " and goes to the screen as it stands.
-- The _no_replace guards are there because "insert or replace" deletes without asking delete triggers.
drop trigger if exists access_log_no_update;
create trigger access_log_no_update before update on "AccessLog"
when not (old."PreviousHash" is null and old."Hash" is null and new."Hash" is not null
    and new."Id" is old."Id" and new."At" is old."At" and new."UserId" is old."UserId" and new."Role" is old."Role"
    and new."Request" is old."Request" and new."Reason" is old."Reason" and new."CaseId" is old."CaseId")
begin select raise(abort, 'guard: The access log is never changed.'); end;
-- next
drop trigger if exists access_log_no_delete;
create trigger access_log_no_delete before delete on "AccessLog"
begin select raise(abort, 'guard: The access log is never deleted.'); end;
-- next
drop trigger if exists access_log_no_replace;
create trigger access_log_no_replace before insert on "AccessLog"
when exists (select 1 from "AccessLog" where "Id" = new."Id")
begin select raise(abort, 'guard: The access log is never changed.'); end;
-- next
drop trigger if exists access_outcomes_no_update;
create trigger access_outcomes_no_update before update on "AccessOutcomes"
when not (old."PreviousHash" is null and old."Hash" is null and new."Hash" is not null
    and new."AccessEntryId" is old."AccessEntryId" and new."At" is old."At" and new."Result" is old."Result"
    and new."Milliseconds" is old."Milliseconds")
begin select raise(abort, 'guard: The access log is never changed.'); end;
-- next
drop trigger if exists access_outcomes_no_delete;
create trigger access_outcomes_no_delete before delete on "AccessOutcomes"
begin select raise(abort, 'guard: The access log is never deleted.'); end;
-- next
drop trigger if exists access_outcomes_no_replace;
create trigger access_outcomes_no_replace before insert on "AccessOutcomes"
when exists (select 1 from "AccessOutcomes" where "AccessEntryId" = new."AccessEntryId")
begin select raise(abort, 'guard: The access log is never changed.'); end;
-- next
drop trigger if exists access_subjects_no_update;
create trigger access_subjects_no_update before update on "AccessSubjects"
begin select raise(abort, 'guard: The access log is never changed.'); end;
-- next
drop trigger if exists access_subjects_no_delete;
create trigger access_subjects_no_delete before delete on "AccessSubjects"
begin select raise(abort, 'guard: The access log is never deleted.'); end;
