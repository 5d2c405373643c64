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
-- The gate (product.md 3): a forward entry needs every victim counted, entered and supporting. It does not trust the
-- entry's own word for what kind it is: whatever ends elsewhere than a way out may is a forward step.
-- next
drop trigger if exists journal_gate;
create trigger journal_gate before insert on "Journal"
when new."Kind" = 'Forward' or (new."To" is not null and new."To" not in ('Referred', 'NonComplianceReview', 'Breached', 'Returned', 'Paused', 'Closed'))
begin select raise(abort, 'guard: This case cannot go forward at present. Ask your supervisor.') where (select count(*) from "CaseVictims" v where v."CaseId" = new."CaseId" and v."UnlinkedAt" is null and v."IsChild" = 0)
        < max(1, (select c."VictimsCounted" from "Cases" c where c."Id" = new."CaseId"))
    or exists (
        select 1 from "CaseVictims" v where v."CaseId" = new."CaseId" and v."UnlinkedAt" is null and v."IsChild" = 0 and not exists (
            select 1 from "Answers" a where a."CaseVictimId" = v."Id" and a."Counts" = 1 and a."Kind" = 'Supports'
            and a."Version" = (select max(b."Version") from "Answers" b where b."CaseVictimId" = v."Id" and b."Counts" = 1)
            and (a."GoodUntil" is null or a."GoodUntil" >= new."Day" or not (
                new."NeedsFreshAnswers" = 1
                or new."From" in ('Referred', 'Eligible', 'Authorised', 'Offered', 'Accepted', 'Assessed')
                or (new."From" = 'Enrolled' and (select c."Track" from "Cases" c where c."Id" = new."CaseId") = 'Voluntary'))))); end;
-- A move starts where the case is; the first entry starts it.
-- next
drop trigger if exists journal_from_stage;
create trigger journal_from_stage before insert on "Journal"
when new."To" is not null
begin select raise(abort, 'guard: The case has moved on. Reload it and look again.') where new."From" is not (case when exists (select 1 from "Journal" j where j."CaseId" = new."CaseId")
        then (select c."Stage" from "Cases" c where c."Id" = new."CaseId") end); end;
