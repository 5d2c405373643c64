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
-- The gate (product.md 3): a forward entry needs every victim counted, entered and supporting. It locks the case's row
-- first, so that an answer committed meanwhile is seen, and does not trust the entry's own word for what kind it is.
-- next
create or replace function guard_journal_gate() returns trigger language plpgsql as $$
begin
    perform 1 from "Cases" c where c."Id" = new."CaseId" for update;
    if (select count(*) from "CaseVictims" v where v."CaseId" = new."CaseId" and v."UnlinkedAt" is null and v."IsChild" = false)
        < greatest(1, (select c."VictimsCounted" from "Cases" c where c."Id" = new."CaseId"))
    or exists (
        select 1 from "CaseVictims" v where v."CaseId" = new."CaseId" and v."UnlinkedAt" is null and v."IsChild" = false and not exists (
            select 1 from "Answers" a where a."CaseVictimId" = v."Id" and a."Counts" = true and a."Kind" = 'Supports'
            and a."Version" = (select max(b."Version") from "Answers" b where b."CaseVictimId" = v."Id" and b."Counts" = true)
            and (a."GoodUntil" is null or a."GoodUntil" >= new."Day" or not (
                new."NeedsFreshAnswers" = true
                or new."From" in ('Referred', 'Eligible', 'Authorised', 'Offered', 'Accepted', 'Assessed')
                or (new."From" = 'Enrolled' and (select c."Track" from "Cases" c where c."Id" = new."CaseId") = 'Voluntary'))))) then
        raise exception 'guard: This case cannot go forward at present. Ask your supervisor.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger journal_gate before insert on "Journal" for each row
when (new."Kind" = 'Forward' or (new."To" is not null and new."To" not in ('Referred', 'NonComplianceReview', 'Breached', 'Returned', 'Paused', 'Closed')))
execute function guard_journal_gate();
-- A move starts where the case is; the first entry starts it.
-- next
create or replace function guard_journal_from_stage() returns trigger language plpgsql as $$
begin
    perform 1 from "Cases" c where c."Id" = new."CaseId" for update;
    if new."From" is distinct from (case when exists (select 1 from "Journal" j where j."CaseId" = new."CaseId")
        then (select c."Stage" from "Cases" c where c."Id" = new."CaseId") end) then
        raise exception 'guard: The case has moved on. Reload it and look again.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger journal_from_stage before insert on "Journal" for each row
