using Interventions.Domain.Attendance;

namespace Interventions.Domain.Tests.Attendance;

public class ContactOutcomesTests
{
    /// <summary>Domain.md 7.1, row by row.</summary>
    [Theory]
    [InlineData(ContactOutcome.ATTC, true, true, "Attended - complied")]
    [InlineData(ContactOutcome.AFTC, true, false, "Attended - failed to comply")]
    [InlineData(ContactOutcome.ATSH, true, false, "Attended - sent home (behaviour)")]
    [InlineData(ContactOutcome.ATSS, true, true, "Attended - sent home (service issues)")]
    [InlineData(ContactOutcome.UAAB, false, false, "Unacceptable absence")]
    [InlineData(ContactOutcome.AAAA, false, true, "Acceptable absence - other")]
    [InlineData(ContactOutcome.AAME, false, true, "Acceptable absence - medical")]
    [InlineData(ContactOutcome.AARE, false, true, "Acceptable absence - religious")]
    [InlineData(ContactOutcome.AASD, false, true, "Acceptable absence - stood down")]
    [InlineData(ContactOutcome.AAHO, false, true, "Acceptable absence - holiday")]
    [InlineData(ContactOutcome.AAEM, false, true, "Acceptable absence - employment")]
    [InlineData(ContactOutcome.AAFC, false, true, "Acceptable absence - family/childcare")]
    [InlineData(ContactOutcome.AACL, false, true, "Acceptable absence - court/legal")]
    [InlineData(ContactOutcome.AARC, false, true, "Acceptable absence - recalled/in custody")]
    [InlineData(ContactOutcome.RSSR, false, true, "Rescheduled - service request")]
    [InlineData(ContactOutcome.RSOF, false, true, "Rescheduled - person's request")]
    [InlineData(ContactOutcome.CO05, false, true, "Acceptable absence - professional judgement")]
    public void Mean_what_the_table_says(ContactOutcome outcome, bool attended, bool complied, string description) =>
        Assert.Equal((attended, complied, description), (outcome.Attended(), outcome.Complied(), outcome.Description()));

    [Fact]
    public void Are_seventeen() => Assert.Equal(17, Enum.GetValues<ContactOutcome>().Length);

    [Theory]
    [InlineData(AttendanceFact.Absent, null)]
    [InlineData(AttendanceFact.LateRefused, AbsenceReason.Employment)]
    [InlineData(AttendanceFact.LeftEarly, AbsenceReason.Medical)]
    public void AT_01_There_is_none_until_somebody_has_decided_whether_it_was_acceptable(AttendanceFact fact, AbsenceReason? reason) =>
        Assert.Null(ContactOutcomes.Derive(fact, reason, acceptable: null));

    [Theory]
    [InlineData(AttendanceFact.Absent, ContactOutcome.UAAB)]
    [InlineData(AttendanceFact.LateRefused, ContactOutcome.UAAB)] // AT-03: refused entry is not attended
    [InlineData(AttendanceFact.LeftEarly, ContactOutcome.AFTC)]
    public void AT_01_Not_acceptable_goes_against_him_whatever_the_reason(AttendanceFact fact, ContactOutcome expected) =>
        Assert.All(Reasons, reason => Assert.Equal(expected, ContactOutcomes.Derive(fact, reason, acceptable: false)));

    [Theory]
    [InlineData(AbsenceReason.Medical, ContactOutcome.AAME)]
    [InlineData(AbsenceReason.Religious, ContactOutcome.AARE)]
    [InlineData(AbsenceReason.Holiday, ContactOutcome.AAHO)]
    [InlineData(AbsenceReason.Employment, ContactOutcome.AAEM)]
    [InlineData(AbsenceReason.FamilyOrChildcare, ContactOutcome.AAFC)]
    [InlineData(AbsenceReason.CourtOrLegal, ContactOutcome.AACL)]
    [InlineData(AbsenceReason.InCustody, ContactOutcome.AARC)]
    [InlineData(AbsenceReason.Other, ContactOutcome.AAAA)]
    [InlineData(AbsenceReason.NoneGiven, ContactOutcome.CO05)]
    [InlineData(null, ContactOutcome.CO05)]
    public void AT_01_Acceptable_is_named_by_its_reason(AbsenceReason? reason, ContactOutcome expected)
    {
        Assert.Equal(expected, ContactOutcomes.Derive(AttendanceFact.Absent, reason, acceptable: true));
        Assert.Equal(expected, ContactOutcomes.Derive(AttendanceFact.LateRefused, reason, acceptable: true));
        Assert.Equal(expected, ContactOutcomes.Derive(AttendanceFact.LeftEarly, reason, acceptable: true));
    }

    [Theory]
    [InlineData(AttendanceFact.SentHomeService, ContactOutcome.ATSS)]
    [InlineData(AttendanceFact.CancelledByUs, ContactOutcome.RSSR)]
    [InlineData(AttendanceFact.StoodDown, ContactOutcome.AASD)]
    public void AT_04_What_the_service_did_never_goes_against_him_whatever_was_decided(AttendanceFact fact, ContactOutcome expected)
    {
        foreach (var (reason, acceptable) in from r in Reasons from a in Decisions select (r, a))
        {
            Assert.Equal(expected, ContactOutcomes.Derive(fact, reason, acceptable));
        }

        Assert.True(expected.Complied());
    }

    [Theory]
    [InlineData(AttendanceFact.Attended, ContactOutcome.ATTC)]
    [InlineData(AttendanceFact.SentHomeBehaviour, ContactOutcome.ATSH)]
    public void What_the_fact_alone_settles_waits_for_nobody(AttendanceFact fact, ContactOutcome expected) =>
        Assert.Equal(expected, ContactOutcomes.Derive(fact, null, acceptable: null));

    [Fact]
    public void AT_06_Only_the_whole_session_is_attended_and_complied_with_by_his_own_doing() => Assert.All(
        from f in Enum.GetValues<AttendanceFact>() from r in Reasons from a in Decisions select (Fact: f, Reason: r, Acceptable: a),
        x => Assert.Equal(x.Fact == AttendanceFact.Attended, ContactOutcomes.Derive(x.Fact, x.Reason, x.Acceptable) == ContactOutcome.ATTC));

    [Fact]
    public void Facts_and_reasons_have_words()
    {
        Assert.Equal("late, refused entry", AttendanceFact.LateRefused.InWords());
        Assert.Equal("family or childcare", AbsenceReason.FamilyOrChildcare.InWords());
        Assert.All(Enum.GetValues<AttendanceFact>(), f => Assert.NotEmpty(f.InWords()));
        Assert.All(Enum.GetValues<AbsenceReason>(), r => Assert.NotEmpty(r.InWords()));
    }

    private static bool?[] Decisions => [null, true, false];

    private static AbsenceReason?[] Reasons => [null, .. Enum.GetValues<AbsenceReason>().Cast<AbsenceReason?>()];
}
