using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending.Matching;

/// <summary>What one record says of who somebody is: a suspect of a crime or a person who has a case.</summary>
public sealed record Identity(string Surname, string Forenames, DateOnly DateOfBirth, Sex Sex, string? PncId);

/// <summary>Somebody on record.</summary>
/// <param name="Id">The record.</param>
/// <param name="Self">One id for every record said to be of one human being.</param>
/// <param name="Identity">What the record says.</param>
/// <param name="MayBeTwo">Somebody said that the record holds two people: nothing is matched to it without a person.</param>
public sealed record KnownPerson(Guid Id, Guid Self, Identity Identity, bool MayBeTwo = false);

/// <summary>A crime that may be somebody's.</summary>
public sealed record Proposal(Guid PersonId, MatchStanding Standing, MatchedBy By, double? Weight, string Evidence);