when (new."To" is not null)
execute function guard_journal_from_stage();
-- Both sides of a case and of those linked with it are kept apart for ever (STD-01).
-- next
create or replace function guard_journal_sides() returns trigger language plpgsql as $$
begin
    if exists (
    select 1 from "Journal" j
    join "Cases" theirs on theirs."Id" = j."CaseId"
    join "Cases" mine on mine."Id" = new."CaseId"
    where j."UserId" = new."UserId"
    and ((new."Role" = 'VictimContactWorker' and (j."Role" in ('CustodySupportWorker', 'Facilitator') or (j."Role" = 'DecisionMaker' and j."To" is not null)))
        or (new."Role" in ('CustodySupportWorker', 'Facilitator', 'DecisionMaker') and j."Role" = 'VictimContactWorker'))
    and (theirs."PersonId" = mine."PersonId" or exists (
        select 1 from "IdentityStatements" s where s."Claim" = 'SamePerson' and s."Withdraws" is null
        and ((s."PersonId" = theirs."PersonId" and s."OtherId" = mine."PersonId") or (s."PersonId" = mine."PersonId" and s."OtherId" = theirs."PersonId"))
        and not exists (select 1 from "IdentityStatements" w where w."Withdraws" = s."Id")) or exists (
        select 1 from "CaseVictims" a join "CaseVictims" b on b."VictimId" = a."VictimId" or exists (
            select 1 from "VictimStatements" m where m."Claim" = 'SamePerson'
            and ((m."VictimId" = a."VictimId" and m."OtherId" = b."VictimId") or (m."VictimId" = b."VictimId" and m."OtherId" = a."VictimId"))
            and not exists (select 1 from "VictimStatements" n where n."VictimId" = m."VictimId" and n."OtherId" = m."OtherId" and n."Id" > m."Id"))
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id")))
    or (new."Role" = 'VictimContactWorker' and exists (
    select 1 from "GroupFacilitators" f
    join "Seats" t on t."GroupId" = f."GroupId"
    join "Cases" theirs on theirs."Id" = t."CaseId"
    join "Cases" mine on mine."Id" = new."CaseId"
    where f."UserId" = new."UserId" and (theirs."PersonId" = mine."PersonId" or exists (
        select 1 from "IdentityStatements" s where s."Claim" = 'SamePerson' and s."Withdraws" is null
        and ((s."PersonId" = theirs."PersonId" and s."OtherId" = mine."PersonId") or (s."PersonId" = mine."PersonId" and s."OtherId" = theirs."PersonId"))
        and not exists (select 1 from "IdentityStatements" w where w."Withdraws" = s."Id")) or exists (
        select 1 from "CaseVictims" a join "CaseVictims" b on b."VictimId" = a."VictimId" or exists (
            select 1 from "VictimStatements" m where m."Claim" = 'SamePerson'
            and ((m."VictimId" = a."VictimId" and m."OtherId" = b."VictimId") or (m."VictimId" = b."VictimId" and m."OtherId" = a."VictimId"))
            and not exists (select 1 from "VictimStatements" n where n."VictimId" = m."VictimId" and n."OtherId" = m."OtherId" and n."Id" > m."Id"))
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id")))) then
        raise exception 'guard: You have worked on the other side of this case or of one linked with it. Ask a colleague to do this.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger journal_sides before insert on "Journal" for each row
when (new."Role" <> 'System')
execute function guard_journal_sides();
-- next
create or replace function guard_group_facilitators_sides() returns trigger language plpgsql as $$
begin
    if exists (
    select 1 from "Seats" t
    join "Cases" mine on mine."Id" = t."CaseId"
    join "Journal" j on j."UserId" = new."UserId" and j."Role" = 'VictimContactWorker'
    join "Cases" theirs on theirs."Id" = j."CaseId"
    where t."GroupId" = new."GroupId" and t."ReleasedAt" is null and (theirs."PersonId" = mine."PersonId" or exists (
        select 1 from "IdentityStatements" s where s."Claim" = 'SamePerson' and s."Withdraws" is null
        and ((s."PersonId" = theirs."PersonId" and s."OtherId" = mine."PersonId") or (s."PersonId" = mine."PersonId" and s."OtherId" = theirs."PersonId"))
        and not exists (select 1 from "IdentityStatements" w where w."Withdraws" = s."Id")) or exists (
        select 1 from "CaseVictims" a join "CaseVictims" b on b."VictimId" = a."VictimId" or exists (
            select 1 from "VictimStatements" m where m."Claim" = 'SamePerson'
            and ((m."VictimId" = a."VictimId" and m."OtherId" = b."VictimId") or (m."VictimId" = b."VictimId" and m."OtherId" = a."VictimId"))
            and not exists (select 1 from "VictimStatements" n where n."VictimId" = m."VictimId" and n."OtherId" = m."OtherId" and n."Id" > m."Id"))
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id"))) then
        raise exception 'guard: Somebody chosen cannot lead that group. Choose another colleague.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger group_facilitators_sides before insert on "GroupFacilitators" for each row
execute function guard_group_facilitators_sides();
-- next
create or replace function guard_seats_sides() returns trigger language plpgsql as $$
begin
    if exists (
    select 1 from "GroupFacilitators" f
    join "Cases" mine on mine."Id" = new."CaseId"
    join "Journal" j on j."UserId" = f."UserId" and j."Role" = 'VictimContactWorker'
    join "Cases" theirs on theirs."Id" = j."CaseId"
    where f."GroupId" = new."GroupId" and (theirs."PersonId" = mine."PersonId" or exists (
        select 1 from "IdentityStatements" s where s."Claim" = 'SamePerson' and s."Withdraws" is null
        and ((s."PersonId" = theirs."PersonId" and s."OtherId" = mine."PersonId") or (s."PersonId" = mine."PersonId" and s."OtherId" = theirs."PersonId"))
        and not exists (select 1 from "IdentityStatements" w where w."Withdraws" = s."Id")) or exists (
        select 1 from "CaseVictims" a join "CaseVictims" b on b."VictimId" = a."VictimId" or exists (
            select 1 from "VictimStatements" m where m."Claim" = 'SamePerson'
            and ((m."VictimId" = a."VictimId" and m."OtherId" = b."VictimId") or (m."VictimId" = b."VictimId" and m."OtherId" = a."VictimId"))
            and not exists (select 1 from "VictimStatements" n where n."VictimId" = m."VictimId" and n."OtherId" = m."OtherId" and n."Id" > m."Id"))
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id"))) then
        raise exception 'guard: He cannot have a place in that group. Choose another.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger seats_sides before insert on "Seats" for each row
execute function guard_seats_sides();
-- next
create or replace function guard_case_grants_sides() returns trigger language plpgsql as $$
begin
    if exists (
    select 1 from "Journal" j
    join "Cases" theirs on theirs."Id" = j."CaseId"
    join "Cases" mine on mine."Id" = new."CaseId"
    where j."UserId" = new."UserId"
    and ((new."Role" = 'VictimContactWorker' and (j."Role" in ('CustodySupportWorker', 'Facilitator') or (j."Role" = 'DecisionMaker' and j."To" is not null)))
        or (new."Role" in ('CustodySupportWorker', 'Facilitator', 'DecisionMaker') and j."Role" = 'VictimContactWorker'))
    and (theirs."PersonId" = mine."PersonId" or exists (
        select 1 from "IdentityStatements" s where s."Claim" = 'SamePerson' and s."Withdraws" is null
        and ((s."PersonId" = theirs."PersonId" and s."OtherId" = mine."PersonId") or (s."PersonId" = mine."PersonId" and s."OtherId" = theirs."PersonId"))
        and not exists (select 1 from "IdentityStatements" w where w."Withdraws" = s."Id")) or exists (
        select 1 from "CaseVictims" a join "CaseVictims" b on b."VictimId" = a."VictimId" or exists (
            select 1 from "VictimStatements" m where m."Claim" = 'SamePerson'
            and ((m."VictimId" = a."VictimId" and m."OtherId" = b."VictimId") or (m."VictimId" = b."VictimId" and m."OtherId" = a."VictimId"))
            and not exists (select 1 from "VictimStatements" n where n."VictimId" = m."VictimId" and n."OtherId" = m."OtherId" and n."Id" > m."Id"))
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id"))) then
        raise exception 'guard: You have worked on the other side of this case or of one linked with it. Ask a colleague to do this.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger case_grants_sides before insert on "CaseGrants" for each row
when (new."IsBreakGlass" = true)
execute function guard_case_grants_sides();
-- The journal moves the case; nothing else does.
-- next
create or replace function guard_journal_moves_case() returns trigger language plpgsql as $$
begin
    update "Cases" set "Stage" = new."To" where "Id" = new."CaseId" and "Stage" <> new."To";
    return null;
end $$;
-- next
create or replace trigger journal_moves_case after insert on "Journal" for each row
when (new."To" is not null)
execute function guard_journal_moves_case();
-- next
create or replace function guard_cases_stage_from_journal() returns trigger language plpgsql as $$
begin
    if new."Stage" is distinct from (select j."To" from "Journal" j where j."CaseId" = new."Id" and j."To" is not null order by j."Id" desc limit 1) then
        raise exception 'guard: The stage of a case is moved only by its journal.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger cases_stage_from_journal before update on "Cases" for each row
when (new."Stage" <> old."Stage")
execute function guard_cases_stage_from_journal();
-- next
create or replace function guard_cases_start_referred() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A case starts as referred.' using errcode = '23514';
end $$;
-- next
create or replace trigger cases_start_referred before insert on "Cases" for each row
when (new."Stage" <> 'Referred')
execute function guard_cases_start_referred();
-- next
create or replace function guard_cases_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A case is never deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger cases_no_delete before delete on "Cases" for each row
execute function guard_cases_kept();
-- next
create or replace trigger cases_no_truncate before truncate on "Cases" for each statement
execute function guard_cases_kept();
-- next
create or replace function guard_journal_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The journal is never changed.' using errcode = '23514';
end $$;
-- next
create or replace trigger journal_no_update before update on "Journal" for each row
when (not (old."PreviousHash" is null and old."Hash" is null and new."Hash" is not null
    and (new."Id", new."CaseId", new."Version", new."Action", new."Kind", new."From", new."To", new."UserId", new."Role", new."At", new."Day", new."NeedsFreshAnswers", new."Reason", new."ReliedOn", new."IsRestricted")
        is not distinct from (old."Id", old."CaseId", old."Version", old."Action", old."Kind", old."From", old."To", old."UserId", old."Role", old."At", old."Day", old."NeedsFreshAnswers", old."Reason", old."ReliedOn", old."IsRestricted")))
execute function guard_journal_kept();
-- next
create or replace trigger journal_no_delete before delete on "Journal" for each row
execute function guard_journal_kept();
-- next
create or replace trigger journal_no_truncate before truncate on "Journal" for each statement
execute function guard_journal_kept();
-- next
create or replace function guard_answers_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: An answer is never changed. Record a new one.' using errcode = '23514';
end $$;
-- next
create or replace trigger answers_no_update before update on "Answers" for each row
execute function guard_answers_kept();
-- next
create or replace trigger answers_no_delete before delete on "Answers" for each row
execute function guard_answers_kept();
-- next
create or replace trigger answers_no_truncate before truncate on "Answers" for each statement
execute function guard_answers_kept();
-- next
create or replace function guard_answers_in_order() returns trigger language plpgsql as $$
begin
    if exists (select 1 from "Answers" a where a."CaseVictimId" = new."CaseVictimId" and a."Version" >= new."Version") then
        raise exception 'guard: An answer is recorded after those before it.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger answers_in_order before insert on "Answers" for each row
execute function guard_answers_in_order();
-- next
create or replace function guard_case_victims_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Who is linked to a case is never changed. Unlink and enter again.' using errcode = '23514';
end $$;
-- next
create or replace trigger case_victims_no_update before update on "CaseVictims" for each row
when (not ((new."Id", new."CaseId", new."VictimId", new."IsChild", new."ChildBand") is not distinct from (old."Id", old."CaseId", old."VictimId", old."IsChild", old."ChildBand")
    and (old."UnlinkedAt" is null or new."UnlinkedAt" is not distinct from old."UnlinkedAt")))
execute function guard_case_victims_kept();
-- next
create or replace trigger case_victims_no_delete before delete on "CaseVictims" for each row
execute function guard_case_victims_kept();
-- next
create or replace trigger case_victims_no_truncate before truncate on "CaseVictims" for each statement
execute function guard_case_victims_kept();
-- A seat rests on a forward entry of its own.
-- next
create or replace function guard_seats_need_entry() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from "Journal" j where j."Id" = new."EntryId" and j."CaseId" = new."CaseId" and j."Action" = 'BookSeat' and j."Kind" = 'Forward' and j."To" is not null)
        or exists (select 1 from "Seats" s where s."EntryId" = new."EntryId") then
        raise exception 'guard: A seat needs a booking of its own.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger seats_need_entry before insert on "Seats" for each row
execute function guard_seats_need_entry();
-- next
create or replace function guard_seats_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A seat is released and booked again, never changed.' using errcode = '23514';
end $$;
-- next
create or replace trigger seats_kept before update on "Seats" for each row
when (not ((new."CaseId", new."GroupId", new."Run", new."EntryId") is not distinct from (old."CaseId", old."GroupId", old."Run", old."EntryId")
    and (old."ReleasedAt" is null or new."ReleasedAt" is not distinct from old."ReleasedAt")))
execute function guard_seats_kept();
-- next
create or replace function guard_evaluations_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: An evaluation is never changed. The next one stands beside it.' using errcode = '23514';
end $$;
-- next
create or replace trigger evaluations_no_update before update on "Evaluation" for each row
execute function guard_evaluations_kept();
-- next
create or replace trigger evaluations_no_delete before delete on "Evaluation" for each row
execute function guard_evaluations_kept();
-- next
create or replace trigger evaluations_no_truncate before truncate on "Evaluation" for each statement
execute function guard_evaluations_kept();
-- next
create or replace function guard_signed_documents_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was signed is never changed. A variation is another document.' using errcode = '23514';
end $$;
-- next
create or replace trigger signed_documents_no_update before update on "SignedDocuments" for each row
execute function guard_signed_documents_kept();
-- next
create or replace trigger signed_documents_no_delete before delete on "SignedDocuments" for each row
execute function guard_signed_documents_kept();
-- next
create or replace trigger signed_documents_no_truncate before truncate on "SignedDocuments" for each statement
execute function guard_signed_documents_kept();
-- What was amended in a referral, asked of its referrer and answered is kept as it was.
-- next
create or replace function guard_referral_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was amended, asked or answered is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger amendments_no_update before update on "Amendments" for each row
execute function guard_referral_kept();
-- next
create or replace trigger amendments_no_delete before delete on "Amendments" for each row
execute function guard_referral_kept();
-- next
create or replace trigger amendments_no_truncate before truncate on "Amendments" for each statement
execute function guard_referral_kept();
-- next
create or replace trigger referral_questions_no_update before update on "ReferralQuestions" for each row
execute function guard_referral_kept();
-- next
create or replace trigger referral_questions_no_delete before delete on "ReferralQuestions" for each row
execute function guard_referral_kept();
-- next
create or replace trigger referral_questions_no_truncate before truncate on "ReferralQuestions" for each statement
execute function guard_referral_kept();
-- next
create or replace trigger referral_answers_no_update before update on "ReferralAnswers" for each row
execute function guard_referral_kept();
-- next
create or replace trigger referral_answers_no_delete before delete on "ReferralAnswers" for each row
execute function guard_referral_kept();
-- next
create or replace trigger referral_answers_no_truncate before truncate on "ReferralAnswers" for each statement
execute function guard_referral_kept();
-- What was asked of him, what was found and how a review ended stand as they were recorded; of what was not complied with only the
-- finding that stands may follow.
-- next
create or replace function guard_non_compliance_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger findings_no_update before update on "Findings" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger findings_no_delete before delete on "Findings" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger findings_no_truncate before truncate on "Findings" for each statement
execute function guard_non_compliance_kept();
-- next
create or replace trigger reach_attempts_no_update before update on "ReachAttempts" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger reach_attempts_no_delete before delete on "ReachAttempts" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger reach_attempts_no_truncate before truncate on "ReachAttempts" for each statement
execute function guard_non_compliance_kept();
-- next
create or replace trigger explanations_no_update before update on "Explanations" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger explanations_no_delete before delete on "Explanations" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger explanations_no_truncate before truncate on "Explanations" for each statement
execute function guard_non_compliance_kept();
-- next
create or replace trigger ended_reviews_no_update before update on "EndedReviews" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger ended_reviews_no_delete before delete on "EndedReviews" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger ended_reviews_no_truncate before truncate on "EndedReviews" for each statement
execute function guard_non_compliance_kept();
-- next
create or replace trigger non_compliance_kept before update on "NonCompliance" for each row
when ((new."Id", new."CaseId", new."What", new."ReportedBy", new."ReportedAt", new."Condition_Variation", new."Condition_Number", new."NewOffence_CrimeReference", new."NewOffence_CommittedOn")
    is distinct from (old."Id", old."CaseId", old."What", old."ReportedBy", old."ReportedAt", old."Condition_Variation", old."Condition_Number", old."NewOffence_CrimeReference", old."NewOffence_CommittedOn"))
execute function guard_non_compliance_kept();
-- next
create or replace trigger non_compliance_no_delete before delete on "NonCompliance" for each row
execute function guard_non_compliance_kept();
-- next
create or replace trigger non_compliance_no_truncate before truncate on "NonCompliance" for each statement
execute function guard_non_compliance_kept();
-- What was said about who is who is taken back by a later statement, never changed.
-- next
create or replace function guard_identity_statements_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was said about who is who is never changed. Take it back instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger identity_statements_no_update before update on "IdentityStatements" for each row
execute function guard_identity_statements_kept();
-- next
create or replace trigger identity_statements_no_delete before delete on "IdentityStatements" for each row
execute function guard_identity_statements_kept();
-- next
create or replace trigger identity_statements_no_truncate before truncate on "IdentityStatements" for each statement
execute function guard_identity_statements_kept();
-- What one shift recorded on the hand-over board stands for the next to read.
-- next
create or replace function guard_detention_events_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was recorded on the board is never changed. Record what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger detention_events_no_update before update on "DetentionEvents" for each row
execute function guard_detention_events_kept();
-- next
create or replace trigger detention_events_no_delete before delete on "DetentionEvents" for each row
execute function guard_detention_events_kept();
-- next
create or replace trigger detention_events_no_truncate before truncate on "DetentionEvents" for each statement
execute function guard_detention_events_kept();
-- The offences of a caution, its drafts, its conditions and the library they come from (CC-24, CC-27, CC-31).
-- next
create or replace function guard_further_offences_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: An offence on a caution is taken back with a reason, never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger further_offences_kept before update on "FurtherOffences" for each row
when (not (old."RemovedAt" is null and new."RemovedAt" is not null and (new."Id", new."CaseId", new."CrimeReference", new."Facts_CjsCode", new."Facts_CommittedOn", new."Facts_LastIncidentOn", new."Facts_StatementGivenOn", new."Facts_VideoInterviewOn", new."Version", new."By", new."At") is not distinct from (old."Id", old."CaseId", old."CrimeReference", old."Facts_CjsCode", old."Facts_CommittedOn", old."Facts_LastIncidentOn", old."Facts_StatementGivenOn", old."Facts_VideoInterviewOn", old."Version", old."By", old."At")))
execute function guard_further_offences_kept();
-- next
create or replace trigger further_offences_no_delete before delete on "FurtherOffences" for each row
execute function guard_further_offences_kept();
-- next
create or replace trigger further_offences_no_truncate before truncate on "FurtherOffences" for each statement
execute function guard_further_offences_kept();
-- next
create or replace function guard_prepared_documents_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A draft is never changed. Prepare the document again.' using errcode = '23514';
end $$;
-- next
create or replace trigger prepared_documents_no_update before update on "PreparedDocuments" for each row
execute function guard_prepared_documents_kept();
-- next
create or replace trigger prepared_documents_no_delete before delete on "PreparedDocuments" for each row
execute function guard_prepared_documents_kept();
-- next
create or replace trigger prepared_documents_no_truncate before truncate on "PreparedDocuments" for each statement
execute function guard_prepared_documents_kept();
-- next
create or replace function guard_conditions_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A condition is never changed. A variation is another set.' using errcode = '23514';
end $$;
-- next
create or replace trigger conditions_no_update before update on "Condition" for each row
execute function guard_conditions_kept();
-- next
create or replace trigger conditions_no_delete before delete on "Condition" for each row
execute function guard_conditions_kept();
-- next
create or replace trigger conditions_no_truncate before truncate on "Condition" for each statement
execute function guard_conditions_kept();
-- next
create or replace function guard_condition_records_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was recorded of a condition is never changed. Record what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger condition_records_no_update before update on "ConditionRecords" for each row
execute function guard_condition_records_kept();
-- next
create or replace trigger condition_records_no_delete before delete on "ConditionRecords" for each row
execute function guard_condition_records_kept();
-- next
create or replace trigger condition_records_no_truncate before truncate on "ConditionRecords" for each statement
execute function guard_condition_records_kept();
-- next
create or replace function guard_condition_wordings_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A wording is retired and another added, never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger condition_wordings_kept before update on "ConditionWordings" for each row
when (not (old."RetiredOn" is null and new."RetiredOn" is not null and (new."Id", new."Force", new."Title", new."Text", new."Kind", new."Service", new."IsUsual", new."EffectiveFrom", new."AddedBy") is not distinct from (old."Id", old."Force", old."Title", old."Text", old."Kind", old."Service", old."IsUsual", old."EffectiveFrom", old."AddedBy")))
execute function guard_condition_wordings_kept();
-- next
create or replace trigger condition_wordings_no_delete before delete on "ConditionWordings" for each row
execute function guard_condition_wordings_kept();
-- next
create or replace trigger condition_wordings_no_truncate before truncate on "ConditionWordings" for each statement
execute function guard_condition_wordings_kept();
-- next
create or replace function guard_provider_contacts_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A contact is never changed. Add the new one.' using errcode = '23514';
end $$;
-- next
create or replace trigger provider_contacts_no_update before update on "ProviderContacts" for each row
execute function guard_provider_contacts_kept();
-- next
create or replace trigger provider_contacts_no_delete before delete on "ProviderContacts" for each row
execute function guard_provider_contacts_kept();
-- next
create or replace trigger provider_contacts_no_truncate before truncate on "ProviderContacts" for each statement
execute function guard_provider_contacts_kept();
-- Which days are off is added to, never changed.
-- next
create or replace function guard_holiday_notes_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was said about a bank holiday is never changed. Say what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger holiday_notes_no_update before update on "HolidayNotes" for each row
execute function guard_holiday_notes_kept();
-- next
create or replace trigger holiday_notes_no_delete before delete on "HolidayNotes" for each row
execute function guard_holiday_notes_kept();
-- next
create or replace trigger holiday_notes_no_truncate before truncate on "HolidayNotes" for each statement
execute function guard_holiday_notes_kept();
-- Policies and rules are versions: another is added, none is changed. One that has not begun can be taken back, once, and a
-- policy older than the rule sets is given its own.
-- next
create or replace function guard_policies_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A policy is never changed. Enter another version from a day on.' using errcode = '23514';
end $$;
-- next
create or replace trigger policies_kept before update on "Policies" for each row
when (not (new."Id" is not distinct from old."Id" and new."Force" is not distinct from old."Force" and new."EffectiveFrom" is not distinct from old."EffectiveFrom" and new."HighestRiskAllowed" is not distinct from old."HighestRiskAllowed" and new."LeastRankToAuthorise" is not distinct from old."LeastRankToAuthorise" and new."LeastRankToSign" is not distinct from old."LeastRankToSign" and new."CpsReferenceRequired" is not distinct from old."CpsReferenceRequired" and new."ClockBasis" is not distinct from old."ClockBasis" and new."ProsecutionMarginDays" is not distinct from old."ProsecutionMarginDays" and new."AnswerGoodForDays" is not distinct from old."AnswerGoodForDays" and new."InformWithinWorkingDays" is not distinct from old."InformWithinWorkingDays" and new."InformEnhancedWithinWorkingDays" is not distinct from old."InformEnhancedWithinWorkingDays" and new."RoundsTo" is not distinct from old."RoundsTo" and new."RuleSet" is not distinct from old."RuleSet" and new."CrimeReferences_Pattern" is not distinct from old."CrimeReferences_Pattern" and new."CrimeReferences_Example" is not distinct from old."CrimeReferences_Example" and new."CustodyRecords_Pattern" is not distinct from old."CustodyRecords_Pattern" and new."CustodyRecords_Example" is not distinct from old."CustodyRecords_Example" and new."AuthorityReference" is not distinct from old."AuthorityReference" and new."AddedBy" is not distinct from old."AddedBy" and new."AddedAt" is not distinct from old."AddedAt"
    and (old."RulesId" is null or new."RulesId" is not distinct from old."RulesId")
    and (old."TakenBackAt" is null or (new."TakenBackAt" is not distinct from old."TakenBackAt" and new."TakenBackBy" is not distinct from old."TakenBackBy"))))
execute function guard_policies_kept();
-- next
create or replace trigger policies_no_delete before delete on "Policies" for each row
execute function guard_policies_kept();
-- next
create or replace trigger policies_no_truncate before truncate on "Policies" for each statement
execute function guard_policies_kept();
-- next
create or replace function guard_rule_sets_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Eligibility rules are never changed. Enter another version.' using errcode = '23514';
end $$;
-- next
create or replace trigger rule_sets_no_update before update on "RuleSets" for each row
execute function guard_rule_sets_kept();
-- next
create or replace trigger rule_sets_no_delete before delete on "RuleSets" for each row
execute function guard_rule_sets_kept();
-- next
create or replace trigger rule_sets_no_truncate before truncate on "RuleSets" for each statement
execute function guard_rule_sets_kept();
-- A case keeps the rules it was enrolled on: a version is never changed once it is complete, a new one comes beside it (product.md 6).
-- Rows from before the columns of 2026 have no smallest group yet and are filled in once.
-- next
create or replace function guard_programme_versions_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old."GroupMin" = 0 then
        return new;
    end if;
    raise exception 'guard: A version of a programme is never changed or deleted. Add a new version.' using errcode = '23514';
end $$;
-- next
create or replace trigger programme_versions_no_update before update on "ProgrammeVersions" for each row
execute function guard_programme_versions_kept();
-- next
create or replace trigger programme_versions_no_delete before delete on "ProgrammeVersions" for each row
execute function guard_programme_versions_kept();
-- next
create or replace trigger programme_versions_no_truncate before truncate on "ProgrammeVersions" for each statement
execute function guard_programme_versions_kept();
-- Attendance is evidence in a breach case: it is corrected by another entry, never overwritten (AT-09). A tap at a register
-- stays as it arrived; a person settles it once (product.md 7). A number in a register never changes hands.
-- next
create or replace function guard_attendance_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Attendance is never changed. Correct it with a reason.' using errcode = '23514';
end $$;
-- next
create or replace trigger attendance_no_update before update on "Attendance" for each row
execute function guard_attendance_kept();
-- next
create or replace trigger attendance_no_delete before delete on "Attendance" for each row
execute function guard_attendance_kept();
-- next
create or replace trigger attendance_no_truncate before truncate on "Attendance" for each statement
execute function guard_attendance_kept();
-- next
create or replace function guard_register_taps_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A mark in a register is never changed. Correct it with a reason.' using errcode = '23514';
end $$;
-- next
create or replace trigger register_taps_no_update before update on "RegisterTaps" for each row
when (not (old."SettledAt" is null and new."Id" is not distinct from old."Id" and new."SessionId" is not distinct from old."SessionId" and new."CaseId" is not distinct from old."CaseId" and new."Number" is not distinct from old."Number" and new."Fact" is not distinct from old."Fact" and new."Reason" is not distinct from old."Reason" and new."ArrivedAt" is not distinct from old."ArrivedAt" and new."BasedOn" is not distinct from old."BasedOn" and new."Journal" is not distinct from old."Journal" and new."Sequence" is not distinct from old."Sequence" and new."SeenAt" is not distinct from old."SeenAt" and new."DeviceAt" is not distinct from old."DeviceAt" and new."ReceivedAt" is not distinct from old."ReceivedAt" and new."By" is not distinct from old."By" and new."Answer" is not distinct from old."Answer" and new."EntryId" is not distinct from old."EntryId" and new."Because" is not distinct from old."Because"))
execute function guard_register_taps_kept();
-- next
create or replace trigger register_taps_no_delete before delete on "RegisterTaps" for each row
execute function guard_register_taps_kept();
-- next
create or replace trigger register_taps_no_truncate before truncate on "RegisterTaps" for each statement
execute function guard_register_taps_kept();
-- next
create or replace function guard_register_places_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A number in a register never changes hands.' using errcode = '23514';
end $$;
-- next
create or replace trigger register_places_no_update before update on "RegisterPlaces" for each row
when (not (new."SessionId" is not distinct from old."SessionId" and new."Number" is not distinct from old."Number" and new."CaseId" is not distinct from old."CaseId"))
execute function guard_register_places_kept();
-- next
create or replace trigger register_places_no_delete before delete on "RegisterPlaces" for each row
execute function guard_register_places_kept();
-- next
create or replace trigger register_places_no_truncate before truncate on "RegisterPlaces" for each statement
execute function guard_register_places_kept();
-- Who may not sit with whom ends by a second entry; it is never changed.
-- next
create or replace function guard_kept_apart_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Who is kept apart is never changed. End it and record it again instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger kept_apart_no_update before update on "KeptApart" for each row
execute function guard_kept_apart_kept();
-- next
create or replace trigger kept_apart_no_delete before delete on "KeptApart" for each row
execute function guard_kept_apart_kept();
-- next
create or replace trigger kept_apart_no_truncate before truncate on "KeptApart" for each statement
execute function guard_kept_apart_kept();
-- What was written to him and the breach packs stand as they went.
-- next
create or replace function guard_letters_to_him_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A letter that was sent is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger letters_to_him_no_update before update on "LettersToHim" for each row
execute function guard_letters_to_him_kept();
-- next
create or replace trigger letters_to_him_no_delete before delete on "LettersToHim" for each row
execute function guard_letters_to_him_kept();
-- next
create or replace trigger letters_to_him_no_truncate before truncate on "LettersToHim" for each statement
execute function guard_letters_to_him_kept();
-- next
create or replace function guard_letter_templates_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A template is never changed. Enter another version.' using errcode = '23514';
end $$;
-- next
create or replace trigger letter_templates_no_update before update on "LetterTemplates" for each row
execute function guard_letter_templates_kept();
-- next
create or replace trigger letter_templates_no_delete before delete on "LetterTemplates" for each row
execute function guard_letter_templates_kept();
-- next
create or replace trigger letter_templates_no_truncate before truncate on "LetterTemplates" for each statement
execute function guard_letter_templates_kept();
-- next
create or replace function guard_breach_packs_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A breach pack is never changed or deleted. Make another.' using errcode = '23514';
end $$;
-- next
create or replace trigger breach_packs_no_update before update on "BreachPacks" for each row
execute function guard_breach_packs_kept();
-- next
create or replace trigger breach_packs_no_delete before delete on "BreachPacks" for each row
execute function guard_breach_packs_kept();
-- next
create or replace trigger breach_packs_no_truncate before truncate on "BreachPacks" for each statement
execute function guard_breach_packs_kept();
-- next
create or replace function guard_pack_deliveries_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Who got a breach pack is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger pack_deliveries_no_update before update on "PackDeliveries" for each row
execute function guard_pack_deliveries_kept();
-- next
create or replace trigger pack_deliveries_no_delete before delete on "PackDeliveries" for each row
execute function guard_pack_deliveries_kept();
-- next
create or replace trigger pack_deliveries_no_truncate before truncate on "PackDeliveries" for each statement
execute function guard_pack_deliveries_kept();
-- next
create or replace function guard_packs_seen_to_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was seen to is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger packs_seen_to_no_update before update on "PacksSeenTo" for each row
execute function guard_packs_seen_to_kept();
-- next
create or replace trigger packs_seen_to_no_delete before delete on "PacksSeenTo" for each row
execute function guard_packs_seen_to_kept();
-- next
create or replace trigger packs_seen_to_no_truncate before truncate on "PacksSeenTo" for each statement
execute function guard_packs_seen_to_kept();
-- What is said of two records of victims, where they live, what looks alike and what MARAC did is added to, never changed.
-- next
create or replace function guard_victim_statements_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was said of two records is never changed. Take it back or say what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger victim_statements_no_update before update on "VictimStatements" for each row
execute function guard_victim_statements_kept();
-- next
create or replace trigger victim_statements_no_delete before delete on "VictimStatements" for each row
execute function guard_victim_statements_kept();
-- next
create or replace trigger victim_statements_no_truncate before truncate on "VictimStatements" for each statement
execute function guard_victim_statements_kept();
-- next
create or replace function guard_victim_addresses_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: An address is never changed. Add the new one.' using errcode = '23514';
end $$;
-- next
create or replace trigger victim_addresses_no_update before update on "VictimAddresses" for each row
execute function guard_victim_addresses_kept();
-- next
create or replace trigger victim_addresses_no_delete before delete on "VictimAddresses" for each row
execute function guard_victim_addresses_kept();
-- next
create or replace trigger victim_addresses_no_truncate before truncate on "VictimAddresses" for each statement
execute function guard_victim_addresses_kept();
-- next
create or replace function guard_link_candidates_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was found to be alike is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger link_candidates_no_update before update on "LinkCandidates" for each row
execute function guard_link_candidates_kept();
-- next
create or replace trigger link_candidates_no_delete before delete on "LinkCandidates" for each row
execute function guard_link_candidates_kept();
-- next
create or replace trigger link_candidates_no_truncate before truncate on "LinkCandidates" for each statement
execute function guard_link_candidates_kept();
-- next
create or replace function guard_link_verdicts_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was said of two records is never changed. Say what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger link_verdicts_no_update before update on "LinkVerdicts" for each row
execute function guard_link_verdicts_kept();
-- next
create or replace trigger link_verdicts_no_delete before delete on "LinkVerdicts" for each row
execute function guard_link_verdicts_kept();
-- next
create or replace trigger link_verdicts_no_truncate before truncate on "LinkVerdicts" for each statement
execute function guard_link_verdicts_kept();
-- next
create or replace function guard_marac_referrals_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A referral to MARAC is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger marac_referrals_no_update before update on "MaracReferrals" for each row
execute function guard_marac_referrals_kept();
-- next
create or replace trigger marac_referrals_no_delete before delete on "MaracReferrals" for each row
execute function guard_marac_referrals_kept();
-- next
create or replace trigger marac_referrals_no_truncate before truncate on "MaracReferrals" for each statement
execute function guard_marac_referrals_kept();
-- next
create or replace function guard_marac_entries_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was recorded of MARAC is never changed. Record what is so now.' using errcode = '23514';
end $$;
-- next
create or replace trigger marac_entries_no_update before update on "MaracEntries" for each row
execute function guard_marac_entries_kept();
-- next
create or replace trigger marac_entries_no_delete before delete on "MaracEntries" for each row
execute function guard_marac_entries_kept();
-- next
create or replace trigger marac_entries_no_truncate before truncate on "MaracEntries" for each statement
execute function guard_marac_entries_kept();
-- next
create or replace function guard_told_wishes_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What she wants to be told is never changed. Record it again instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger told_wishes_no_update before update on "ToldWishes" for each row
execute function guard_told_wishes_kept();
-- next
create or replace trigger told_wishes_no_delete before delete on "ToldWishes" for each row
execute function guard_told_wishes_kept();
-- next
create or replace trigger told_wishes_no_truncate before truncate on "ToldWishes" for each statement
execute function guard_told_wishes_kept();
-- next
create or replace function guard_tellings_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What she was told is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger tellings_no_update before update on "Tellings" for each row
execute function guard_tellings_kept();
-- next
create or replace trigger tellings_no_delete before delete on "Tellings" for each row
execute function guard_tellings_kept();
-- next
create or replace trigger tellings_no_truncate before truncate on "Tellings" for each statement
execute function guard_tellings_kept();
-- next
create or replace function guard_feedback_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What she said is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger feedback_no_update before update on "Feedback" for each row
execute function guard_feedback_kept();
-- next
create or replace trigger feedback_no_delete before delete on "Feedback" for each row
execute function guard_feedback_kept();
-- next
create or replace trigger feedback_no_truncate before truncate on "Feedback" for each statement
execute function guard_feedback_kept();
-- next
create or replace function guard_first_contacts_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: How she was first reached is never changed. Record it again instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger first_contacts_no_update before update on "FirstContacts" for each row
execute function guard_first_contacts_kept();
-- next
create or replace trigger first_contacts_no_delete before delete on "FirstContacts" for each row
execute function guard_first_contacts_kept();
-- next
create or replace trigger first_contacts_no_truncate before truncate on "FirstContacts" for each statement
execute function guard_first_contacts_kept();
-- next
create or replace function guard_scheme_starts_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The start of a scheme is never changed. Enter it again instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger scheme_starts_no_update before update on "SchemeStarts" for each row
execute function guard_scheme_starts_kept();
-- next
create or replace trigger scheme_starts_no_delete before delete on "SchemeStarts" for each row
execute function guard_scheme_starts_kept();
-- next
create or replace trigger scheme_starts_no_truncate before truncate on "SchemeStarts" for each statement
execute function guard_scheme_starts_kept();
-- next
create or replace function guard_contact_plans_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A contact plan is never changed or deleted. Make another version.' using errcode = '23514';
end $$;
-- next
create or replace function guard_numbers_shown_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Who saw her numbers outside the safe hours is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger safe_contact_plans_no_update before update on "SafeContactPlans" for each row
execute function guard_contact_plans_kept();
-- next
create or replace trigger safe_contact_plans_no_delete before delete on "SafeContactPlans" for each row
execute function guard_contact_plans_kept();
-- next
create or replace trigger safe_contact_plans_no_truncate before truncate on "SafeContactPlans" for each statement
execute function guard_contact_plans_kept();
-- next
create or replace trigger contact_points_no_update before update on "ContactPoints" for each row
execute function guard_contact_plans_kept();
-- next
create or replace trigger contact_points_no_delete before delete on "ContactPoints" for each row
execute function guard_contact_plans_kept();
-- next
create or replace trigger contact_points_no_truncate before truncate on "ContactPoints" for each statement
execute function guard_contact_plans_kept();
-- next
create or replace trigger numbers_shown_no_update before update on "NumbersShown" for each row
execute function guard_numbers_shown_kept();
-- next
create or replace trigger numbers_shown_no_delete before delete on "NumbersShown" for each row
execute function guard_numbers_shown_kept();
-- next
create or replace trigger numbers_shown_no_truncate before truncate on "NumbersShown" for each statement
execute function guard_numbers_shown_kept();
-- next
create or replace function guard_text_stops_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What the leak guard stopped is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger text_stops_no_update before update on "TextStops" for each row
execute function guard_text_stops_kept();
-- next
create or replace trigger text_stops_no_delete before delete on "TextStops" for each row
execute function guard_text_stops_kept();
-- next
create or replace trigger text_stops_no_truncate before truncate on "TextStops" for each statement
execute function guard_text_stops_kept();
-- next
create or replace function guard_text_asks_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A text that was asked about is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger text_asks_no_update before update on "TextAsks" for each row
execute function guard_text_asks_kept();
-- next
create or replace trigger text_asks_no_delete before delete on "TextAsks" for each row
execute function guard_text_asks_kept();
-- next
create or replace trigger text_asks_no_truncate before truncate on "TextAsks" for each statement
execute function guard_text_asks_kept();
-- next
create or replace function guard_text_rulings_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A word on a text is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger text_rulings_no_update before update on "TextRulings" for each row
execute function guard_text_rulings_kept();
-- next
create or replace trigger text_rulings_no_delete before delete on "TextRulings" for each row
execute function guard_text_rulings_kept();
-- next
create or replace trigger text_rulings_no_truncate before truncate on "TextRulings" for each statement
execute function guard_text_rulings_kept();
-- next
create or replace function guard_leak_guard_keys_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The key of the leak guard is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger leak_guard_keys_no_update before update on "LeakGuardKeys" for each row
execute function guard_leak_guard_keys_kept();
-- next
create or replace trigger leak_guard_keys_no_delete before delete on "LeakGuardKeys" for each row
execute function guard_leak_guard_keys_kept();
-- next
create or replace trigger leak_guard_keys_no_truncate before truncate on "LeakGuardKeys" for each statement
execute function guard_leak_guard_keys_kept();
-- next
create or replace function guard_victim_details_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A detail is never changed. Remove it, and enter it anew.' using errcode = '23514';
end $$;
-- next
create or replace trigger victim_details_removed_once before update on "VictimDetails" for each row
when (not (old."RemovedAt" is null and new."RemovedAt" is not null and new."RemovedBy" is not null
    and (new."Id", new."VictimId", new."Kind", new."Text", new."AddedBy", new."AddedAt")
        is not distinct from (old."Id", old."VictimId", old."Kind", old."Text", old."AddedBy", old."AddedAt")))
execute function guard_victim_details_kept();
-- next
create or replace trigger victim_details_no_delete before delete on "VictimDetails" for each row
execute function guard_victim_details_kept();
-- next
create or replace trigger victim_details_no_truncate before truncate on "VictimDetails" for each statement
execute function guard_victim_details_kept();
-- A return stands as it was signed; the next one tells what changed (FM-02).
-- next
create or replace function guard_returns_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was returned is never changed. Tell it with the next return.' using errcode = '23514';
end $$;
-- next
create or replace trigger return_figures_no_update before update on "ReturnFigures" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_figures_no_delete before delete on "ReturnFigures" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_figures_no_truncate before truncate on "ReturnFigures" for each statement
execute function guard_returns_kept();
-- next
create or replace trigger return_traces_no_update before update on "ReturnTraces" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_traces_no_delete before delete on "ReturnTraces" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_traces_no_truncate before truncate on "ReturnTraces" for each statement
execute function guard_returns_kept();
-- next
create or replace trigger return_changes_no_update before update on "ReturnChanges" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_changes_no_delete before delete on "ReturnChanges" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_changes_no_truncate before truncate on "ReturnChanges" for each statement
execute function guard_returns_kept();
-- next
create or replace trigger return_templates_no_update before update on "ReturnTemplates" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_templates_no_delete before delete on "ReturnTemplates" for each row
execute function guard_returns_kept();
-- next
create or replace trigger return_templates_no_truncate before truncate on "ReturnTemplates" for each statement
execute function guard_returns_kept();
-- next
create or replace function guard_quarterly_returns() returns trigger language plpgsql as $$
begin
    if not (old."SecondAt" is null and old."SentBackAt" is null and new."SecondBy" is distinct from old."FirstBy"
        and new."Id" is not distinct from old."Id" and new."TemplateId" is not distinct from old."TemplateId" and new."Force" is not distinct from old."Force" and new."Quarter" is not distinct from old."Quarter" and new."Number" is not distinct from old."Number" and new."Remarks" is not distinct from old."Remarks" and new."FirstBy" is not distinct from old."FirstBy" and new."FirstByName" is not distinct from old."FirstByName" and new."FirstAt" is not distinct from old."FirstAt") then
        raise exception 'guard: What was returned is never changed. Tell it with the next return.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger quarterly_returns_no_update before update on "QuarterlyReturns" for each row
execute function guard_quarterly_returns();
-- next
create or replace trigger quarterly_returns_no_delete before delete on "QuarterlyReturns" for each row
execute function guard_returns_kept();
-- next
create or replace trigger quarterly_returns_no_truncate before truncate on "QuarterlyReturns" for each statement
execute function guard_returns_kept();
-- next
create or replace function guard_return_figures() returns trigger language plpgsql as $$
begin
    if exists (select 1 from "QuarterlyReturns" where "Id" = new."ReturnId" and ("SecondAt" is not null or "SentBackAt" is not null)) then
        raise exception 'guard: What was returned is never changed. Tell it with the next return.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger return_figures_not_after_signing before insert on "ReturnFigures" for each row
execute function guard_return_figures();
-- next
create or replace function guard_crime_changes_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was said of a crime before is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger crime_changes_no_update before update on "CrimeChanges" for each row
execute function guard_crime_changes_kept();
-- next
create or replace trigger crime_changes_no_delete before delete on "CrimeChanges" for each row
execute function guard_crime_changes_kept();
-- next
create or replace trigger crime_changes_no_truncate before truncate on "CrimeChanges" for each statement
execute function guard_crime_changes_kept();
-- next
create or replace function guard_suspected_crimes_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A crime is never deleted. It is marked as withdrawn.' using errcode = '23514';
end $$;
-- next
create or replace trigger suspected_crimes_no_delete before delete on "SuspectedCrimes" for each row
execute function guard_suspected_crimes_kept();
-- next
create or replace trigger suspected_crimes_no_truncate before truncate on "SuspectedCrimes" for each statement
execute function guard_suspected_crimes_kept();
-- next
create or replace function guard_harm_tables_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A version of the harm table is never changed or deleted. Load another version.' using errcode = '23514';
end $$;
-- next
create or replace trigger harm_tables_no_update before update on "HarmTables" for each row
when (not ((new."Version", new."IsSubgroupMedians", new."LoadedAt", new."LoadedBy") is not distinct from (old."Version", old."IsSubgroupMedians", old."LoadedAt", old."LoadedBy") and new."ChosenAt" is not null))
execute function guard_harm_tables_kept();
-- next
create or replace trigger harm_tables_no_delete before delete on "HarmTables" for each row
execute function guard_harm_tables_kept();
-- next
create or replace trigger harm_tables_no_truncate before truncate on "HarmTables" for each statement
execute function guard_harm_tables_kept();
-- next
create or replace function guard_harm_weights_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A version of the harm table is never changed or deleted. Load another version.' using errcode = '23514';
end $$;
-- next
create or replace trigger harm_weights_no_update before update on "HarmWeights" for each row
execute function guard_harm_weights_kept();
-- next
create or replace trigger harm_weights_no_delete before delete on "HarmWeights" for each row
execute function guard_harm_weights_kept();
-- next
create or replace trigger harm_weights_no_truncate before truncate on "HarmWeights" for each statement
execute function guard_harm_weights_kept();
-- next
create or replace function guard_harm_weights_closed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from "HarmTables" where "Version" = new."Version" and "ChosenAt" is not null) then
        raise exception 'guard: A version of the harm table is never changed or deleted. Load another version.' using errcode = '23514';
    end if;
    return new;
end $$;
-- next
create or replace trigger harm_weights_closed before insert on "HarmWeights" for each row
execute function guard_harm_weights_closed();
-- next
create or replace function guard_evaluator_agreements_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: An agreement with an evaluator is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger evaluator_agreements_no_update before update on "EvaluatorAgreements" for each row
execute function guard_evaluator_agreements_kept();
-- next
create or replace trigger evaluator_agreements_no_delete before delete on "EvaluatorAgreements" for each row
execute function guard_evaluator_agreements_kept();
-- next
create or replace trigger evaluator_agreements_no_truncate before truncate on "EvaluatorAgreements" for each statement
execute function guard_evaluator_agreements_kept();
-- next
create or replace function guard_agreement_ends_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The end of an agreement is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger agreement_ends_no_update before update on "AgreementEnds" for each row
execute function guard_agreement_ends_kept();
-- next
create or replace trigger agreement_ends_no_delete before delete on "AgreementEnds" for each row
execute function guard_agreement_ends_kept();
-- next
create or replace trigger agreement_ends_no_truncate before truncate on "AgreementEnds" for each statement
execute function guard_agreement_ends_kept();
-- next
create or replace function guard_evaluator_exports_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was exported is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger evaluator_exports_no_update before update on "EvaluatorExports" for each row
execute function guard_evaluator_exports_kept();
-- next
create or replace trigger evaluator_exports_no_delete before delete on "EvaluatorExports" for each row
execute function guard_evaluator_exports_kept();
-- next
create or replace trigger evaluator_exports_no_truncate before truncate on "EvaluatorExports" for each statement
execute function guard_evaluator_exports_kept();
-- next
create or replace function guard_panel_samples_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A sample for a panel is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger panel_samples_no_update before update on "PanelSamples" for each row
execute function guard_panel_samples_kept();
-- next
create or replace trigger panel_samples_no_delete before delete on "PanelSamples" for each row
execute function guard_panel_samples_kept();
-- next
create or replace trigger panel_samples_no_truncate before truncate on "PanelSamples" for each statement
execute function guard_panel_samples_kept();
-- next
create or replace function guard_panel_cases_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A sample for a panel is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger panel_cases_no_update before update on "PanelCases" for each row
execute function guard_panel_cases_kept();
-- next
create or replace trigger panel_cases_no_delete before delete on "PanelCases" for each row
execute function guard_panel_cases_kept();
-- next
create or replace trigger panel_cases_no_truncate before truncate on "PanelCases" for each statement
execute function guard_panel_cases_kept();
-- next
create or replace function guard_panel_releases_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The release of a sample is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger panel_releases_no_update before update on "PanelReleases" for each row
execute function guard_panel_releases_kept();
-- next
create or replace trigger panel_releases_no_delete before delete on "PanelReleases" for each row
execute function guard_panel_releases_kept();
-- next
create or replace trigger panel_releases_no_truncate before truncate on "PanelReleases" for each statement
execute function guard_panel_releases_kept();
-- next
create or replace function guard_match_decisions_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A decision on a match is never changed or deleted. Decide anew instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger match_decisions_no_update before update on "MatchDecisions" for each row
execute function guard_match_decisions_kept();
-- next
create or replace trigger match_decisions_no_delete before delete on "MatchDecisions" for each row
execute function guard_match_decisions_kept();
-- next
create or replace trigger match_decisions_no_truncate before truncate on "MatchDecisions" for each statement
execute function guard_match_decisions_kept();
-- next
create or replace function guard_match_runs_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: What was matched is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger match_runs_no_update before update on "MatchRuns" for each row
execute function guard_match_runs_kept();
-- next
create or replace trigger match_runs_no_delete before delete on "MatchRuns" for each row
execute function guard_match_runs_kept();
-- next
create or replace trigger match_runs_no_truncate before truncate on "MatchRuns" for each statement
execute function guard_match_runs_kept();
-- next
create or replace function guard_match_models_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: Weights are never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger match_models_no_update before update on "MatchModels" for each row
execute function guard_match_models_kept();
-- next
create or replace trigger match_models_no_delete before delete on "MatchModels" for each row
execute function guard_match_models_kept();
-- next
create or replace trigger match_models_no_truncate before truncate on "MatchModels" for each statement
execute function guard_match_models_kept();
-- next
create or replace function guard_case_checks_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: A check is never changed or deleted.' using errcode = '23514';
end $$;
-- next
create or replace trigger case_checks_no_update before update on "CaseChecks" for each row
execute function guard_case_checks_kept();
-- next
create or replace trigger case_checks_no_delete before delete on "CaseChecks" for each row
execute function guard_case_checks_kept();
-- next
create or replace trigger case_checks_no_truncate before truncate on "CaseChecks" for each statement
execute function guard_case_checks_kept();
-- next
create or replace function guard_follow_up_ends_kept() returns trigger language plpgsql as $$
begin
    raise exception 'guard: The end of a follow-up is never changed or deleted. Take it back instead.' using errcode = '23514';
end $$;
-- next
create or replace trigger follow_up_ends_no_update before update on "FollowUpEnds" for each row
execute function guard_follow_up_ends_kept();
-- next
create or replace trigger follow_up_ends_no_delete before delete on "FollowUpEnds" for each row
execute function guard_follow_up_ends_kept();
-- next
create or replace trigger follow_up_ends_no_truncate before truncate on "FollowUpEnds" for each statement
execute function guard_follow_up_ends_kept();
