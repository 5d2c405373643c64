using System.Security.Cryptography;

namespace Interventions.Web.Features.Users;

/// <summary>A password to hand over by word of mouth: long enough, and without letters and digits that look alike.</summary>
internal static class TemporaryPassword
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    public static string Make() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));
}