-- Both sides of a case and of those linked with it are kept apart for ever (STD-01).
-- next
drop trigger if exists journal_sides;
create trigger journal_sides before insert on "Journal"
when new."Role" <> 'System'
begin select raise(abort, 'guard: You have worked on the other side of this case or of one linked with it. Ask a colleague to do this.') where exists (
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
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id")))); end;
-- next
drop trigger if exists group_facilitators_sides;
create trigger group_facilitators_sides before insert on "GroupFacilitators"
begin select raise(abort, 'guard: Somebody chosen cannot lead that group. Choose another colleague.') where exists (
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
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id"))); end;
-- next
drop trigger if exists seats_sides;
create trigger seats_sides before insert on "Seats"
begin select raise(abort, 'guard: He cannot have a place in that group. Choose another.') where exists (
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
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id"))); end;
-- next
drop trigger if exists case_grants_sides;
create trigger case_grants_sides before insert on "CaseGrants"
when new."IsBreakGlass" = true
begin select raise(abort, 'guard: You have worked on the other side of this case or of one linked with it. Ask a colleague to do this.') where exists (
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
        where a."CaseId" = theirs."Id" and b."CaseId" = mine."Id"))); end;
-- The journal moves the case; nothing else does.
-- next
drop trigger if exists journal_moves_case;
create trigger journal_moves_case after insert on "Journal"
when new."To" is not null
begin update "Cases" set "Stage" = new."To" where "Id" = new."CaseId" and "Stage" <> new."To"; end;
-- next
drop trigger if exists cases_stage_from_journal;
create trigger cases_stage_from_journal before update of "Stage" on "Cases"
when new."Stage" <> old."Stage"
begin select raise(abort, 'guard: The stage of a case is moved only by its journal.') where new."Stage" is not (select j."To" from "Journal" j where j."CaseId" = new."Id" and j."To" is not null order by j."Id" desc limit 1); end;
-- next
drop trigger if exists cases_start_referred;
create trigger cases_start_referred before insert on "Cases"
when new."Stage" <> 'Referred'
begin select raise(abort, 'guard: A case starts as referred.'); end;
-- next
drop trigger if exists cases_no_delete;
create trigger cases_no_delete before delete on "Cases"
begin select raise(abort, 'guard: A case is never deleted.'); end;
-- next
drop trigger if exists journal_no_update;
create trigger journal_no_update before update on "Journal"
when not (old."PreviousHash" is null and old."Hash" is null and new."Hash" is not null
    and new."Id" is old."Id" and new."CaseId" is old."CaseId" and new."Version" is old."Version" and new."Action" is old."Action" and new."Kind" is old."Kind" and new."From" is old."From" and new."To" is old."To" and new."UserId" is old."UserId" and new."Role" is old."Role" and new."At" is old."At" and new."Day" is old."Day" and new."NeedsFreshAnswers" is old."NeedsFreshAnswers" and new."Reason" is old."Reason" and new."ReliedOn" is old."ReliedOn" and new."IsRestricted" is old."IsRestricted")
begin select raise(abort, 'guard: The journal is never changed.'); end;
-- next
drop trigger if exists journal_no_delete;
create trigger journal_no_delete before delete on "Journal"
begin select raise(abort, 'guard: The journal is never deleted.'); end;
-- next
drop trigger if exists journal_no_replace;
create trigger journal_no_replace before insert on "Journal"
when exists (select 1 from "Journal" where "Id" = new."Id")
begin select raise(abort, 'guard: The journal is never changed.'); end;
-- next
drop trigger if exists answers_no_update;
create trigger answers_no_update before update on "Answers"
begin select raise(abort, 'guard: An answer is never changed. Record a new one.'); end;
-- next
drop trigger if exists answers_no_delete;
create trigger answers_no_delete before delete on "Answers"
begin select raise(abort, 'guard: An answer is never deleted. Record a new one.'); end;
-- next
drop trigger if exists answers_in_order;
create trigger answers_in_order before insert on "Answers"
when exists (select 1 from "Answers" a where a."Id" = new."Id" or (a."CaseVictimId" = new."CaseVictimId" and a."Version" >= new."Version"))
begin select raise(abort, 'guard: An answer is recorded after those before it.'); end;
-- next
drop trigger if exists case_victims_kept;
create trigger case_victims_kept before update on "CaseVictims"
when not (new."Id" is old."Id" and new."CaseId" is old."CaseId" and new."VictimId" is old."VictimId" and new."IsChild" is old."IsChild" and new."ChildBand" is old."ChildBand"
    and (old."UnlinkedAt" is null or new."UnlinkedAt" is old."UnlinkedAt"))
begin select raise(abort, 'guard: Who is linked to a case is never changed. Unlink and enter again.'); end;
-- next
drop trigger if exists case_victims_no_delete;
create trigger case_victims_no_delete before delete on "CaseVictims"
begin select raise(abort, 'guard: A victim is unlinked, never deleted.'); end;
-- A seat rests on a forward entry of its own.
-- next
drop trigger if exists seats_need_entry;
create trigger seats_need_entry before insert on "Seats"
begin select raise(abort, 'guard: A seat needs a booking of its own.') where not exists (
    select 1 from "Journal" j where j."Id" = new."EntryId" and j."CaseId" = new."CaseId" and j."Action" = 'BookSeat' and j."Kind" = 'Forward' and j."To" is not null)
    or exists (select 1 from "Seats" s where s."EntryId" = new."EntryId"); end;
-- next
drop trigger if exists seats_kept;
create trigger seats_kept before update on "Seats"
when not (new."CaseId" is old."CaseId" and new."GroupId" is old."GroupId" and new."Run" is old."Run" and new."EntryId" is old."EntryId"
    and (old."ReleasedAt" is null or new."ReleasedAt" is old."ReleasedAt"))
begin select raise(abort, 'guard: A seat is released and booked again, never changed.'); end;
-- next
drop trigger if exists evaluations_no_update;
create trigger evaluations_no_update before update on "Evaluation"
begin select raise(abort, 'guard: An evaluation is never changed. The next one stands beside it.'); end;
-- next
drop trigger if exists evaluations_no_delete;
create trigger evaluations_no_delete before delete on "Evaluation"
begin select raise(abort, 'guard: An evaluation is never changed. The next one stands beside it.'); end;
-- next
drop trigger if exists evaluations_no_replace;
create trigger evaluations_no_replace before insert on "Evaluation"
when exists (select 1 from "Evaluation" where "Id" = new."Id")
begin select raise(abort, 'guard: An evaluation is never changed. The next one stands beside it.'); end;
-- next
drop trigger if exists signed_documents_no_update;
create trigger signed_documents_no_update before update on "SignedDocuments"
begin select raise(abort, 'guard: What was signed is never changed. A variation is another document.'); end;
-- next
drop trigger if exists signed_documents_no_delete;
create trigger signed_documents_no_delete before delete on "SignedDocuments"
begin select raise(abort, 'guard: What was signed is never changed. A variation is another document.'); end;
-- next
drop trigger if exists signed_documents_no_replace;
create trigger signed_documents_no_replace before insert on "SignedDocuments"
when exists (select 1 from "SignedDocuments" where "Id" = new."Id")
begin select raise(abort, 'guard: What was signed is never changed. A variation is another document.'); end;
-- What was amended in a referral, asked of its referrer and answered is kept as it was.
-- next
drop trigger if exists amendments_no_update;
create trigger amendments_no_update before update on "Amendments"
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists amendments_no_delete;
create trigger amendments_no_delete before delete on "Amendments"
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists amendments_no_replace;
create trigger amendments_no_replace before insert on "Amendments"
when exists (select 1 from "Amendments" where "Id" = new."Id")
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists referral_questions_no_update;
create trigger referral_questions_no_update before update on "ReferralQuestions"
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists referral_questions_no_delete;
create trigger referral_questions_no_delete before delete on "ReferralQuestions"
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists referral_questions_no_replace;
create trigger referral_questions_no_replace before insert on "ReferralQuestions"
when exists (select 1 from "ReferralQuestions" where "Id" = new."Id")
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists referral_answers_no_update;
create trigger referral_answers_no_update before update on "ReferralAnswers"
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists referral_answers_no_delete;
create trigger referral_answers_no_delete before delete on "ReferralAnswers"
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- next
drop trigger if exists referral_answers_no_replace;
create trigger referral_answers_no_replace before insert on "ReferralAnswers"
when exists (select 1 from "ReferralAnswers" where "Id" = new."Id")
begin select raise(abort, 'guard: What was amended, asked or answered is never changed or deleted.'); end;
-- What was asked of him, what was found and how a review ended stand as they were recorded; of what was not complied with only the
-- finding that stands may follow.
-- next
drop trigger if exists findings_no_update;
create trigger findings_no_update before update on "Findings"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists findings_no_delete;
create trigger findings_no_delete before delete on "Findings"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists findings_no_replace;
create trigger findings_no_replace before insert on "Findings"
when exists (select 1 from "Findings" where "Id" = new."Id")
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists reach_attempts_no_update;
create trigger reach_attempts_no_update before update on "ReachAttempts"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists reach_attempts_no_delete;
create trigger reach_attempts_no_delete before delete on "ReachAttempts"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists reach_attempts_no_replace;
create trigger reach_attempts_no_replace before insert on "ReachAttempts"
when exists (select 1 from "ReachAttempts" where "Id" = new."Id")
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists explanations_no_update;
create trigger explanations_no_update before update on "Explanations"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists explanations_no_delete;
create trigger explanations_no_delete before delete on "Explanations"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists explanations_no_replace;
create trigger explanations_no_replace before insert on "Explanations"
when exists (select 1 from "Explanations" where "Id" = new."Id")
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists ended_reviews_no_update;
create trigger ended_reviews_no_update before update on "EndedReviews"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists ended_reviews_no_delete;
create trigger ended_reviews_no_delete before delete on "EndedReviews"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists ended_reviews_no_replace;
create trigger ended_reviews_no_replace before insert on "EndedReviews"
when exists (select 1 from "EndedReviews" where "Id" = new."Id")
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists non_compliance_kept;
create trigger non_compliance_kept before update on "NonCompliance"
when not (new."Id" is old."Id" and new."CaseId" is old."CaseId" and new."What" is old."What" and new."ReportedBy" is old."ReportedBy" and new."ReportedAt" is old."ReportedAt"
    and new."Condition_Variation" is old."Condition_Variation" and new."Condition_Number" is old."Condition_Number"
    and new."NewOffence_CrimeReference" is old."NewOffence_CrimeReference" and new."NewOffence_CommittedOn" is old."NewOffence_CommittedOn")
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists non_compliance_no_delete;
create trigger non_compliance_no_delete before delete on "NonCompliance"
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- next
drop trigger if exists non_compliance_no_replace;
create trigger non_compliance_no_replace before insert on "NonCompliance"
when exists (select 1 from "NonCompliance" where "Id" = new."Id")
begin select raise(abort, 'guard: What was asked of him, found or ended is never changed or deleted. Record what is so now.'); end;
-- What was said about who is who is taken back by a later statement, never changed.
-- next
drop trigger if exists identity_statements_no_update;
create trigger identity_statements_no_update before update on "IdentityStatements"
begin select raise(abort, 'guard: What was said about who is who is never changed. Take it back instead.'); end;
-- next
drop trigger if exists identity_statements_no_delete;
create trigger identity_statements_no_delete before delete on "IdentityStatements"
begin select raise(abort, 'guard: What was said about who is who is never changed. Take it back instead.'); end;
-- next
drop trigger if exists identity_statements_no_replace;
create trigger identity_statements_no_replace before insert on "IdentityStatements"
when exists (select 1 from "IdentityStatements" where "Id" = new."Id")
begin select raise(abort, 'guard: What was said about who is who is never changed. Take it back instead.'); end;
-- What one shift recorded on the hand-over board stands for the next to read.
-- next
drop trigger if exists detention_events_no_update;
create trigger detention_events_no_update before update on "DetentionEvents"
begin select raise(abort, 'guard: What was recorded on the board is never changed. Record what is so now.'); end;
-- next
drop trigger if exists detention_events_no_delete;
create trigger detention_events_no_delete before delete on "DetentionEvents"
begin select raise(abort, 'guard: What was recorded on the board is never changed. Record what is so now.'); end;
-- next
drop trigger if exists detention_events_no_replace;
create trigger detention_events_no_replace before insert on "DetentionEvents"
when exists (select 1 from "DetentionEvents" where "Id" = new."Id")
begin select raise(abort, 'guard: What was recorded on the board is never changed. Record what is so now.'); end;
-- The offences of a caution, its drafts, its conditions and the library they come from (CC-24, CC-27, CC-31).
-- next
drop trigger if exists further_offences_kept;
create trigger further_offences_kept before update on "FurtherOffences"
when not (old."RemovedAt" is null and new."RemovedAt" is not null and new."Id" is old."Id" and new."CaseId" is old."CaseId" and new."CrimeReference" is old."CrimeReference" and new."Facts_CjsCode" is old."Facts_CjsCode" and new."Facts_CommittedOn" is old."Facts_CommittedOn" and new."Facts_LastIncidentOn" is old."Facts_LastIncidentOn" and new."Facts_StatementGivenOn" is old."Facts_StatementGivenOn" and new."Facts_VideoInterviewOn" is old."Facts_VideoInterviewOn" and new."Version" is old."Version" and new."By" is old."By" and new."At" is old."At")
begin select raise(abort, 'guard: An offence on a caution is taken back with a reason, never changed or deleted.'); end;
-- next
drop trigger if exists further_offences_no_delete;
create trigger further_offences_no_delete before delete on "FurtherOffences"
begin select raise(abort, 'guard: An offence on a caution is taken back with a reason, never changed or deleted.'); end;
-- next
drop trigger if exists further_offences_no_replace;
create trigger further_offences_no_replace before insert on "FurtherOffences"
when exists (select 1 from "FurtherOffences" where "Id" = new."Id")
begin select raise(abort, 'guard: An offence on a caution is taken back with a reason, never changed or deleted.'); end;
-- next
drop trigger if exists prepared_documents_no_update;
create trigger prepared_documents_no_update before update on "PreparedDocuments"
begin select raise(abort, 'guard: A draft is never changed. Prepare the document again.'); end;
-- next
drop trigger if exists prepared_documents_no_delete;
create trigger prepared_documents_no_delete before delete on "PreparedDocuments"
begin select raise(abort, 'guard: A draft is never changed. Prepare the document again.'); end;
-- next
drop trigger if exists prepared_documents_no_replace;
create trigger prepared_documents_no_replace before insert on "PreparedDocuments"
when exists (select 1 from "PreparedDocuments" where "Id" = new."Id")
begin select raise(abort, 'guard: A draft is never changed. Prepare the document again.'); end;
-- next
drop trigger if exists conditions_no_update;
create trigger conditions_no_update before update on "Condition"
begin select raise(abort, 'guard: A condition is never changed. A variation is another set.'); end;
-- next
drop trigger if exists conditions_no_delete;
create trigger conditions_no_delete before delete on "Condition"
begin select raise(abort, 'guard: A condition is never changed. A variation is another set.'); end;
-- next
drop trigger if exists conditions_no_replace;
create trigger conditions_no_replace before insert on "Condition"
when exists (select 1 from "Condition" where "Id" = new."Id")
begin select raise(abort, 'guard: A condition is never changed. A variation is another set.'); end;
-- next
drop trigger if exists condition_records_no_update;
create trigger condition_records_no_update before update on "ConditionRecords"
begin select raise(abort, 'guard: What was recorded of a condition is never changed. Record what is so now.'); end;
-- next
drop trigger if exists condition_records_no_delete;
create trigger condition_records_no_delete before delete on "ConditionRecords"
begin select raise(abort, 'guard: What was recorded of a condition is never changed. Record what is so now.'); end;
-- next
drop trigger if exists condition_records_no_replace;
create trigger condition_records_no_replace before insert on "ConditionRecords"
when exists (select 1 from "ConditionRecords" where "Id" = new."Id")
begin select raise(abort, 'guard: What was recorded of a condition is never changed. Record what is so now.'); end;
-- next
drop trigger if exists condition_wordings_kept;
create trigger condition_wordings_kept before update on "ConditionWordings"
when not (old."RetiredOn" is null and new."RetiredOn" is not null and new."Id" is old."Id" and new."Force" is old."Force" and new."Title" is old."Title" and new."Text" is old."Text" and new."Kind" is old."Kind" and new."Service" is old."Service" and new."IsUsual" is old."IsUsual" and new."EffectiveFrom" is old."EffectiveFrom" and new."AddedBy" is old."AddedBy")
begin select raise(abort, 'guard: A wording is retired and another added, never changed or deleted.'); end;
-- next
drop trigger if exists condition_wordings_no_delete;
create trigger condition_wordings_no_delete before delete on "ConditionWordings"
begin select raise(abort, 'guard: A wording is retired and another added, never changed or deleted.'); end;
-- next
drop trigger if exists condition_wordings_no_replace;
create trigger condition_wordings_no_replace before insert on "ConditionWordings"
when exists (select 1 from "ConditionWordings" where "Id" = new."Id")
begin select raise(abort, 'guard: A wording is retired and another added, never changed or deleted.'); end;
-- next
drop trigger if exists provider_contacts_no_update;
create trigger provider_contacts_no_update before update on "ProviderContacts"
begin select raise(abort, 'guard: A contact is never changed. Add the new one.'); end;
-- next
drop trigger if exists provider_contacts_no_delete;
create trigger provider_contacts_no_delete before delete on "ProviderContacts"
begin select raise(abort, 'guard: A contact is never changed. Add the new one.'); end;
-- next
drop trigger if exists provider_contacts_no_replace;
create trigger provider_contacts_no_replace before insert on "ProviderContacts"
when exists (select 1 from "ProviderContacts" where "Id" = new."Id")
begin select raise(abort, 'guard: A contact is never changed. Add the new one.'); end;
-- Which days are off is added to, never changed.
-- next
drop trigger if exists holiday_notes_no_update;
create trigger holiday_notes_no_update before update on "HolidayNotes"
begin select raise(abort, 'guard: What was said about a bank holiday is never changed. Say what is so now.'); end;
-- next
drop trigger if exists holiday_notes_no_delete;
create trigger holiday_notes_no_delete before delete on "HolidayNotes"
begin select raise(abort, 'guard: What was said about a bank holiday is never changed. Say what is so now.'); end;
-- next
drop trigger if exists holiday_notes_no_replace;
create trigger holiday_notes_no_replace before insert on "HolidayNotes"
when exists (select 1 from "HolidayNotes" where "Day" = new."Day" and "Number" = new."Number")
begin select raise(abort, 'guard: What was said about a bank holiday is never changed. Say what is so now.'); end;
-- Policies and rules are versions: another is added, none is changed. One that has not begun can be taken back, once, and a
-- policy older than the rule sets is given its own.
-- next
drop trigger if exists policies_kept;
create trigger policies_kept before update on "Policies"
when not (new."Id" is old."Id" and new."Force" is old."Force" and new."EffectiveFrom" is old."EffectiveFrom" and new."HighestRiskAllowed" is old."HighestRiskAllowed" and new."LeastRankToAuthorise" is old."LeastRankToAuthorise" and new."LeastRankToSign" is old."LeastRankToSign" and new."CpsReferenceRequired" is old."CpsReferenceRequired" and new."ClockBasis" is old."ClockBasis" and new."ProsecutionMarginDays" is old."ProsecutionMarginDays" and new."AnswerGoodForDays" is old."AnswerGoodForDays" and new."InformWithinWorkingDays" is old."InformWithinWorkingDays" and new."InformEnhancedWithinWorkingDays" is old."InformEnhancedWithinWorkingDays" and new."RoundsTo" is old."RoundsTo" and new."RuleSet" is old."RuleSet" and new."CrimeReferences_Pattern" is old."CrimeReferences_Pattern" and new."CrimeReferences_Example" is old."CrimeReferences_Example" and new."CustodyRecords_Pattern" is old."CustodyRecords_Pattern" and new."CustodyRecords_Example" is old."CustodyRecords_Example" and new."AuthorityReference" is old."AuthorityReference" and new."AddedBy" is old."AddedBy" and new."AddedAt" is old."AddedAt"
    and (old."RulesId" is null or new."RulesId" is old."RulesId")
    and (old."TakenBackAt" is null or (new."TakenBackAt" is old."TakenBackAt" and new."TakenBackBy" is old."TakenBackBy")))
begin select raise(abort, 'guard: A policy is never changed. Enter another version from a day on.'); end;
-- next
drop trigger if exists policies_no_delete;
create trigger policies_no_delete before delete on "Policies"
begin select raise(abort, 'guard: A policy is never changed. Enter another version from a day on.'); end;
-- next
drop trigger if exists rule_sets_no_update;
create trigger rule_sets_no_update before update on "RuleSets"
begin select raise(abort, 'guard: Eligibility rules are never changed. Enter another version.'); end;
-- next
drop trigger if exists rule_sets_no_delete;
create trigger rule_sets_no_delete before delete on "RuleSets"
begin select raise(abort, 'guard: Eligibility rules are never changed. Enter another version.'); end;
-- A case keeps the rules it was enrolled on: a version is never changed once it is complete, a new one comes beside it (product.md 6).
-- Rows from before the columns of 2026 have no smallest group yet and are filled in once.
-- next
drop trigger if exists programme_versions_no_update;
create trigger programme_versions_no_update before update on "ProgrammeVersions"
when old."GroupMin" > 0
begin select raise(abort, 'guard: A version of a programme is never changed. Add a new version.'); end;
-- next
drop trigger if exists programme_versions_no_delete;
create trigger programme_versions_no_delete before delete on "ProgrammeVersions"
begin select raise(abort, 'guard: A version of a programme is never deleted. Add a new version.'); end;
-- next
drop trigger if exists programme_versions_no_replace;
create trigger programme_versions_no_replace before insert on "ProgrammeVersions"
when exists (select 1 from "ProgrammeVersions" where "Id" = new."Id")
begin select raise(abort, 'guard: A version of a programme is never changed. Add a new version.'); end;
-- Attendance is evidence in a breach case: it is corrected by another entry, never overwritten (AT-09). A tap at a register
-- stays as it arrived; a person settles it once (product.md 7). A number in a register never changes hands.
-- next
drop trigger if exists attendance_no_update;
create trigger attendance_no_update before update on "Attendance"
begin select raise(abort, 'guard: Attendance is never changed. Correct it with a reason.'); end;
-- next
drop trigger if exists attendance_no_delete;
create trigger attendance_no_delete before delete on "Attendance"
begin select raise(abort, 'guard: Attendance is never deleted. Correct it with a reason.'); end;
-- next
drop trigger if exists attendance_no_replace;
create trigger attendance_no_replace before insert on "Attendance"
when exists (select 1 from "Attendance" where "Id" = new."Id")
begin select raise(abort, 'guard: Attendance is never changed. Correct it with a reason.'); end;
-- next
drop trigger if exists register_taps_no_update;
create trigger register_taps_no_update before update on "RegisterTaps"
when not (old."SettledAt" is null and new."Id" is old."Id" and new."SessionId" is old."SessionId" and new."CaseId" is old."CaseId" and new."Number" is old."Number" and new."Fact" is old."Fact" and new."Reason" is old."Reason" and new."ArrivedAt" is old."ArrivedAt" and new."BasedOn" is old."BasedOn" and new."Journal" is old."Journal" and new."Sequence" is old."Sequence" and new."SeenAt" is old."SeenAt" and new."DeviceAt" is old."DeviceAt" and new."ReceivedAt" is old."ReceivedAt" and new."By" is old."By" and new."Answer" is old."Answer" and new."EntryId" is old."EntryId" and new."Because" is old."Because")
begin select raise(abort, 'guard: A mark in a register is never changed. Correct it with a reason.'); end;
-- next
drop trigger if exists register_taps_no_delete;
create trigger register_taps_no_delete before delete on "RegisterTaps"
begin select raise(abort, 'guard: A mark in a register is never deleted. Correct it with a reason.'); end;
-- next
drop trigger if exists register_taps_no_replace;
create trigger register_taps_no_replace before insert on "RegisterTaps"
when exists (select 1 from "RegisterTaps" where "Id" = new."Id")
begin select raise(abort, 'guard: A mark in a register is never changed. Correct it with a reason.'); end;
-- next
drop trigger if exists register_places_no_update;
create trigger register_places_no_update before update on "RegisterPlaces"
when not (new."SessionId" is old."SessionId" and new."Number" is old."Number" and new."CaseId" is old."CaseId")
begin select raise(abort, 'guard: A number in a register never changes hands.'); end;
-- next
drop trigger if exists register_places_no_delete;
create trigger register_places_no_delete before delete on "RegisterPlaces"
begin select raise(abort, 'guard: A number in a register never changes hands.'); end;
-- Who may not sit with whom ends by a second entry; it is never changed.
-- next
drop trigger if exists kept_apart_no_update;
create trigger kept_apart_no_update before update on "KeptApart"
begin select raise(abort, 'guard: Who is kept apart is never changed. End it and record it again instead.'); end;
-- next
drop trigger if exists kept_apart_no_delete;
create trigger kept_apart_no_delete before delete on "KeptApart"
begin select raise(abort, 'guard: Who is kept apart is never changed. End it and record it again instead.'); end;
-- next
drop trigger if exists kept_apart_no_replace;
create trigger kept_apart_no_replace before insert on "KeptApart"
when exists (select 1 from "KeptApart" where "Id" = new."Id")
begin select raise(abort, 'guard: Who is kept apart is never changed. End it and record it again instead.'); end;
-- What was written to him and the breach packs stand as they went.
-- next
drop trigger if exists letters_to_him_no_update;
create trigger letters_to_him_no_update before update on "LettersToHim"
begin select raise(abort, 'guard: A letter that was sent is never changed or deleted.'); end;
-- next
drop trigger if exists letters_to_him_no_delete;
create trigger letters_to_him_no_delete before delete on "LettersToHim"
begin select raise(abort, 'guard: A letter that was sent is never changed or deleted.'); end;
-- next
drop trigger if exists letters_to_him_no_replace;
create trigger letters_to_him_no_replace before insert on "LettersToHim"
when exists (select 1 from "LettersToHim" where "Id" = new."Id")
begin select raise(abort, 'guard: A letter that was sent is never changed or deleted.'); end;
-- next
drop trigger if exists letter_templates_no_update;
create trigger letter_templates_no_update before update on "LetterTemplates"
begin select raise(abort, 'guard: A template is never changed. Enter another version.'); end;
-- next
drop trigger if exists letter_templates_no_delete;
create trigger letter_templates_no_delete before delete on "LetterTemplates"
begin select raise(abort, 'guard: A template is never changed. Enter another version.'); end;
-- next
drop trigger if exists letter_templates_no_replace;
create trigger letter_templates_no_replace before insert on "LetterTemplates"
when exists (select 1 from "LetterTemplates" where "Id" = new."Id" or ("Kind" = new."Kind" and "Language" = new."Language" and "Version" = new."Version"))
begin select raise(abort, 'guard: A template is never changed. Enter another version.'); end;
-- next
drop trigger if exists breach_packs_no_update;
create trigger breach_packs_no_update before update on "BreachPacks"
begin select raise(abort, 'guard: A breach pack is never changed or deleted. Make another.'); end;
-- next
drop trigger if exists breach_packs_no_delete;
create trigger breach_packs_no_delete before delete on "BreachPacks"
begin select raise(abort, 'guard: A breach pack is never changed or deleted. Make another.'); end;
-- next
drop trigger if exists breach_packs_no_replace;
create trigger breach_packs_no_replace before insert on "BreachPacks"
when exists (select 1 from "BreachPacks" where "Id" = new."Id" or ("CaseId" = new."CaseId" and "Number" = new."Number"))
begin select raise(abort, 'guard: A breach pack is never changed or deleted. Make another.'); end;
-- next
drop trigger if exists pack_deliveries_no_update;
create trigger pack_deliveries_no_update before update on "PackDeliveries"
begin select raise(abort, 'guard: Who got a breach pack is never changed or deleted.'); end;
-- next
drop trigger if exists pack_deliveries_no_delete;
create trigger pack_deliveries_no_delete before delete on "PackDeliveries"
begin select raise(abort, 'guard: Who got a breach pack is never changed or deleted.'); end;
-- next
drop trigger if exists pack_deliveries_no_replace;
create trigger pack_deliveries_no_replace before insert on "PackDeliveries"
when exists (select 1 from "PackDeliveries" where "Id" = new."Id")
begin select raise(abort, 'guard: Who got a breach pack is never changed or deleted.'); end;
-- next
drop trigger if exists packs_seen_to_no_update;
create trigger packs_seen_to_no_update before update on "PacksSeenTo"
begin select raise(abort, 'guard: What was seen to is never changed or deleted.'); end;
-- next
drop trigger if exists packs_seen_to_no_delete;
create trigger packs_seen_to_no_delete before delete on "PacksSeenTo"
begin select raise(abort, 'guard: What was seen to is never changed or deleted.'); end;
-- next
drop trigger if exists packs_seen_to_no_replace;
create trigger packs_seen_to_no_replace before insert on "PacksSeenTo"
when exists (select 1 from "PacksSeenTo" where "Id" = new."Id" or "PackId" = new."PackId")
begin select raise(abort, 'guard: What was seen to is never changed or deleted.'); end;
-- What is said of two records of victims, where they live, what looks alike and what MARAC did is added to, never changed.
-- next
drop trigger if exists victim_statements_no_update;
create trigger victim_statements_no_update before update on "VictimStatements"
begin select raise(abort, 'guard: What was said of two records is never changed. Take it back or say what is so now.'); end;
-- next
drop trigger if exists victim_statements_no_delete;
create trigger victim_statements_no_delete before delete on "VictimStatements"
begin select raise(abort, 'guard: What was said of two records is never changed. Take it back or say what is so now.'); end;
-- next
drop trigger if exists victim_statements_no_replace;
create trigger victim_statements_no_replace before insert on "VictimStatements"
when exists (select 1 from "VictimStatements" where "Id" = new."Id")
begin select raise(abort, 'guard: What was said of two records is never changed. Take it back or say what is so now.'); end;
-- next
drop trigger if exists victim_addresses_no_update;
create trigger victim_addresses_no_update before update on "VictimAddresses"
begin select raise(abort, 'guard: An address is never changed. Add the new one.'); end;
-- next
drop trigger if exists victim_addresses_no_delete;
create trigger victim_addresses_no_delete before delete on "VictimAddresses"
begin select raise(abort, 'guard: An address is never changed. Add the new one.'); end;
-- next
drop trigger if exists victim_addresses_no_replace;
create trigger victim_addresses_no_replace before insert on "VictimAddresses"
when exists (select 1 from "VictimAddresses" where "Id" = new."Id")
begin select raise(abort, 'guard: An address is never changed. Add the new one.'); end;
-- next
drop trigger if exists link_candidates_no_update;
create trigger link_candidates_no_update before update on "LinkCandidates"
begin select raise(abort, 'guard: What was found to be alike is never changed or deleted.'); end;
-- next
drop trigger if exists link_candidates_no_delete;
create trigger link_candidates_no_delete before delete on "LinkCandidates"
begin select raise(abort, 'guard: What was found to be alike is never changed or deleted.'); end;
-- next
drop trigger if exists link_candidates_no_replace;
create trigger link_candidates_no_replace before insert on "LinkCandidates"
when exists (select 1 from "LinkCandidates" where "Id" = new."Id")
begin select raise(abort, 'guard: What was found to be alike is never changed or deleted.'); end;
-- next
drop trigger if exists link_verdicts_no_update;
create trigger link_verdicts_no_update before update on "LinkVerdicts"
begin select raise(abort, 'guard: What was said of two records is never changed. Say what is so now.'); end;
-- next
drop trigger if exists link_verdicts_no_delete;
create trigger link_verdicts_no_delete before delete on "LinkVerdicts"
begin select raise(abort, 'guard: What was said of two records is never changed. Say what is so now.'); end;
-- next
drop trigger if exists link_verdicts_no_replace;
create trigger link_verdicts_no_replace before insert on "LinkVerdicts"
when exists (select 1 from "LinkVerdicts" where "Id" = new."Id")
begin select raise(abort, 'guard: What was said of two records is never changed. Say what is so now.'); end;
-- next
drop trigger if exists marac_referrals_no_update;
create trigger marac_referrals_no_update before update on "MaracReferrals"
begin select raise(abort, 'guard: A referral to MARAC is never changed or deleted.'); end;
-- next
drop trigger if exists marac_referrals_no_delete;
create trigger marac_referrals_no_delete before delete on "MaracReferrals"
begin select raise(abort, 'guard: A referral to MARAC is never changed or deleted.'); end;
-- next
drop trigger if exists marac_referrals_no_replace;
create trigger marac_referrals_no_replace before insert on "MaracReferrals"
when exists (select 1 from "MaracReferrals" where "Id" = new."Id")
begin select raise(abort, 'guard: A referral to MARAC is never changed or deleted.'); end;
-- next
drop trigger if exists marac_entries_no_update;
create trigger marac_entries_no_update before update on "MaracEntries"
begin select raise(abort, 'guard: What was recorded of MARAC is never changed. Record what is so now.'); end;
-- next
drop trigger if exists marac_entries_no_delete;
create trigger marac_entries_no_delete before delete on "MaracEntries"
begin select raise(abort, 'guard: What was recorded of MARAC is never changed. Record what is so now.'); end;
-- next
drop trigger if exists marac_entries_no_replace;
create trigger marac_entries_no_replace before insert on "MaracEntries"
when exists (select 1 from "MaracEntries" where "Id" = new."Id")
begin select raise(abort, 'guard: What was recorded of MARAC is never changed. Record what is so now.'); end;
-- next
drop trigger if exists told_wishes_no_update;
create trigger told_wishes_no_update before update on "ToldWishes"
begin select raise(abort, 'guard: What she wants to be told is never changed. Record it again instead.'); end;
-- next
drop trigger if exists told_wishes_no_delete;
create trigger told_wishes_no_delete before delete on "ToldWishes"
begin select raise(abort, 'guard: What she wants to be told is never changed. Record it again instead.'); end;
-- next
drop trigger if exists told_wishes_no_replace;
create trigger told_wishes_no_replace before insert on "ToldWishes"
when exists (select 1 from "ToldWishes" where "Id" = new."Id")
begin select raise(abort, 'guard: What she wants to be told is never changed. Record it again instead.'); end;
-- next
drop trigger if exists tellings_no_update;
create trigger tellings_no_update before update on "Tellings"
begin select raise(abort, 'guard: What she was told is never changed or deleted.'); end;
-- next
drop trigger if exists tellings_no_delete;
create trigger tellings_no_delete before delete on "Tellings"
begin select raise(abort, 'guard: What she was told is never changed or deleted.'); end;
-- next
drop trigger if exists tellings_no_replace;
create trigger tellings_no_replace before insert on "Tellings"
when exists (select 1 from "Tellings" where "Id" = new."Id")
begin select raise(abort, 'guard: What she was told is never changed or deleted.'); end;
-- next
drop trigger if exists feedback_no_update;
create trigger feedback_no_update before update on "Feedback"
begin select raise(abort, 'guard: What she said is never changed or deleted.'); end;
-- next
drop trigger if exists feedback_no_delete;
create trigger feedback_no_delete before delete on "Feedback"
begin select raise(abort, 'guard: What she said is never changed or deleted.'); end;
-- next
drop trigger if exists feedback_no_replace;
create trigger feedback_no_replace before insert on "Feedback"
when exists (select 1 from "Feedback" where "Id" = new."Id")
begin select raise(abort, 'guard: What she said is never changed or deleted.'); end;
-- next
drop trigger if exists first_contacts_no_update;
create trigger first_contacts_no_update before update on "FirstContacts"
begin select raise(abort, 'guard: How she was first reached is never changed. Record it again instead.'); end;
-- next
drop trigger if exists first_contacts_no_delete;
create trigger first_contacts_no_delete before delete on "FirstContacts"
begin select raise(abort, 'guard: How she was first reached is never changed. Record it again instead.'); end;
-- next
drop trigger if exists first_contacts_no_replace;
create trigger first_contacts_no_replace before insert on "FirstContacts"
when exists (select 1 from "FirstContacts" where "Id" = new."Id")
begin select raise(abort, 'guard: How she was first reached is never changed. Record it again instead.'); end;
-- next
drop trigger if exists scheme_starts_no_update;
create trigger scheme_starts_no_update before update on "SchemeStarts"
begin select raise(abort, 'guard: The start of a scheme is never changed. Enter it again instead.'); end;
-- next
drop trigger if exists scheme_starts_no_delete;
create trigger scheme_starts_no_delete before delete on "SchemeStarts"
begin select raise(abort, 'guard: The start of a scheme is never changed. Enter it again instead.'); end;
-- next
drop trigger if exists scheme_starts_no_replace;
create trigger scheme_starts_no_replace before insert on "SchemeStarts"
when exists (select 1 from "SchemeStarts" where "Id" = new."Id")
begin select raise(abort, 'guard: The start of a scheme is never changed. Enter it again instead.'); end;
-- next
drop trigger if exists safe_contact_plans_no_update;
create trigger safe_contact_plans_no_update before update on "SafeContactPlans"
begin select raise(abort, 'guard: A contact plan is never changed or deleted. Make another version.'); end;
-- next
drop trigger if exists safe_contact_plans_no_delete;
create trigger safe_contact_plans_no_delete before delete on "SafeContactPlans"
begin select raise(abort, 'guard: A contact plan is never changed or deleted. Make another version.'); end;
-- next
drop trigger if exists safe_contact_plans_no_replace;
create trigger safe_contact_plans_no_replace before insert on "SafeContactPlans"
when exists (select 1 from "SafeContactPlans" where "Id" = new."Id" or ("VictimId" = new."VictimId" and "Version" = new."Version"))
begin select raise(abort, 'guard: A contact plan is never changed or deleted. Make another version.'); end;
-- next
drop trigger if exists contact_points_no_update;
create trigger contact_points_no_update before update on "ContactPoints"
begin select raise(abort, 'guard: A contact plan is never changed or deleted. Make another version.'); end;
-- next
drop trigger if exists contact_points_no_delete;
create trigger contact_points_no_delete before delete on "ContactPoints"
begin select raise(abort, 'guard: A contact plan is never changed or deleted. Make another version.'); end;
-- next
drop trigger if exists contact_points_no_replace;
create trigger contact_points_no_replace before insert on "ContactPoints"
when exists (select 1 from "ContactPoints" where "Id" = new."Id")
begin select raise(abort, 'guard: A contact plan is never changed or deleted. Make another version.'); end;
-- next
drop trigger if exists numbers_shown_no_update;
create trigger numbers_shown_no_update before update on "NumbersShown"
begin select raise(abort, 'guard: Who saw her numbers outside the safe hours is never changed or deleted.'); end;
-- next
drop trigger if exists numbers_shown_no_delete;
create trigger numbers_shown_no_delete before delete on "NumbersShown"
begin select raise(abort, 'guard: Who saw her numbers outside the safe hours is never changed or deleted.'); end;
-- next
drop trigger if exists numbers_shown_no_replace;
create trigger numbers_shown_no_replace before insert on "NumbersShown"
when exists (select 1 from "NumbersShown" where "Id" = new."Id")
begin select raise(abort, 'guard: Who saw her numbers outside the safe hours is never changed or deleted.'); end;
-- next
drop trigger if exists text_stops_no_update;
create trigger text_stops_no_update before update on "TextStops"
begin select raise(abort, 'guard: What the leak guard stopped is never changed or deleted.'); end;
-- next
drop trigger if exists text_stops_no_delete;
create trigger text_stops_no_delete before delete on "TextStops"
begin select raise(abort, 'guard: What the leak guard stopped is never changed or deleted.'); end;
-- next
drop trigger if exists text_stops_no_replace;
create trigger text_stops_no_replace before insert on "TextStops"
when exists (select 1 from "TextStops" where "Id" = new."Id")
begin select raise(abort, 'guard: What the leak guard stopped is never changed or deleted.'); end;
-- next
drop trigger if exists text_asks_no_update;
create trigger text_asks_no_update before update on "TextAsks"
begin select raise(abort, 'guard: A text that was asked about is never changed or deleted.'); end;
-- next
drop trigger if exists text_asks_no_delete;
create trigger text_asks_no_delete before delete on "TextAsks"
begin select raise(abort, 'guard: A text that was asked about is never changed or deleted.'); end;
-- next
drop trigger if exists text_asks_no_replace;
create trigger text_asks_no_replace before insert on "TextAsks"
when exists (select 1 from "TextAsks" where "Id" = new."Id")
begin select raise(abort, 'guard: A text that was asked about is never changed or deleted.'); end;
-- next
drop trigger if exists text_rulings_no_update;
create trigger text_rulings_no_update before update on "TextRulings"
begin select raise(abort, 'guard: A word on a text is never changed or deleted.'); end;
-- next
drop trigger if exists text_rulings_no_delete;
create trigger text_rulings_no_delete before delete on "TextRulings"
begin select raise(abort, 'guard: A word on a text is never changed or deleted.'); end;
-- next
drop trigger if exists text_rulings_no_replace;
create trigger text_rulings_no_replace before insert on "TextRulings"
when exists (select 1 from "TextRulings" where "AskId" = new."AskId" and "IsUse" = new."IsUse")
begin select raise(abort, 'guard: A word on a text is never changed or deleted.'); end;
-- next
drop trigger if exists leak_guard_keys_no_update;
create trigger leak_guard_keys_no_update before update on "LeakGuardKeys"
begin select raise(abort, 'guard: The key of the leak guard is never changed or deleted.'); end;
-- next
drop trigger if exists leak_guard_keys_no_delete;
create trigger leak_guard_keys_no_delete before delete on "LeakGuardKeys"
begin select raise(abort, 'guard: The key of the leak guard is never changed or deleted.'); end;
-- next
drop trigger if exists leak_guard_keys_no_replace;
create trigger leak_guard_keys_no_replace before insert on "LeakGuardKeys"
when exists (select 1 from "LeakGuardKeys" where "Id" = new."Id")
begin select raise(abort, 'guard: The key of the leak guard is never changed or deleted.'); end;
-- next
drop trigger if exists victim_details_removed_once;
create trigger victim_details_removed_once before update on "VictimDetails"
when not (old."RemovedAt" is null and new."RemovedAt" is not null and new."RemovedBy" is not null and new."Id" is old."Id" and new."VictimId" is old."VictimId"
    and new."Kind" is old."Kind" and new."Text" is old."Text" and new."AddedBy" is old."AddedBy" and new."AddedAt" is old."AddedAt")
begin select raise(abort, 'guard: A detail is never changed. Remove it, and enter it anew.'); end;
-- next
drop trigger if exists victim_details_no_delete;
create trigger victim_details_no_delete before delete on "VictimDetails"
begin select raise(abort, 'guard: A detail is never changed. Remove it, and enter it anew.'); end;
-- next
drop trigger if exists victim_details_no_replace;
create trigger victim_details_no_replace before insert on "VictimDetails"
when exists (select 1 from "VictimDetails" where "Id" = new."Id")
begin select raise(abort, 'guard: A detail is never changed. Remove it, and enter it anew.'); end;
-- A return stands as it was signed; the next one tells what changed (FM-02).
-- next
drop trigger if exists return_figures_no_update;
create trigger return_figures_no_update before update on "ReturnFigures"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_figures_no_delete;
create trigger return_figures_no_delete before delete on "ReturnFigures"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_figures_no_replace;
create trigger return_figures_no_replace before insert on "ReturnFigures"
when exists (select 1 from "ReturnFigures" where "ReturnId" = new."ReturnId" and "Place" = new."Place")
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_traces_no_update;
create trigger return_traces_no_update before update on "ReturnTraces"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_traces_no_delete;
create trigger return_traces_no_delete before delete on "ReturnTraces"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_traces_no_replace;
create trigger return_traces_no_replace before insert on "ReturnTraces"
when exists (select 1 from "ReturnTraces" where "ReturnId" = new."ReturnId" and "Key" = new."Key" and "Label" = new."Label" and "CaseId" = new."CaseId")
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_changes_no_update;
create trigger return_changes_no_update before update on "ReturnChanges"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_changes_no_delete;
create trigger return_changes_no_delete before delete on "ReturnChanges"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_changes_no_replace;
create trigger return_changes_no_replace before insert on "ReturnChanges"
when exists (select 1 from "ReturnChanges" where "Id" = new."Id")
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_templates_no_update;
create trigger return_templates_no_update before update on "ReturnTemplates"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_templates_no_delete;
create trigger return_templates_no_delete before delete on "ReturnTemplates"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_templates_no_replace;
create trigger return_templates_no_replace before insert on "ReturnTemplates"
when exists (select 1 from "ReturnTemplates" where "Id" = new."Id" or ("Force" = new."Force" and "Version" = new."Version"))
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists quarterly_returns_no_update;
create trigger quarterly_returns_no_update before update on "QuarterlyReturns"
when not (old."SecondAt" is null and old."SentBackAt" is null and new."SecondBy" is not old."FirstBy"
    and new."Id" is old."Id" and new."TemplateId" is old."TemplateId" and new."Force" is old."Force" and new."Quarter" is old."Quarter" and new."Number" is old."Number" and new."Remarks" is old."Remarks" and new."FirstBy" is old."FirstBy" and new."FirstByName" is old."FirstByName" and new."FirstAt" is old."FirstAt")
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists quarterly_returns_no_delete;
create trigger quarterly_returns_no_delete before delete on "QuarterlyReturns"
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists quarterly_returns_no_replace;
create trigger quarterly_returns_no_replace before insert on "QuarterlyReturns"
when exists (select 1 from "QuarterlyReturns" where "Id" = new."Id" or ("Force" = new."Force" and "Quarter" = new."Quarter" and "Number" = new."Number"))
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists return_figures_not_after_signing;
create trigger return_figures_not_after_signing before insert on "ReturnFigures"
when exists (select 1 from "QuarterlyReturns" where "Id" = new."ReturnId" and ("SecondAt" is not null or "SentBackAt" is not null))
begin select raise(abort, 'guard: What was returned is never changed. Tell it with the next return.'); end;
-- next
drop trigger if exists crime_changes_no_update;
create trigger crime_changes_no_update before update on "CrimeChanges"
begin select raise(abort, 'guard: What was said of a crime before is never changed or deleted.'); end;
-- next
drop trigger if exists crime_changes_no_delete;
create trigger crime_changes_no_delete before delete on "CrimeChanges"
begin select raise(abort, 'guard: What was said of a crime before is never changed or deleted.'); end;
-- next
drop trigger if exists crime_changes_no_replace;
create trigger crime_changes_no_replace before insert on "CrimeChanges"
when exists (select 1 from "CrimeChanges" where "Id" = new."Id")
begin select raise(abort, 'guard: What was said of a crime before is never changed or deleted.'); end;
-- A crime goes by being withdrawn. No guard against replacing: it would cost a look-up for each of a million rows that come in.
-- next
drop trigger if exists suspected_crimes_no_delete;
create trigger suspected_crimes_no_delete before delete on "SuspectedCrimes"
begin select raise(abort, 'guard: A crime is never deleted. It is marked as withdrawn.'); end;
-- next
drop trigger if exists harm_tables_no_update;
create trigger harm_tables_no_update before update on "HarmTables"
when not (new."Version" is old."Version" and new."IsSubgroupMedians" is old."IsSubgroupMedians" and new."LoadedAt" is old."LoadedAt" and new."LoadedBy" is old."LoadedBy" and new."ChosenAt" is not null)
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists harm_tables_no_delete;
create trigger harm_tables_no_delete before delete on "HarmTables"
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists harm_tables_no_replace;
create trigger harm_tables_no_replace before insert on "HarmTables"
when exists (select 1 from "HarmTables" where "Version" = new."Version")
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists harm_weights_no_update;
create trigger harm_weights_no_update before update on "HarmWeights"
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists harm_weights_no_delete;
create trigger harm_weights_no_delete before delete on "HarmWeights"
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists harm_weights_no_replace;
create trigger harm_weights_no_replace before insert on "HarmWeights"
when exists (select 1 from "HarmWeights" where "Version" = new."Version" and "HomeOfficeCode" = new."HomeOfficeCode")
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists harm_weights_closed;
create trigger harm_weights_closed before insert on "HarmWeights"
when exists (select 1 from "HarmTables" where "Version" = new."Version" and "ChosenAt" is not null)
begin select raise(abort, 'guard: A version of the harm table is never changed or deleted. Load another version.'); end;
-- next
drop trigger if exists evaluator_agreements_no_update;
create trigger evaluator_agreements_no_update before update on "EvaluatorAgreements"
begin select raise(abort, 'guard: An agreement with an evaluator is never changed or deleted.'); end;
-- next
drop trigger if exists evaluator_agreements_no_delete;
create trigger evaluator_agreements_no_delete before delete on "EvaluatorAgreements"
begin select raise(abort, 'guard: An agreement with an evaluator is never changed or deleted.'); end;
-- next
drop trigger if exists evaluator_agreements_no_replace;
create trigger evaluator_agreements_no_replace before insert on "EvaluatorAgreements"
when exists (select 1 from "EvaluatorAgreements" where "Id" = new."Id")
begin select raise(abort, 'guard: An agreement with an evaluator is never changed or deleted.'); end;
-- next
drop trigger if exists agreement_ends_no_update;
create trigger agreement_ends_no_update before update on "AgreementEnds"
begin select raise(abort, 'guard: The end of an agreement is never changed or deleted.'); end;
-- next
drop trigger if exists agreement_ends_no_delete;
create trigger agreement_ends_no_delete before delete on "AgreementEnds"
begin select raise(abort, 'guard: The end of an agreement is never changed or deleted.'); end;
-- next
drop trigger if exists agreement_ends_no_replace;
create trigger agreement_ends_no_replace before insert on "AgreementEnds"
when exists (select 1 from "AgreementEnds" where "AgreementId" = new."AgreementId")
begin select raise(abort, 'guard: The end of an agreement is never changed or deleted.'); end;
-- next
drop trigger if exists evaluator_exports_no_update;
create trigger evaluator_exports_no_update before update on "EvaluatorExports"
begin select raise(abort, 'guard: What was exported is never changed or deleted.'); end;
-- next
drop trigger if exists evaluator_exports_no_delete;
create trigger evaluator_exports_no_delete before delete on "EvaluatorExports"
begin select raise(abort, 'guard: What was exported is never changed or deleted.'); end;
-- next
drop trigger if exists evaluator_exports_no_replace;
create trigger evaluator_exports_no_replace before insert on "EvaluatorExports"
when exists (select 1 from "EvaluatorExports" where "Id" = new."Id")
begin select raise(abort, 'guard: What was exported is never changed or deleted.'); end;
-- next
drop trigger if exists panel_samples_no_update;
create trigger panel_samples_no_update before update on "PanelSamples"
begin select raise(abort, 'guard: A sample for a panel is never changed or deleted.'); end;
-- next
drop trigger if exists panel_samples_no_delete;
create trigger panel_samples_no_delete before delete on "PanelSamples"
begin select raise(abort, 'guard: A sample for a panel is never changed or deleted.'); end;
-- next
drop trigger if exists panel_samples_no_replace;
create trigger panel_samples_no_replace before insert on "PanelSamples"
when exists (select 1 from "PanelSamples" where "Id" = new."Id")
begin select raise(abort, 'guard: A sample for a panel is never changed or deleted.'); end;
-- next
drop trigger if exists panel_cases_no_update;
create trigger panel_cases_no_update before update on "PanelCases"
begin select raise(abort, 'guard: A sample for a panel is never changed or deleted.'); end;
-- next
drop trigger if exists panel_cases_no_delete;
create trigger panel_cases_no_delete before delete on "PanelCases"
begin select raise(abort, 'guard: A sample for a panel is never changed or deleted.'); end;
-- next
drop trigger if exists panel_cases_no_replace;
create trigger panel_cases_no_replace before insert on "PanelCases"
when exists (select 1 from "PanelCases" where "SampleId" = new."SampleId" and "Number" = new."Number")
begin select raise(abort, 'guard: A sample for a panel is never changed or deleted.'); end;
-- next
drop trigger if exists panel_releases_no_update;
create trigger panel_releases_no_update before update on "PanelReleases"
begin select raise(abort, 'guard: The release of a sample is never changed or deleted.'); end;
-- next
drop trigger if exists panel_releases_no_delete;
create trigger panel_releases_no_delete before delete on "PanelReleases"
begin select raise(abort, 'guard: The release of a sample is never changed or deleted.'); end;
-- next
drop trigger if exists panel_releases_no_replace;
create trigger panel_releases_no_replace before insert on "PanelReleases"
when exists (select 1 from "PanelReleases" where "SampleId" = new."SampleId")
begin select raise(abort, 'guard: The release of a sample is never changed or deleted.'); end;
-- next
drop trigger if exists match_decisions_no_update;
create trigger match_decisions_no_update before update on "MatchDecisions"
begin select raise(abort, 'guard: A decision on a match is never changed or deleted. Decide anew instead.'); end;
-- next
drop trigger if exists match_decisions_no_delete;
create trigger match_decisions_no_delete before delete on "MatchDecisions"
begin select raise(abort, 'guard: A decision on a match is never changed or deleted. Decide anew instead.'); end;
-- next
drop trigger if exists match_decisions_no_replace;
create trigger match_decisions_no_replace before insert on "MatchDecisions"
when exists (select 1 from "MatchDecisions" where "Id" = new."Id")
begin select raise(abort, 'guard: A decision on a match is never changed or deleted. Decide anew instead.'); end;
-- next
drop trigger if exists match_runs_no_update;
create trigger match_runs_no_update before update on "MatchRuns"
begin select raise(abort, 'guard: What was matched is never changed or deleted.'); end;
-- next
drop trigger if exists match_runs_no_delete;
create trigger match_runs_no_delete before delete on "MatchRuns"
begin select raise(abort, 'guard: What was matched is never changed or deleted.'); end;
-- next
drop trigger if exists match_runs_no_replace;
create trigger match_runs_no_replace before insert on "MatchRuns"
when exists (select 1 from "MatchRuns" where "Id" = new."Id")
begin select raise(abort, 'guard: What was matched is never changed or deleted.'); end;
-- next
drop trigger if exists match_models_no_update;
create trigger match_models_no_update before update on "MatchModels"
begin select raise(abort, 'guard: Weights are never changed or deleted.'); end;
-- next
drop trigger if exists match_models_no_delete;
create trigger match_models_no_delete before delete on "MatchModels"
begin select raise(abort, 'guard: Weights are never changed or deleted.'); end;
-- next
drop trigger if exists match_models_no_replace;
create trigger match_models_no_replace before insert on "MatchModels"
when exists (select 1 from "MatchModels" where "Id" = new."Id")
begin select raise(abort, 'guard: Weights are never changed or deleted.'); end;
-- next
drop trigger if exists case_checks_no_update;
create trigger case_checks_no_update before update on "CaseChecks"
begin select raise(abort, 'guard: A check is never changed or deleted.'); end;
-- next
drop trigger if exists case_checks_no_delete;
create trigger case_checks_no_delete before delete on "CaseChecks"
begin select raise(abort, 'guard: A check is never changed or deleted.'); end;
-- next
drop trigger if exists case_checks_no_replace;
create trigger case_checks_no_replace before insert on "CaseChecks"
when exists (select 1 from "CaseChecks" where "Id" = new."Id")
begin select raise(abort, 'guard: A check is never changed or deleted.'); end;
-- next
drop trigger if exists follow_up_ends_no_update;
create trigger follow_up_ends_no_update before update on "FollowUpEnds"
begin select raise(abort, 'guard: The end of a follow-up is never changed or deleted. Take it back instead.'); end;
-- next
drop trigger if exists follow_up_ends_no_delete;
create trigger follow_up_ends_no_delete before delete on "FollowUpEnds"
begin select raise(abort, 'guard: The end of a follow-up is never changed or deleted. Take it back instead.'); end;
-- next
drop trigger if exists follow_up_ends_no_replace;
create trigger follow_up_ends_no_replace before insert on "FollowUpEnds"
when exists (select 1 from "FollowUpEnds" where "Id" = new."Id")
begin select raise(abort, 'guard: The end of a follow-up is never changed or deleted. Take it back instead.'); end;
